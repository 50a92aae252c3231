// SPDX-License-Identifier: MIT
#include "store/journalfile.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QStorageInfo>

namespace slipway::store {

namespace {

using base::Failure;

Q_LOGGING_CATEGORY(lcStore, "slipway.store")

constexpr int applicationId = 0x534c4950; // "SLIP"
constexpr int sqliteBusy = 5;
constexpr int sqliteReadOnly = 8;
constexpr int sqliteInputOutput = 10;
constexpr int sqliteFull = 13;
constexpr int sqliteCannotOpen = 14;
constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

Failure failure(const QString &file, const QString &doing, const QString &detail)
{
    Failure trouble(Failure::Kind::Store, doing);
    return trouble.file(file).detail(detail);
}

QString opening()
{
    return QStringLiteral("open the journal");
}

/// A free name beside `file` that says what it is and when it was put there.
QString nameBeside(const QString &file, const QString &what)
{
    const QFileInfo info(file);
    const QString date = QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-hhmmss"));
    const QString stem =
        QStringLiteral("%1/%2-%3-%4").arg(info.absolutePath(), info.completeBaseName(), what, date);
    const QString suffix = info.suffix().isEmpty() ? QString() : QLatin1Char('.') + info.suffix();
    QString name = stem + suffix;
    for (int i = 2; QFileInfo::exists(name); ++i)
        name = QStringLiteral("%1-%2%3").arg(stem).arg(i).arg(suffix);
    return name;
}

/// Makes an empty file that only the owner can read, whatever the umask says. SQLite gives its -wal the same
/// permissions.
void makeOwnersFile(const QString &file)
{
    QDir().mkpath(QFileInfo(file).absolutePath());
    QFile made(file);
    if (made.exists() ? !made.setPermissions(ownerOnly)
                      : !made.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnly)) {
        Failure trouble =
            failure(file, opening(),
                    QCoreApplication::translate(
                        "Journal", "Slipway cannot write its journal. Check that this folder may be "
                                   "written to and that the disk is not full. (%1)")
                        .arg(made.errorString()));
        throw isDiskFull(file) ? trouble.code("full") : trouble;
    }
}

/// Moves the corrupt file out of the way together with what belongs to it.
QString setAside(const QString &file)
{
    const QString aside = nameBeside(file, QStringLiteral("corrupt"));
    for (const char *part : {"-wal", "-shm", "-journal"}) {
        const QString belonging = QLatin1String(part);
        if (QFileInfo::exists(file + belonging))
            QFile::rename(file + belonging, aside + belonging);
    }
    if (!QFile::rename(file, aside))
        throw failure(file, opening(),
                      QCoreApplication::translate(
                          "Journal", "The journal is damaged and could not be moved out of the way. Move "
                                     "this file to another folder yourself, then start Slipway again."));
    QFile::setPermissions(aside, ownerOnly);
    qCWarning(lcStore) << "the journal is damaged and was set aside as" << aside;
    return aside;
}

/// True if the first bytes are those of an SQLite file, or if there are none at all.
bool hasHeader(const QString &file)
{
    QFile reader(file);
    if (!reader.open(QIODevice::ReadOnly))
        throw failure(file, opening(),
                      QCoreApplication::translate("Journal", "The journal cannot be read. (%1)")
                          .arg(reader.errorString()));
    const QByteArray start = reader.read(16);
    return start.isEmpty() || start == QByteArray("SQLite format 3\0", 16);
}

void prepareConnection(Database &database)
{
    // Exclusive: no shared memory file, and no second program in the middle of our groups.
    database.run(QStringLiteral("PRAGMA locking_mode=EXCLUSIVE"));
    database.run(QStringLiteral("PRAGMA journal_mode=WAL"));
    database.run(QStringLiteral("PRAGMA synchronous=FULL"));
    database.run(QStringLiteral("PRAGMA foreign_keys=ON"));
    database.run(QStringLiteral("PRAGMA temp_store=MEMORY"));
}

bool isEmpty(Database &database)
{
    return database.number(QStringLiteral("SELECT count(*) FROM sqlite_schema")) == 0;
}

/// Refuses what a newer program made; throws SqlError if the content is no journal or damaged.
void inspect(Database &database, const Migrations &migrations)
{
    if (isEmpty(database))
        return;
    const qint64 version = database.number(QStringLiteral("PRAGMA user_version"));
    if (database.number(QStringLiteral("PRAGMA application_id")) != applicationId || version < 1)
        throw SqlError(26, QStringLiteral("this database is not a journal"));
    if (version > migrations.size()) {
        Failure newer = failure(
            database.file(), opening(),
            QCoreApplication::translate("Journal", "This journal was written by a newer Slipway. Start "
                                                   "that one, or install the newest version."));
        throw newer.code("newer");
    }
    QString complaint;
    database.read(QStringLiteral("PRAGMA quick_check(1)"), {},
                  [&complaint](const Row &row) { complaint = row.text(0); });
    if (complaint != QLatin1String("ok"))
        throw SqlError(11, complaint);
}

void keepCopy(Database &database, qint64 version)
{
    const QString copy = nameBeside(database.file(), QStringLiteral("version-%1").arg(version));
    makeOwnersFile(copy);
    database.run(QStringLiteral("VACUUM INTO ?"), {copy});
}

void migrate(Database &database, const Migrations &migrations)
{
    const qint64 version = isEmpty(database) ? 0 : database.number(QStringLiteral("PRAGMA user_version"));
    if (version == migrations.size())
        return;
    if (version > 0)
        keepCopy(database, version);
    database.run(QStringLiteral("BEGIN IMMEDIATE"));
    for (qint64 i = version; i < migrations.size(); ++i) {
        for (const QString &statement : migrations.at(i))
            database.run(statement);
    }
    database.run(QStringLiteral("PRAGMA application_id=%1").arg(applicationId));
    database.run(QStringLiteral("PRAGMA user_version=%1").arg(migrations.size()));
    database.run(QStringLiteral("COMMIT"));
}

/// Throws SqlError unless every table of a fresh journal is there with all its columns.
void checkTables(Database &database, const Migrations &migrations)
{
    const auto shape = [](Database &of) {
        QStringList columns;
        of.read(QStringLiteral("SELECT t.name || '.' || c.name FROM sqlite_schema t, "
                               "pragma_table_info(t.name) c WHERE t.type = 'table' ORDER BY 1"),
                {}, [&columns](const Row &row) { columns.append(row.text(0)); });
        return columns;
    };
    Database fresh(QStringLiteral(":memory:"));
    for (const QStringList &step : migrations) {
        for (const QString &statement : step)
            fresh.run(statement);
    }
    const QStringList there = shape(database);
    for (const QString &column : shape(fresh)) {
        if (!there.contains(column))
            throw SqlError(11, QStringLiteral("the journal has no ") + column);
    }
}

/// Opens what is there; if it is damaged, sets it aside and leaves the place free.
void openOrSetAside(JournalFile &journal, const QString &file, const Migrations &migrations)
{
    auto database = std::make_unique<Database>(file);
    try {
        prepareConnection(*database);
        inspect(*database, migrations);
        migrate(*database, migrations);
        checkTables(*database, migrations);
        journal.database = std::move(database);
        return;
    } catch (const SqlError &error) {
        if (!error.isCorruption() || !journal.setAside.isEmpty())
            throw;
        qCWarning(lcStore) << "the journal cannot be used:" << error.text();
#ifdef Q_OS_WIN // untried: an open file cannot be renamed there
        database.reset();
#endif
        // Renamed while it is open: closing it first would let SQLite delete its -wal.
        journal.setAside = setAside(file);
    }
}

} // namespace

