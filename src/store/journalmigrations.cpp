// SPDX-License-Identifier: MIT
#include "store/journalfile.h"

namespace slipway::store {

namespace {

QStringList firstVersion()
{
    return {
        QStringLiteral(
            "CREATE TABLE publication (id TEXT PRIMARY KEY, state TEXT NOT NULL, page TEXT NOT NULL, "
            "draft TEXT NOT NULL, server TEXT NOT NULL, dataset TEXT NOT NULL, title TEXT NOT NULL, "
            "created INTEGER NOT NULL, updated INTEGER NOT NULL, files_total INTEGER NOT NULL, "
            "files_done INTEGER NOT NULL, bytes_total INTEGER NOT NULL) WITHOUT ROWID"),
        QStringLiteral(
            "CREATE TABLE file (id INTEGER PRIMARY KEY, "
            "publication TEXT NOT NULL REFERENCES publication(id) ON DELETE CASCADE, "
            "row INTEGER NOT NULL, path TEXT NOT NULL, relative TEXT NOT NULL, remote TEXT NOT NULL, "
            "remote_is_own INTEGER NOT NULL, size INTEGER NOT NULL, modified INTEGER NOT NULL, "
            "identity TEXT NOT NULL, metadata TEXT NOT NULL, problems TEXT NOT NULL, "
            "stage TEXT NOT NULL, memory TEXT NOT NULL, result TEXT NOT NULL)"),
        QStringLiteral("CREATE INDEX file_by_publication ON file(publication, row, stage, size)"),
        QStringLiteral(
            "CREATE TABLE part (file INTEGER NOT NULL REFERENCES file(id) ON DELETE CASCADE, "
            "number INTEGER NOT NULL, etag BLOB NOT NULL, PRIMARY KEY (file, number)) WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE intent (id INTEGER PRIMARY KEY, "
                       "publication TEXT NOT NULL REFERENCES publication(id) ON DELETE CASCADE, "
                       "step TEXT NOT NULL, what TEXT NOT NULL, at INTEGER NOT NULL, answer TEXT NOT NULL)"),
        QStringLiteral("CREATE INDEX intent_by_publication ON intent(publication, step)"),
        QStringLiteral("CREATE TABLE digest (id INTEGER PRIMARY KEY, path TEXT NOT NULL, "
                       "algorithm TEXT NOT NULL, size INTEGER NOT NULL, modified INTEGER NOT NULL, "
                       "identity TEXT NOT NULL, value BLOB NOT NULL, used INTEGER NOT NULL, "
                       "UNIQUE (path, algorithm))"),
    };
}

/// Archives that are made of folders on the way, and what was handed to datasets that nobody can list.
QStringList secondVersion()
{
    return {
        QStringLiteral("ALTER TABLE file ADD COLUMN archive TEXT NOT NULL DEFAULT ''"),
        QStringLiteral("ALTER TABLE file ADD COLUMN in_folder INTEGER NOT NULL DEFAULT 0"),
        QStringLiteral(
            "CREATE TABLE handed (server TEXT NOT NULL, dataset TEXT NOT NULL, name TEXT NOT NULL, "
            "content TEXT NOT NULL, sure INTEGER NOT NULL, at INTEGER NOT NULL, "
            "PRIMARY KEY (server, dataset, name)) WITHOUT ROWID"),
    };
}

/// Receipts leave the drafts, which are read whenever publications are listed: of very many files a receipt
/// is large.
QStringList thirdVersion()
{
    const QString old =
        QStringLiteral("FROM publication p WHERE CASE WHEN json_valid(p.draft) "
                       "THEN json_type(p.draft, '$.receipt') = 'object' ELSE 0 END"); // in this order
    return {
        QStringLiteral("CREATE TABLE receipt (publication TEXT PRIMARY KEY "
                       "REFERENCES publication(id) ON DELETE CASCADE, head TEXT NOT NULL) WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE receipt_file (publication TEXT NOT NULL "
                       "REFERENCES receipt(publication) ON DELETE CASCADE, row INTEGER NOT NULL, "
                       "file TEXT NOT NULL, PRIMARY KEY (publication, row)) WITHOUT ROWID"),
        QStringLiteral("INSERT INTO receipt SELECT p.id, "
                       "json_remove(json_extract(p.draft, '$.receipt'), '$.files') ") +
            old,
        QStringLiteral("INSERT INTO receipt_file SELECT r.publication, f.key, f.value FROM receipt r "
                       "JOIN publication p ON p.id = r.publication, json_each(p.draft, '$.receipt.files') f "
                       "WHERE f.type = 'object'"),
        QStringLiteral("UPDATE publication SET draft = json_remove(draft, '$.receipt') "
                       "WHERE id IN (SELECT publication FROM receipt)"),
    };
}

} // namespace

const Migrations &journalMigrations()
{
    static const Migrations all{firstVersion(), secondVersion(), thirdVersion()};
    return all;
}

} // namespace slipway::store
