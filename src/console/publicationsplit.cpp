// SPDX-License-Identifier: MIT
#include "console/asking.h"
#include "console/checkreport.h"
#include "console/planfile.h"
#include "console/planparts.h"
#include "console/publication.h"
#include "wording/format.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>

#include <algorithm>

namespace slipway::console {

namespace {

using base::Failure;
using base::Task;
using domain::Share;
using domain::Shares;
using session::Reply;

QString words(const char *text)
{
    return QCoreApplication::translate("Console", text);
}

/// What could not be read has no size: nobody can say where it fits.
domain::Problems unreadable(const domain::LocalFiles &files)
{
    domain::Problems problems;
    for (const domain::LocalFile &file : files) {
        if (file.stamp.size() < 0)
            problems += file.problems;
    }
    return problems;
}

Failure refusal(const QByteArray &code)
{
    Failure failure(Failure::Kind::Plan, QStringLiteral("split the plan"));
    return failure.code(code);
}

void requireParts(const Shares &shares, const QString &file)
{
    if (shares.size() < 2 &&
        !std::any_of(shares.cbegin(), shares.cend(), [](const Share &share) { return share.tooLarge; }))
        throw refusal("nothing-to-split").file(file);
    for (const Share &share : shares) {
        if (share.tooLarge)
            throw refusal("folder-too-large")
                .field(QStringLiteral("%1 (%2)").arg(share.folders.constFirst(), wording::size(share.size)));
    }
}

QString partLine(const QString &path, const Share &share)
{
    constexpr qsizetype most = 6; // names that are worth reading
    QString names = share.folders.mid(0, most).join(QStringLiteral(", "));
    if (share.folders.size() > most)
        names += words(" and %1 more").arg(share.folders.size() - most);
    return words("%1: %2 files, %3: %4")
        .arg(QDir::toNativeSeparators(path), wording::count(share.rows.size()), wording::size(share.size),
             names);
}

QJsonObject partJson(const QString &path, const Share &share)
{
    QJsonObject object;
    object.insert(u"plan", path);
    object.insert(u"files", share.rows.size());
    object.insert(u"bytes", share.size);
    object.insert(u"folders", QJsonArray::fromStringList(share.folders));
    return object;
}

} // namespace

Task<ExitCode> Publication::split()
{
    const domain::Plan plan = readPlanFile(m_arguments.subject);
    co_await connect(plan);
    requireCreatable(plan, m_session.abilities(), m_arguments.subject);
    if (m_session.abilities().folderArchives)
        m_session.setFolderForm(plan.folders);
    co_await addFiles(plan);
    const domain::LocalFiles files = m_session.files();
    std::function<void(Reply<Shares>)> ask = [this](Reply<Shares> reply) {
        m_session.shares(&m_session, std::move(reply));
    };
    const Shares shares = co_await answer<Shares>(ask, m_interrupt.token());
    co_await leaveNothingBehind();
    const domain::Problems problems = unreadable(files);
    if (!problems.isEmpty()) {
        m_report.lines(problemLines(problems));
        m_report.lines({words("Nothing was written: please put right what cannot be read.")});
        QJsonArray array;
        for (const domain::Problem &problem : problems)
            array.append(problemJson(problem));
        QJsonObject object;
        object.insert(u"problems", array);
        object.insert(u"exit", static_cast<int>(ExitCode::Preflight));
        m_report.result(object);
        co_return ExitCode::Preflight;
    }
    requireParts(shares, m_arguments.subject);
    const QStringList paths = writePlanParts(planParts(plan, files, shares), m_arguments.subject);
    QStringList lines;
    QJsonArray array;
    for (qsizetype i = 0; i < paths.size(); ++i) {
        lines.append(partLine(paths.at(i), shares.at(i)));
        array.append(partJson(paths.at(i), shares.at(i)));
    }
    lines.append(words("Run each of them with: slipway-cli run PLAN-part-1.json and so on. All go into the "
                       "same dataset."));
    m_report.lines(lines);
    QJsonObject object;
    object.insert(u"parts", array);
    m_report.result(object);
    co_return ExitCode::Done;
}

} // namespace slipway::console
