// SPDX-License-Identifier: MIT
#include "store/journal.h"

#include "store/digestindex.h"
#include "store/filechanges.h"
#include "store/journalfile.h"
#include "store/journalrows.h"
#include "store/journalwriter.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QLockFile>
#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace slipway::store {

namespace {

using base::Failure;

constexpr qint64 digestLifeDays = 180;

/// Only one Slipway at a time may use a journal; the lock of a program that died does not count.
std::unique_ptr<QLockFile> lockFor(const QString &file)
{
    QDir().mkpath(QFileInfo(file).absolutePath());
    auto lock = std::make_unique<QLockFile>(file + QStringLiteral(".lock"));
    lock->setStaleLockTime(0);
    if (lock->tryLock(0))
        return lock;
    Failure failure(Failure::Kind::Store, QStringLiteral("open the journal"));
    failure.file(file);
    if (lock->error() == QLockFile::LockFailedError)
        throw failure.code("locked"); // whose words say all
    if (isDiskFull(file))
        throw storeFailure(SqlError(13, QString()), file, failure.doing());
    throw failure.detail(
        QCoreApplication::translate("Journal", "Slipway cannot write into the folder of its journal. Check "
                                               "that it may be written to and that the disk is not full."));
}

bool isDone(domain::Stage stage)
{
    return stage == domain::Stage::Verified || stage == domain::Stage::Skipped;
}

/// Failed files whose `column` is the value asked for wait again, except those in doubt.
QString retryStatement(const QString &column)
{
    return QStringLiteral("UPDATE file SET stage = 'waiting', result = '{}' "
                          "WHERE %1 = ? AND stage = 'failed' AND instr(result, ?) = 0")
        .arg(column);
}

QString doubtText()
{
    return QStringLiteral("\"%1\":true").arg(inDoubtKey());
}

} // namespace

class Journal::Private
{
public:
    explicit Private(const QString &file)
        : lock(lockFor(file))
        , writer(file)
    {
        writer.read([this](Database &database) { load(database); });
        const qint64 oldest = QDateTime::currentMSecsSinceEpoch() - digestLifeDays * 24 * 3'600'000;
        writer.note([oldest](Database &database) {
            database.run(QStringLiteral("DELETE FROM digest WHERE used < ?"), {oldest});
        });
    }

    /// What is asked for often is kept in memory: it is little, and the engine must not wait for the disk.
    void load(Database &database)
    {
        nextFile = database.number(QStringLiteral("SELECT max(id) FROM file")) + 1;
        nextIntent = database.number(QStringLiteral("SELECT max(id) FROM intent")) + 1;
        database.read(QStringLiteral("SELECT file, number, etag FROM part"), {}, [this](const Row &row) {
            parts[row.integer(0)].insert(static_cast<int>(row.integer(1)), row.bytes(2));
        });
        database.read(QStringLiteral("SELECT path, algorithm FROM digest"), {},
                      [this](const Row &row) { digests.add(row.text(0), row.text(1).toUtf8()); });
    }

    QList<PublicationRecord> publications(const QString &condition, const QVariantList &values)
    {
        QList<PublicationRecord> found;
        writer.read([&](Database &database) {
            database.read(
                QStringLiteral("SELECT %1 FROM publication p WHERE %2 ORDER BY updated DESC, id DESC")
                    .arg(publicationColumns(), condition),
                values, [&found](const Row &row) { found.append(publicationFrom(row)); });
        });
        return found;
    }

    std::unique_ptr<QLockFile> lock; // first: it goes last
    JournalWriter writer;
    qint64 nextFile = 1;
    qint64 nextIntent = 1;
    QHash<qint64, QMap<int, QByteArray>> parts;
    QHash<qint64, QJsonObject> memories; // remembered in this run, of files that are not done
    DigestIndex digests;
    /// The files read or set last, while nothing has been noted of them: a publication with 100,000 files is
    /// asked for several times before it goes on.
    struct Known
    {
        QString publication;
        QList<FileRecord> files;

        bool hasFailed() const
        {
            return std::any_of(files.cbegin(), files.cend(),
                               [](const FileRecord &file) { return file.stage == domain::Stage::Failed; });
        }
    };
    std::optional<Known> known;
};

