// SPDX-License-Identifier: MIT
#include "backends/nomad/details.h"

#include "backends/nomad/detailvalues.h"
#include "base/trfunctions.h"

#include <algorithm>

namespace slipway::backends::nomad {

namespace {

using domain::Problem;
using domain::Problems;

SLIPWAY_TR_FUNCTIONS(Nomad)

Problem differs(const QString &field, const QString &what)
{
    Problem problem(Problem::Severity::Error, "details-differ", what,
                    tr("Save the details once more. If it comes back, look at the upload in the browser."));
    problem.field = field;
    return problem;
}

bool sameSet(QStringList left, QStringList right)
{
    left.removeDuplicates();
    right.removeDuplicates();
    left.sort();
    right.sort();
    return left == right;
}

void comparePeople(const QJsonObject &values, const QString &key, const QStringList &shown,
                   const QString &mainAuthor, const QHash<QString, QString> &userIds, Problems &problems)
{
    if (!isGiven(values, key))
        return;
    QStringList wanted;
    for (const QString &name : listAt(values, key))
        wanted.append(userIds.value(name, name));
    wanted.removeAll(mainAuthor); // whom the server drops without a word
    if (!sameSet(wanted, shown))
        problems.append(differs(key, key == QLatin1String("coauthors")
                                         ? tr("The server shows other co-authors than were given.")
                                         : tr("The server shows other reviewers than were given.")));
}

void compareUpload(const QJsonObject &values, const Upload &upload, Problems &problems)
{
    const QString name = QStringLiteral("upload_name");
    if (isGiven(values, name) && textAt(values, name) != upload.submission.title)
        problems.append(
            differs(name, tr("The server shows another upload name: %1").arg(upload.submission.title)));
    const QString embargo = QStringLiteral("embargo_length");
    if (isGiven(values, embargo) && embargoIn(values) != upload.submission.embargoMonths)
        problems.append(differs(embargo, tr("The server shows an embargo of %n month(s).", nullptr,
                                            upload.submission.embargoMonths)));
    const QString visible = QStringLiteral("visible_to_all");
    if (isGiven(values, visible) && values.value(visible).toBool() != upload.isVisibleToAll())
        problems.append(differs(visible, upload.isVisibleToAll()
                                             ? tr("The server shows the upload to everybody.")
                                             : tr("The server does not show the upload to everybody.")));
}

/// The entries that lack something; the first is named.
void compareEntries(const QJsonObject &values, const CurrentDetails &current, const QString &datasetId,
                    Problems &problems)
{
    const bool hasComment = isGiven(values, QStringLiteral("comment"));
    const bool hasReferences = isGiven(values, QStringLiteral("references"));
    const QString comment = hasComment ? textAt(values, QStringLiteral("comment")) : QString();
    const QStringList references = linksAt(values, QStringLiteral("references"));
    QStringList wanted = listAt(values, QStringLiteral("datasets"));
    if (!datasetId.isEmpty())
        wanted.append(datasetId);
    QHash<QString, QString> first; // field -> mainfile
    const auto note = [&first](const char *field, const EntryRecord &record) {
        if (!first.contains(QLatin1String(field)))
            first.insert(QLatin1String(field), record.entry.mainfile);
    };
    for (const EntryRecord &record : current.entries) {
        if (!record.described)
            continue;
        if (hasComment && record.comment.trimmed() != comment)
            note("comment", record);
        if (hasReferences && !sameSet(record.references, references))
            note("references", record);
        for (const QString &id : wanted) {
            const bool in =
                std::any_of(record.datasets.cbegin(), record.datasets.cend(), [&id](const auto &dataset) {
                    return dataset.value == id || (!dataset.label.isEmpty() && dataset.label == id);
                });
            if (!in)
                note("datasets", record);
        }
    }
    const auto report = [&](const QString &field, const QString &sentence) {
        if (first.contains(field))
            problems.append(differs(field, sentence.arg(first.value(field))));
    };
    report(QStringLiteral("comment"), tr("The server does not show the comment with the entry %1."));
    report(QStringLiteral("references"), tr("The server does not show the references with the entry %1."));
    report(QStringLiteral("datasets"), tr("The server does not show the dataset with the entry %1."));
}

} // namespace

Problems detailDifferences(const QJsonObject &values, const CurrentDetails &current, const QString &datasetId,
                           const QHash<QString, QString> &userIds)
{
    Problems problems;
    const Upload &upload = current.upload;
    compareUpload(values, upload, problems);
    comparePeople(values, QStringLiteral("coauthors"), upload.coauthors, upload.mainAuthor, userIds,
                  problems);
    comparePeople(values, QStringLiteral("reviewers"), upload.reviewers, upload.mainAuthor, userIds,
                  problems);
    compareEntries(values, current, datasetId, problems);
    return problems;
}

} // namespace slipway::backends::nomad
