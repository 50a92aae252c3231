// SPDX-License-Identifier: MIT
#include "store/filechanges.h"

#include "store/database.h"
#include "store/journalrows.h"

#include <QDateTime>
#include <QMultiHash>

#include <algorithm>
#include <utility>

namespace slipway::store {

namespace {

QString keyOf(const domain::LocalFile &file)
{
    return file.path + QChar(0) + file.remote + QChar(0) + file.archive;
}

/// True if nothing that setFiles() keeps with a file is different.
bool isSameRow(const domain::LocalFile &left, const domain::LocalFile &right)
{
    return left.relative == right.relative && left.inFolder == right.inFolder &&
           left.remoteIsOwn == right.remoteIsOwn && left.problems == right.problems &&
           left.metadata == right.metadata;
}

bool isSameFile(const domain::LocalFile &left, const domain::LocalFile &right)
{
    return left.path == right.path && left.remote == right.remote && left.archive == right.archive &&
           left.stamp == right.stamp && isSameRow(left, right);
}

} // namespace

bool isUnchanged(const QList<FileRecord> &before, const domain::LocalFiles &files)
{
    return !before.isEmpty() && std::equal(before.cbegin(), before.cend(), files.cbegin(), files.cend(),
                                           [](const FileRecord &record, const domain::LocalFile &file) {
                                               return isSameFile(record.file, file);
                                           });
}

FileChanges changesTo(const QList<FileRecord> &before, const domain::LocalFiles &files, qint64 *nextId)
{
    QMultiHash<QString, qsizetype> rows;
    rows.reserve(before.size());
    for (qsizetype i = before.size() - 1; i >= 0; --i)
        rows.insert(keyOf(before.at(i).file), i);

    FileChanges changes;
    changes.now.reserve(files.size());
    for (const domain::LocalFile &file : files) {
        const qsizetype row = changes.now.size();
        FileRecord record;
        const auto found = rows.find(keyOf(file));
        const qsizetype old = found == rows.end() ? -1 : found.value();
        if (old >= 0 && (before.at(old).file.stamp == file.stamp || isInDoubt(before.at(old)))) {
            rows.erase(found);
            record = before.at(old);
            const bool same = old == row && isSameRow(record.file, file);
            record.file = file;
            if (!same)
                changes.changed.append({record, row});
        } else {
            record.id = (*nextId)++;
            record.file = file;
            changes.added.append({record, row});
        }
        changes.now.append(record);
    }
    for (const qsizetype old : std::as_const(rows))
        changes.removed.append(before.at(old).id);
    return changes;
}

void writeChanges(Database &database, const QString &publication, const FileChanges &changes)
{
    database.run(QStringLiteral("INSERT OR IGNORE INTO publication VALUES "
                                "(?, 'draft', '', '{}', '', '', '', ?, ?, 0, 0, 0)"),
                 {publication, QDateTime::currentMSecsSinceEpoch(), QDateTime::currentMSecsSinceEpoch()});
    for (const qint64 id : changes.removed)
        database.run(QStringLiteral("DELETE FROM file WHERE id = ?"), {id});
    for (const FileChanges::Placed &placed : changes.changed)
        database.run(updateFileStatement(), updateValuesOf(placed.record, placed.row));
    for (const FileChanges::Placed &placed : changes.added)
        database.run(insertFileStatement(), valuesOf(placed.record, publication, placed.row));
}

} // namespace slipway::store