bool isDiskFull(const QString &file)
{
    const QStorageInfo disk(QFileInfo(file).absolutePath());
    return disk.isValid() && disk.bytesAvailable() < 64 * 1024;
}

Failure storeFailure(const SqlError &error, const QString &file, const QString &doing)
{
    const bool io = error.code() == sqliteInputOutput || error.code() == sqliteCannotOpen;
    if (error.code() == sqliteFull || (io && isDiskFull(file))) {
        Failure full = failure(
            file, doing,
            QCoreApplication::translate("Journal", "The disk that holds Slipway\u2019s journal is full. Make "
                                                   "some space, then continue: nothing is lost."));
        return full.code("full");
    }
    if (error.code() == sqliteBusy) {
        Failure locked =
            failure(file, doing,
                    QCoreApplication::translate("Journal", "Another program is using Slipway\u2019s "
                                                           "journal. Close it, then try again."));
        return locked.code("locked");
    }
    if (error.code() == sqliteReadOnly)
        return failure(file, doing,
                       QCoreApplication::translate("Journal",
                                                   "Slipway may not write to its journal. Check the "
                                                   "permissions of this file and its folder."));
    return failure(file, doing,
                   QCoreApplication::translate("Journal", "Slipway\u2019s journal cannot be used: %1")
                       .arg(error.text()));
}

JournalFile openJournalFile(const QString &file, const Migrations &migrations)
{
    JournalFile journal;
    try {
        makeOwnersFile(file);
        if (!hasHeader(file)) {
            journal.setAside = setAside(file);
            makeOwnersFile(file);
        }
        openOrSetAside(journal, file, migrations);
        if (!journal.database) {
            makeOwnersFile(file);
            openOrSetAside(journal, file, migrations);
        }
    } catch (const SqlError &error) {
        throw storeFailure(error, file, opening());
    }
    return journal;
}

} // namespace slipway::store
