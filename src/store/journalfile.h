// SPDX-License-Identifier: MIT
#pragma once

#include "base/failure.h"
#include "store/database.h"

#include <QList>
#include <QStringList>

#include <memory>

namespace slipway::store {

/// The steps from an empty file to the newest journal: element n holds the statements from version n to n
/// + 1.
using Migrations = QList<QStringList>;

/// The migrations of this program.
const Migrations &journalMigrations();

/// A journal's open file, and where a corrupt one was put when it was opened.
struct JournalFile
{
    std::unique_ptr<Database> database;
    QString setAside; ///< empty if all was well
};

/// Opens or makes the journal at `file`, readable by the owner only, and brings it to the newest version.
///
/// A file that is no journal or is corrupt is set aside beside it as <name>-corrupt-<date>.<suffix>, never
/// deleted; before a migration a copy is kept as <name>-version-<n>-<date>.<suffix>. Throws Failure of
/// Kind::Store: code "newer" if a newer program made it, "full", or none.
JournalFile openJournalFile(const QString &file, const Migrations &migrations = journalMigrations());

/// True if the disk that holds `file` has no space left to speak of.
bool isDiskFull(const QString &file);

/// What a person is told of an SqlError; code "full" if the disk is.
base::Failure storeFailure(const SqlError &error, const QString &file, const QString &doing);

} // namespace slipway::store
