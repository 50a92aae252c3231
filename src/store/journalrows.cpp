// SPDX-License-Identifier: MIT
#include "store/journalrows.h"

#include "store/database.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace slipway::store {

namespace {

using domain::Problem;
using domain::Stage;

constexpr Stage finalStages[] = {Stage::Verified, Stage::Skipped, Stage::Failed};

Stage stageFrom(const QString &name)
{
    for (const Stage stage : finalStages) {
        if (stageName(stage) == name)
            return stage;
    }
    return Stage::Waiting;
}

QString severityName(Problem::Severity severity)
{
    switch (severity) {
    case Problem::Severity::Note:
        return QStringLiteral("note");
    case Problem::Severity::Warning:
        return QStringLiteral("warning");
    case Problem::Severity::Error:
        break;
    }
    return QStringLiteral("error");
}

Problem::Severity severityFrom(const QString &name)
{
    for (const auto severity : {Problem::Severity::Note, Problem::Severity::Warning}) {
        if (severityName(severity) == name)
            return severity;
    }
    return Problem::Severity::Error;
}

QByteArray problemsText(const domain::Problems &problems)
{
    if (problems.isEmpty())
        return "[]";
    QJsonArray array;
    for (const Problem &problem : problems) {
        QJsonObject object;
        object.insert(u"severity", severityName(problem.severity));
        object.insert(u"code", QString::fromUtf8(problem.code));
        object.insert(u"what", problem.what);
        object.insert(u"remedy", problem.remedy);
        object.insert(u"file", problem.file);
        object.insert(u"field", problem.field);
        array.append(object);
    }
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

domain::Problems problemsFrom(const QByteArray &text)
{
    domain::Problems problems;
    if (text.size() <= 2)
        return problems;
    const QJsonArray array = QJsonDocument::fromJson(text).array();
    for (const QJsonValue &value : array) {
        const QJsonObject object = value.toObject();
        Problem problem(severityFrom(object.value(u"severity").toString()),
                        object.value(u"code").toString().toUtf8(), object.value(u"what").toString(),
                        object.value(u"remedy").toString());
        problem.file = object.value(u"file").toString();
        problem.field = object.value(u"field").toString();
        problems.append(problem);
    }
    return problems;
}

QDateTime timeFrom(qint64 milliseconds)
{
    return milliseconds == 0 ? QDateTime() : QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
}

/// Never NULL: the columns do not take it.
QString filled(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

QString text(const QJsonObject &json)
{
    return QString::fromUtf8(store::toText(json));
}

} // namespace

QByteArray toText(const QJsonObject &json)
{
    return json.isEmpty() ? QByteArray("{}") : QJsonDocument(json).toJson(QJsonDocument::Compact);
}

QString stageName(Stage stage)
{
    switch (stage) {
    case Stage::Verified:
        return QStringLiteral("verified");
    case Stage::Skipped:
        return QStringLiteral("skipped");
    case Stage::Failed:
        return QStringLiteral("failed");
    case Stage::Waiting:
    case Stage::Checking:
    case Stage::Hashing:
    case Stage::Sending:
    case Stage::Finalising:
        break;
    }
    return QStringLiteral("waiting");
}

QString publicationColumns()
{
    return QStringLiteral(
        "id, state, page, draft, server, dataset, title, created, updated, "
        "coalesce(nullif((SELECT count(*) FROM file WHERE publication = p.id), 0), files_total), "
        "CASE WHEN EXISTS (SELECT 1 FROM file WHERE publication = p.id) THEN "
        "(SELECT count(*) FROM file WHERE publication = p.id AND stage IN ('verified', 'skipped')) "
        "ELSE files_done END, "
        "coalesce((SELECT sum(size) FROM file WHERE publication = p.id), bytes_total)");
}

PublicationRecord publicationFrom(const Row &row)
{
    PublicationRecord record;
    record.id = row.text(0);
    record.state = row.text(1);
    record.page = row.text(2);
    record.draft = row.json(3);
    record.server = row.text(4);
    record.datasetId = row.text(5);
    record.title = row.text(6);
    record.created = timeFrom(row.integer(7));
    record.updated = timeFrom(row.integer(8));
    record.filesTotal = row.integer(9);
    record.filesDone = row.integer(10);
    record.bytesTotal = row.integer(11);
    return record;
}

QString publicationStatement()
{
    return QStringLiteral(
        "INSERT INTO publication (id, state, page, draft, server, dataset, title, created, updated, "
        "files_total, files_done, bytes_total) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (id) DO UPDATE SET state = excluded.state, page = excluded.page, "
        "draft = excluded.draft, server = excluded.server, dataset = excluded.dataset, "
        "title = excluded.title, updated = excluded.updated, files_total = excluded.files_total, "
        "files_done = excluded.files_done, bytes_total = excluded.bytes_total");
}

QVariantList valuesOf(const PublicationRecord &record)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QDateTime created = record.created.isValid() ? record.created : now;
    return {record.id,
            record.state.isEmpty() ? QStringLiteral("draft") : record.state,
            filled(record.page),
            text(record.draft),
            filled(record.server),
            filled(record.datasetId),
            filled(record.title),
            created.toMSecsSinceEpoch(),
            now.toMSecsSinceEpoch(),
            record.filesTotal,
            record.filesDone,
            record.bytesTotal};
}

QString fileColumns()
{
    return QStringLiteral("id, path, relative, remote, remote_is_own, size, modified, identity, metadata, "
                          "problems, stage, memory, result, archive, in_folder");
}

FileRecord fileFrom(const Row &row)
{
    FileRecord record;
    record.id = row.integer(0);
    record.file.path = row.text(1);
    record.file.relative = row.text(2);
    record.file.remote = row.text(3);
    if (record.file.remote == record.file.relative)
        record.file.remote = record.file.relative; // of very many files, one copy
    record.file.remoteIsOwn = row.integer(4) != 0;
    record.file.stamp = base::FileStamp(row.integer(5), row.integer(6), row.text(7));
    record.file.metadata = row.json(8);
    record.file.problems = problemsFrom(row.bytes(9));
    record.stage = stageFrom(row.text(10));
    record.memory = row.json(11);
    record.result = row.json(12);
    record.file.archive = row.text(13);
    record.file.inFolder = row.integer(14) != 0;
    return record;
}

QString insertFileStatement()
{
    return QStringLiteral("INSERT INTO file (id, publication, row, path, relative, remote, remote_is_own, "
                          "size, modified, identity, metadata, problems, stage, memory, result, archive, "
                          "in_folder) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
}

QVariantList valuesOf(const FileRecord &record, const QString &publication, qsizetype row)
{
    const domain::LocalFile &file = record.file;
    return {record.id,
            publication,
            row,
            filled(file.path),
            filled(file.relative),
            filled(file.remote),
            file.remoteIsOwn ? 1 : 0,
            file.stamp.size(),
            file.stamp.modified(),
            filled(file.stamp.identity()),
            text(file.metadata),
            QString::fromUtf8(problemsText(file.problems)),
            stageName(record.stage),
            text(record.memory),
            text(record.result),
            filled(file.archive),
            file.inFolder ? 1 : 0};
}

QString updateFileStatement()
{
    return QStringLiteral("UPDATE file SET row = ?, relative = ?, remote_is_own = ?, metadata = ?, "
                          "problems = ?, in_folder = ? WHERE id = ?");
}

QVariantList updateValuesOf(const FileRecord &record, qsizetype row)
{
    const domain::LocalFile &file = record.file;
    return {row,
            filled(file.relative),
            file.remoteIsOwn ? 1 : 0,
            text(file.metadata),
            QString::fromUtf8(problemsText(file.problems)),
            file.inFolder ? 1 : 0,
            record.id};
}

QString intentColumns()
{
    return QStringLiteral("id, step, what, at, answer");
}

Intent intentFrom(const Row &row)
{
    Intent intent;
    intent.id = row.integer(0);
    intent.step = row.text(1);
    intent.what = row.json(2);
    intent.at = timeFrom(row.integer(3));
    intent.answer = row.json(4);
    return intent;
}

} // namespace slipway::store