Journal::Journal(std::unique_ptr<Private> data)
    : d(std::move(data))
{}

Journal::~Journal() = default;

std::unique_ptr<Journal> Journal::open(const QString &file)
{
    return std::unique_ptr<Journal>(new Journal(std::make_unique<Private>(file)));
}

QString Journal::setAside() const
{
    return d->writer.setAside();
}

QList<PublicationRecord> Journal::unfinished()
{
    return d->publications(QStringLiteral("state IN ('draft', 'uploading')"), {});
}

QList<PublicationRecord> Journal::all()
{
    return d->publications(QStringLiteral("1"), {});
}

std::optional<PublicationRecord> Journal::publication(const QString &id)
{
    const QList<PublicationRecord> found = d->publications(QStringLiteral("id = ?"), {id});
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

QString Journal::newPublicationId()
{
    for (;;) {
        const quint32 number = QRandomGenerator::global()->bounded(0x10000U);
        const QString id = QDate::currentDate().toString(QStringLiteral("yyyyMMdd-")) +
                           QStringLiteral("%1").arg(number, 4, 16, QLatin1Char('0'));
        if (!publication(id))
            return id;
    }
}

void Journal::save(const PublicationRecord &record)
{
    if (record.id.isEmpty())
        throw Failure(Failure::Kind::Internal, QStringLiteral("keep a publication that has no id"));
    d->writer.note(
        [values = valuesOf(record)](Database &database) { database.run(publicationStatement(), values); });
}

void Journal::remove(const QString &publication)
{
    const QList<FileRecord> gone = files(publication);
    d->known.reset();
    for (const FileRecord &record : gone) {
        d->parts.remove(record.id);
        d->memories.remove(record.id);
    }
    d->writer.note([publication](Database &database) {
        database.run(QStringLiteral("DELETE FROM publication WHERE id = ?"), {publication});
    });
}

QList<FileRecord> Journal::setFiles(const QString &publication, const domain::LocalFiles &files)
{
    QList<FileRecord> before = this->files(publication);
    if (isUnchanged(before, files)) {
        // Of very many files the texts of the caller will do: ours may have been read from the disk once
        // more.
        d->known.reset();
        for (qsizetype row = 0; row < before.size(); ++row)
            before[row].file = files.at(row);
        d->known = Private::Known{publication, before};
        return before;
    }
    const FileChanges changes = changesTo(before, files, &d->nextFile);
    for (const qint64 gone : changes.removed) {
        d->parts.remove(gone);
        d->memories.remove(gone);
    }
    d->writer.note(
        [publication, changes](Database &database) { writeChanges(database, publication, changes); });
    d->known = Private::Known{publication, changes.now};
    return changes.now;
}

QList<FileRecord> Journal::files(const QString &publication)
{
    if (d->known && d->known->publication == publication)
        return d->known->files;
    QList<FileRecord> found;
    d->writer.read([&](Database &database) {
        found.reserve(database.number(QStringLiteral("SELECT count(*) FROM file WHERE publication = ?"),
                                      {publication}));
    });
    eachFile(publication, [&found](const FileRecord &file) { found.append(file); });
    d->known = Private::Known{publication, found};
    return found;
}

void Journal::eachFile(const QString &publication, const std::function<void(const FileRecord &)> &each)
{
    d->writer.read([&](Database &database) {
        database.read(
            QStringLiteral("SELECT %1 FROM file WHERE publication = ? ORDER BY row, id").arg(fileColumns()),
            {publication}, [&each](const Row &row) { each(fileFrom(row)); });
    });
}

void Journal::fileEnded(qint64 fileId, domain::Stage stage, const QJsonObject &result)
{
    d->known.reset();
    const bool done = isDone(stage);
    const bool hadParts = done && d->parts.remove(fileId) > 0;
    if (done)
        d->memories.remove(fileId);
    const QString text = QString::fromUtf8(toText(result));
    d->writer.note([fileId, stage, done, hadParts, text](Database &database) {
        const QString statement =
            done ? QStringLiteral("UPDATE file SET stage = ?, result = ?, memory = '{}' WHERE id = ?")
                 : QStringLiteral("UPDATE file SET stage = ?, result = ? WHERE id = ?");
        database.run(statement, {stageName(stage), text, fileId});
        if (hadParts)
            database.run(QStringLiteral("DELETE FROM part WHERE file = ?"), {fileId});
    });
}

void Journal::retryFailed(const QString &publication)
{
    if (d->known && d->known->hasFailed())
        d->known.reset();
    d->writer.note([publication](Database &database) {
        database.run(retryStatement(QStringLiteral("publication")), {publication, doubtText()});
    });
}

void Journal::retryFiles(const QList<qint64> &fileIds)
{
    d->known.reset();
    d->writer.note([fileIds](Database &database) {
        for (const qint64 id : fileIds)
            database.run(retryStatement(QStringLiteral("id")), {id, doubtText()});
    });
}

void Journal::keepReceipt(const QString &publication, const domain::Receipt &receipt)
{
    d->writer.note([publication, receipt](Database &database) {
        // REPLACE takes the rows of the one before along.
        database.run(QStringLiteral("INSERT OR REPLACE INTO receipt VALUES (?, ?)"),
                     {publication, QString::fromUtf8(toText(receipt.headToJson()))});
        for (qsizetype row = 0; row < receipt.files.size(); ++row)
            database.run(QStringLiteral("INSERT INTO receipt_file VALUES (?, ?, ?)"),
                         {publication, row, QString::fromUtf8(toText(receipt.files.at(row).toJson()))});
    });
}

std::optional<domain::Receipt> Journal::receipt(const QString &publication)
{
    std::optional<domain::Receipt> found;
    d->writer.read([&](Database &database) {
        database.read(QStringLiteral("SELECT head FROM receipt WHERE publication = ?"), {publication},
                      [&found](const Row &row) { found = domain::Receipt::fromJson(row.json(0)); });
        if (!found)
            return;
        database.read(
            QStringLiteral("SELECT file FROM receipt_file WHERE publication = ? ORDER BY row"), {publication},
            [&found](const Row &row) { found->files.append(domain::ReceiptFile::fromJson(row.json(0))); });
    });
    return found;
}

void Journal::noteHanded(const QString &server, const QString &dataset, const HandedName &handed)
{
    const QDateTime at = handed.at.isValid() ? handed.at : QDateTime::currentDateTimeUtc();
    const QVariantList values{
        server, dataset, handed.name, handed.content, handed.sure ? 1 : 0, at.toMSecsSinceEpoch()};
    d->writer.note([values](Database &database) {
        database.run(
            QStringLiteral("INSERT OR REPLACE INTO handed (server, dataset, name, content, sure, at) "
                           "VALUES (?, ?, ?, ?, ?, ?)"),
            values);
    });
}

void Journal::forgetHanded(const QString &server, const QString &dataset, const QString &name)
{
    const QVariantList values{server, dataset, name};
    d->writer.note([values](Database &database) {
        database.run(QStringLiteral("DELETE FROM handed WHERE server = ? AND dataset = ? AND name = ?"),
                     values);
    });
}

QList<HandedName> Journal::handedTo(const QString &server, const QString &dataset)
{
    QList<HandedName> found;
    d->writer.read([&](Database &database) {
        database.read(QStringLiteral("SELECT name, content, sure, at FROM handed "
                                     "WHERE server = ? AND dataset = ? ORDER BY name"),
                      {server, dataset}, [&found](const Row &row) {
                          HandedName handed;
                          handed.name = row.text(0);
                          handed.content = row.text(1);
                          handed.sure = row.integer(2) != 0;
                          handed.at = QDateTime::fromMSecsSinceEpoch(row.integer(3), Qt::UTC);
                          found.append(handed);
                      });
    });
    return found;
}

base::Task<qint64> Journal::intend(QString publication, QString step, QJsonObject what, std::stop_token stop)
{
    const qint64 id = d->nextIntent++;
    const QVariantList values{id, publication, step, QString::fromUtf8(toText(what)),
                              QDateTime::currentMSecsSinceEpoch()};
    d->writer.note([publication, values](Database &database) {
        writeChanges(database, publication, FileChanges());
        database.run(QStringLiteral("INSERT INTO intent VALUES (?, ?, ?, ?, ?, '')"), values);
    });
    try {
        auto written = d->writer.commit(std::move(stop));
        co_await std::move(written);
    } catch (const Failure &) {
        // The step will not be sent: it must not be looked for on the server later.
        d->writer.note([id](Database &database) {
            database.run(QStringLiteral("DELETE FROM intent WHERE id = ?"), {id});
        });
        throw;
    }
    co_return id;
}

void Journal::answered(qint64 intent, const QJsonObject &answer)
{
    const QString text = QString::fromUtf8(toText(answer));
    d->writer.note([intent, text](Database &database) {
        database.run(QStringLiteral("UPDATE intent SET answer = ? WHERE id = ?"), {text, intent});
    });
}

std::optional<Intent> Journal::openIntent(const QString &publication, const QString &step)
{
    std::optional<Intent> found;
    d->writer.read([&](Database &database) {
        database.read(
            QStringLiteral("SELECT %1 FROM intent WHERE publication = ? AND step = ? AND answer = '' "
                           "ORDER BY id DESC LIMIT 1")
                .arg(intentColumns()),
            {publication, step}, [&found](const Row &row) { found = intentFrom(row); });
    });
    return found;
}

QJsonObject Journal::memory(qint64 fileId)
{
    if (const auto known = d->memories.constFind(fileId); known != d->memories.cend())
        return *known;
    QJsonObject memory;
    d->writer.read([&](Database &database) {
        database.read(QStringLiteral("SELECT memory FROM file WHERE id = ?"), {fileId},
                      [&memory](const Row &row) { memory = row.json(0); });
    });
    return memory;
}

void Journal::remember(qint64 fileId, const QJsonObject &memory)
{
    d->known.reset();
    d->memories.insert(fileId, memory);
    const QString text = QString::fromUtf8(toText(memory));
    d->writer.note([fileId, text](Database &database) {
        database.run(QStringLiteral("UPDATE file SET memory = ? WHERE id = ?"), {text, fileId});
    });
}

void Journal::partDone(qint64 fileId, int number, const QByteArray &etag)
{
    d->parts[fileId].insert(number, etag);
    d->writer.note([fileId, number, etag](Database &database) {
        database.run(QStringLiteral("INSERT OR REPLACE INTO part (file, number, etag) "
                                    "SELECT id, ?, ? FROM file WHERE id = ?"),
                     {number, etag, fileId});
    });
}

void Journal::forgetParts(qint64 fileId)
{
    d->parts.remove(fileId);
    d->writer.note([fileId](Database &database) {
        database.run(QStringLiteral("DELETE FROM part WHERE file = ?"), {fileId});
    });
}

QMap<int, QByteArray> Journal::partsDone(qint64 fileId)
{
    return d->parts.value(fileId);
}

std::optional<QByteArray> Journal::digest(const QString &path, const base::FileStamp &stamp,
                                          const QByteArray &algorithm)
{
    std::optional<QByteArray> found;
    if (!d->digests.mayHave(path, algorithm))
        return found;
    d->writer.read([&](Database &database) {
        database.read(QStringLiteral("SELECT value FROM digest WHERE path = ? AND algorithm = ? AND size = ? "
                                     "AND modified = ? AND identity = ?"),
                      {path, QString::fromUtf8(algorithm), stamp.size(), stamp.modified(),
                       stamp.identity().isNull() ? QStringLiteral("") : stamp.identity()},
                      [&found](const Row &row) { found = row.bytes(0); });
    });
    return found;
}

void Journal::rememberDigest(const QString &path, const base::FileStamp &stamp, const QByteArray &algorithm,
                             const QByteArray &value)
{
    d->digests.add(path, algorithm);
    const QVariantList values{path,
                              QString::fromUtf8(algorithm),
                              stamp.size(),
                              stamp.modified(),
                              stamp.identity().isNull() ? QStringLiteral("") : stamp.identity(),
                              value,
                              QDateTime::currentMSecsSinceEpoch()};
    d->writer.note([values](Database &database) {
        database.run(QStringLiteral("INSERT OR REPLACE INTO digest "
                                    "(path, algorithm, size, modified, identity, value, used) "
                                    "VALUES (?, ?, ?, ?, ?, ?, ?)"),
                     values);
    });
}

base::Task<> Journal::commit(std::stop_token stop)
{
    return d->writer.commit(std::move(stop));
}

} // namespace slipway::store
