// SPDX-License-Identifier: MIT
#pragma once

#include "domain/localfile.h"
#include "store/journal.h"

#include <QList>
#include <QString>

namespace slipway::store {

class Database;

/// What has to be written so that a publication has other files than before.
struct FileChanges
{
    struct Placed
    {
        FileRecord record;
        qsizetype row = 0;
    };
    QList<Placed> added;
    QList<Placed> changed;
    QList<qint64> removed; ///< ids
    QList<FileRecord> now; ///< all files afterwards, in their order
};

/// True if there is nothing to change, as with every new look at files that nobody has touched.
bool isUnchanged(const QList<FileRecord> &before, const domain::LocalFiles &files);

/// The way from `before` to `files`, by the rule of Journal::setFiles(); new ones get the numbers from
/// `nextId` on, which grows.
FileChanges changesTo(const QList<FileRecord> &before, const domain::LocalFiles &files, qint64 *nextId);

/// Writes them; the publication is made if it is not there yet.
void writeChanges(Database &database, const QString &publication, const FileChanges &changes);

} // namespace slipway::store
