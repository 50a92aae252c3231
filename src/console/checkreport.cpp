// SPDX-License-Identifier: MIT
#include "console/checkreport.h"

#include "domain/folderform.h"
#include "wording/format.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>

namespace slipway::console {

namespace {

using domain::Decision;
using domain::Problem;

constexpr int namedPerProblem = 5;

QString words(const char *text)
{
    return QCoreApplication::translate("Console", text);
}

QString decisionName(Decision decision)
{
    switch (decision) {
    case Decision::New:
        return QStringLiteral("new");
    case Decision::Compare:
        return QStringLiteral("compare");
    case Decision::Replace:
        return QStringLiteral("replace");
    case Decision::Skip:
        return QStringLiteral("skip");
    case Decision::Refuse:
        return QStringLiteral("refuse");
    }
    return QString();
}

QString severityName(Problem::Severity severity)
{
    switch (severity) {
    case Problem::Severity::Note:
        return QStringLiteral("note");
    case Problem::Severity::Warning:
        return QStringLiteral("warning");
    case Problem::Severity::Error:
        return QStringLiteral("error");
    }
    return QString();
}

QString severityWord(Problem::Severity severity)
{
    switch (severity) {
    case Problem::Severity::Note:
        return words("Note");
    case Problem::Severity::Warning:
        return words("Warning");
    case Problem::Severity::Error:
        return words("Error");
    }
    return QString();
}

/// As it was set by hand, or as it was found.
QString protocolOf(const session::Session &session)
{
    const QJsonObject &options = session.server().options;
    const QString set = options.value(u"protocol").toString();
    return set.isEmpty() ? options.value(u"remembered_protocol").toString() : set;
}

QString folderWords(domain::FolderForm form)
{
    switch (form) {
    case domain::FolderForm::Files:
        return words("Folders: their files are sent one by one, without the folders.");
    case domain::FolderForm::Zip:
        return words(
            "Folders: sent as ZIP, made on the way; a few files without further folders go one by one.");
    case domain::FolderForm::Tar:
        return words(
            "Folders: sent as TAR, made on the way; a few files without further folders go one by one.");
    }
    return QString();
}

struct Fold
{
    Problem first;
    QStringList places;
};

} // namespace

QJsonObject problemJson(const Problem &problem)
{
    QJsonObject object;
    object.insert(u"severity", severityName(problem.severity));
    object.insert(u"code", QString::fromLatin1(problem.code));
    object.insert(u"what", problem.what);
    object.insert(u"remedy", problem.remedy);
    if (!problem.file.isEmpty())
        object.insert(u"file", problem.file);
    if (!problem.field.isEmpty())
        object.insert(u"field", problem.field);
    return object;
}

QJsonObject checkSummary(const session::CheckResult &check)
{
    QJsonArray problems;
    for (const Problem &problem : check.problems)
        problems.append(problemJson(problem));
    QJsonObject object;
    object.insert(u"problems", problems);
    object.insert(u"bytes", check.bytesToSend);
    if (!check.shipping.isEmpty())
        object.insert(u"shipping", check.shipping);
    return object;
}

QJsonObject checkJson(const session::CheckResult &check, const domain::LocalFiles &files)
{
    QJsonArray list;
    for (qsizetype row = 0; row < files.size() && row < check.files.size(); ++row) {
        QJsonObject file;
        file.insert(u"local", files.at(row).path);
        file.insert(u"remote", files.at(row).remote);
        file.insert(u"decision", decisionName(check.files.at(row).decision));
        file.insert(u"size", check.files.at(row).size);
        if (!files.at(row).archive.isEmpty())
            file.insert(u"archive", files.at(row).archive);
        list.append(file);
    }
    QJsonObject object = checkSummary(check);
    object.insert(u"files", list);
    return object;
}

QStringList wayLines(const session::Session &session)
{
    QStringList lines;
    if (session.abilities().folderArchives)
        lines.append(folderWords(session.folderForm()));
    if (!protocolOf(session).isEmpty())
        lines.append(words("Protocol: %1").arg(protocolOf(session)));
    return lines;
}

void addWay(QJsonObject &check, const session::Session &session)
{
    if (session.abilities().folderArchives)
        check.insert(u"folders", domain::folderFormName(session.folderForm()));
    if (!protocolOf(session).isEmpty())
        check.insert(u"protocol", protocolOf(session));
}

QStringList problemLines(const domain::Problems &problems)
{
    QList<Fold> folds;
    QHash<QString, qsizetype> known;
    for (const Problem &problem : problems) {
        const QString key = QString::fromLatin1(problem.code) + QLatin1Char('\n') + problem.what;
        const auto found = known.constFind(key);
        const QString place = problem.file.isEmpty() ? problem.field : QDir::toNativeSeparators(problem.file);
        if (found != known.cend()) {
            folds[*found].places.append(place);
            continue;
        }
        known.insert(key, folds.size());
        folds.append({problem, {place}});
    }
    QStringList lines;
    for (const Fold &fold : std::as_const(folds)) {
        lines.append(QStringLiteral("%1: %2").arg(severityWord(fold.first.severity), fold.first.what));
        const qsizetype named = qMin<qsizetype>(fold.places.size(), namedPerProblem);
        for (qsizetype i = 0; i < named; ++i) {
            if (!fold.places.at(i).isEmpty())
                lines.append(QStringLiteral("    ") + fold.places.at(i));
        }
        if (fold.places.size() > named)
            lines.append(QStringLiteral("    ") +
                         words("and %1 more").arg(wording::count(fold.places.size() - named)));
        if (!fold.first.remedy.isEmpty())
            lines.append(QStringLiteral("    \u2192 ") + fold.first.remedy);
    }
    return lines;
}

QStringList checkLines(const session::CheckResult &check, const domain::LocalFiles &files)
{
    QStringList lines;
    lines.append(
        words("%1 files: %2 new, %3 to compare, %4 to replace, %5 to leave alone; at most %6 to send.")
            .arg(wording::count(files.size()), wording::count(check.newFiles),
                 wording::count(check.compareFiles), wording::count(check.replaceFiles),
                 wording::count(check.skipFiles), wording::size(check.bytesToSend)));
    if (check.secondsEstimate >= 0)
        lines.append(words("This takes %1, at the rate of the last run.")
                         .arg(wording::duration(check.secondsEstimate)));
    if (!check.shipping.isEmpty())
        lines.append(check.shipping);
    return lines + problemLines(check.problems);
}

} // namespace slipway::console
