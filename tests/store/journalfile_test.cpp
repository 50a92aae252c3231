// SPDX-License-Identifier: MIT
#include "store/journalfile.h"

#include "store/journal.h"
#include "tests/support/run.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <sys/stat.h>

namespace slipway::store {
namespace {

using base::Failure;

/// The mode of a file, as chmod would be told.
int modeOf(const QString &file)
{
    struct stat status;
    return ::stat(QFile::encodeName(file).constData(), &status) == 0 ? status.st_mode & 0777 : -1;
}

class JournalFileTest : public ::testing::Test
{
protected:
    QString path() const { return folder.filePath(QStringLiteral("journal.sqlite")); }
    QStringList names(const QString &pattern) const
    {
        return QDir(folder.path()).entryList({pattern}, QDir::Files, QDir::Name);
    }
    void put(const QByteArray &content) const
    {
        QFile file(path());
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    QByteArray content(const QString &file) const
    {
        QFile reader(file);
        return reader.open(QIODevice::ReadOnly) ? reader.readAll() : QByteArray();
    }
    void makeJournalWith(int publications) const
    {
        const auto journal = Journal::open(path());
        PublicationRecord record;
        for (int i = 0; i < publications; ++i) {
            record.id = QString::number(i);
            record.title = QString(500, QLatin1Char('t'));
            journal->save(record);
        }
        tests::run(journal->commit({}));
    }
    Failure failureOfOpening() const
    {
        try {
            Journal::open(path());
        } catch (const Failure &failure) {
            return failure;
        }
        return Failure(Failure::Kind::Internal, QStringLiteral("it opened"));
    }
    void expectSetAside(const QByteArray &original) const
    {
        const auto journal = Journal::open(path());
        EXPECT_TRUE(QFileInfo::exists(journal->setAside()));
        EXPECT_EQ(names(QStringLiteral("journal-corrupt-*.sqlite")),
                  QStringList(QFileInfo(journal->setAside()).fileName()));
        EXPECT_EQ(QFileInfo(journal->setAside()).size(), original.size());
        EXPECT_TRUE(journal->all().isEmpty());
        PublicationRecord record;
        record.id = QStringLiteral("new");
        journal->save(record);
        tests::run(journal->commit({}));
        EXPECT_EQ(journal->all().size(), 1);
    }

    QTemporaryDir folder;
};

TEST_F(JournalFileTest, onlyTheOwnerCanReadAnyOfItsFiles)
{
    const mode_t before = ::umask(0);
    const auto journal = Journal::open(path());
    PublicationRecord record;
    record.id = QStringLiteral("a");
    journal->save(record);
    tests::run(journal->commit({}));
    ::umask(before);
    const QStringList files = names(QStringLiteral("journal.sqlite*"));
    EXPECT_TRUE(files.contains(QStringLiteral("journal.sqlite-wal")));
    for (const QString &name : files) {
        if (name.endsWith(QLatin1String(".lock")))
            continue;
        EXPECT_EQ(modeOf(folder.filePath(name)), 0600) << name.toStdString();
    }
}

TEST_F(JournalFileTest, anEmptyFileIsANewJournal)
{
    put("");
    EXPECT_EQ(Journal::open(path())->setAside(), QString());
}

TEST_F(JournalFileTest, textIsSetAside)
{
    const QByteArray text = "this is no database, but somebody may want it back";
    put(text);
    expectSetAside(text);
    EXPECT_EQ(content(folder.filePath(names(QStringLiteral("journal-corrupt-*")).first())), text);
}

TEST_F(JournalFileTest, aTruncatedJournalIsSetAside)
{
    makeJournalWith(500);
    const QByteArray whole = content(path());
    const QByteArray half = whole.left(whole.size() / 2 / 4096 * 4096);
    put(half);
    expectSetAside(half);
}

TEST_F(JournalFileTest, aJournalWithRubbishInTheMiddleIsSetAside)
{
    makeJournalWith(500);
    QByteArray bytes = content(path());
    for (int i = 0; i < 20'000; ++i)
        bytes[20'000 + i] = static_cast<char>(i * 7);
    put(bytes);
    expectSetAside(bytes);
}

TEST_F(JournalFileTest, anotherProgramsDatabaseIsSetAside)
{
    {
        Database other(path());
        other.run(QStringLiteral("CREATE TABLE bookmarks (url TEXT)"));
    }
    expectSetAside(content(path()));
}

TEST_F(JournalFileTest, aJournalWithoutOneOfItsTablesIsSetAside)
{
    makeJournalWith(3);
    {
        Database other(path());
        other.run(QStringLiteral("DROP TABLE part"));
    }
    expectSetAside(content(path()));
}

TEST_F(JournalFileTest, theWriteAheadLogGoesAsideToo)
{
    makeJournalWith(3);
    {
        QFile wal(path() + QStringLiteral("-wal"));
        ASSERT_TRUE(wal.open(QIODevice::WriteOnly));
        wal.write("left over");
    }
    put("rubbish");
    const auto journal = Journal::open(path());
    EXPECT_EQ(content(journal->setAside() + QStringLiteral("-wal")), QByteArray("left over"));
}

TEST_F(JournalFileTest, twoDamagedJournalsAreBothKept)
{
    for (const char *text : {"first rubbish", "second rubbish"}) {
        put(text);
        Journal::open(path());
    }
    EXPECT_EQ(names(QStringLiteral("journal-corrupt-*.sqlite")).size(), 2);
}

TEST_F(JournalFileTest, aNewerJournalIsRefusedAndLeftAlone)
{
    makeJournalWith(3);
    {
        Database other(path());
        other.run(QStringLiteral("PRAGMA user_version=99"));
    }
    const QByteArray before = content(path());
    const Failure failure = failureOfOpening();
    EXPECT_EQ(failure.kind(), Failure::Kind::Store);
    EXPECT_EQ(failure.code(), QByteArray("newer"));
    EXPECT_EQ(failure.file(), path());
    EXPECT_FALSE(failure.detail().isEmpty());
    EXPECT_EQ(content(path()), before);
    EXPECT_TRUE(names(QStringLiteral("*corrupt*")).isEmpty());
}

TEST_F(JournalFileTest, aSecondOpenIsRefused)
{
    const auto first = Journal::open(path());
    const Failure failure = failureOfOpening();
    EXPECT_EQ(failure.kind(), Failure::Kind::Store);
    EXPECT_EQ(failure.code(), QByteArray("locked"));
    EXPECT_TRUE(names(QStringLiteral("*corrupt*")).isEmpty());
}

TEST_F(JournalFileTest, anotherProgramInTheDatabaseIsLockedNotCorrupt)
{
    makeJournalWith(1);
    Database other(path());
    other.run(QStringLiteral("PRAGMA locking_mode=EXCLUSIVE"));
    other.run(QStringLiteral("BEGIN EXCLUSIVE"));
    EXPECT_EQ(failureOfOpening().code(), QByteArray("locked"));
    EXPECT_TRUE(names(QStringLiteral("*corrupt*")).isEmpty());
}

TEST_F(JournalFileTest, aFolderThatIsAFileIsAPlainFailure)
{
    put("a file where a folder should be");
    try {
        Journal::open(path() + QStringLiteral("/journal.sqlite"));
        FAIL();
    } catch (const Failure &failure) {
        EXPECT_EQ(failure.kind(), Failure::Kind::Store);
        EXPECT_FALSE(failure.detail().isEmpty());
    }
}

TEST_F(JournalFileTest, anOlderJournalIsCopiedThenMigrated)
{
    Migrations one{{QStringLiteral("CREATE TABLE a (x TEXT)")}};
    {
        const JournalFile old = openJournalFile(path(), one);
        old.database->run(QStringLiteral("INSERT INTO a VALUES ('kept')"));
    }
    Migrations two = one;
    two.append({QStringLiteral("ALTER TABLE a ADD COLUMN y TEXT NOT NULL DEFAULT 'new'"),
                QStringLiteral("CREATE TABLE b (z TEXT)")});
    {
        const JournalFile now = openJournalFile(path(), two);
        QString row;
        now.database->read(QStringLiteral("SELECT x || y FROM a"), {},
                           [&row](const Row &each) { row = each.text(0); });
        EXPECT_EQ(row, QStringLiteral("keptnew"));
        EXPECT_TRUE(now.setAside.isEmpty());
    }
    const QStringList copies = names(QStringLiteral("journal-version-1-*.sqlite"));
    ASSERT_EQ(copies.size(), 1);
    const QString copy = folder.filePath(copies.first());
    EXPECT_EQ(modeOf(copy), 0600);
    Database kept(copy);
    EXPECT_EQ(kept.number(QStringLiteral("SELECT count(*) FROM a")), 1);
    EXPECT_EQ(kept.number(QStringLiteral("PRAGMA user_version")), 1);
}

TEST_F(JournalFileTest, aMigrationThatFailsChangesNothing)
{
    Migrations one{{QStringLiteral("CREATE TABLE a (x TEXT)")}};
    openJournalFile(path(), one);
    Migrations two = one;
    two.append({QStringLiteral("CREATE TABLE b (z TEXT)"), QStringLiteral("THIS IS NO SQL")});
    EXPECT_THROW(openJournalFile(path(), two), Failure);
    const JournalFile still = openJournalFile(path(), one);
    EXPECT_EQ(still.database->number(QStringLiteral("SELECT count(*) FROM sqlite_schema")), 1);
}

TEST_F(JournalFileTest, aJournalOfTheFirstVersionKeepsItsFiles)
{
    {
        const JournalFile old = openJournalFile(path(), {journalMigrations().first()});
        old.database->run(
            QStringLiteral("INSERT INTO publication VALUES "
                           "('p', 'uploading', '', '{}', 'lab', '000123', 't', 1, 1, 0, 0, 0)"));
        old.database->run(QStringLiteral(
            "INSERT INTO file (id, publication, row, path, relative, remote, remote_is_own, size, modified, "
            "identity, metadata, problems, stage, memory, result) VALUES (7, 'p', 0, '/d/a', 'a', 'sub/a', "
            "1, "
            "5, 6, '8:9', '{}', '[]', 'verified', '{}', '{\"remote_id\":\"x\"}')"));
    }
    const auto journal = Journal::open(path());
    EXPECT_TRUE(journal->setAside().isEmpty());
    QList<FileRecord> files = journal->files(QStringLiteral("p"));
    ASSERT_EQ(files.size(), 1);
    EXPECT_EQ(files.first().id, 7);
    EXPECT_EQ(files.first().stage, domain::Stage::Verified);
    EXPECT_EQ(files.first().file.remote, QStringLiteral("sub/a"));
    EXPECT_TRUE(files.first().file.archive.isEmpty());
    EXPECT_EQ(files.first().result.value(u"remote_id").toString(), QStringLiteral("x"));
    files = journal->setFiles(QStringLiteral("p"), {files.first().file});
    EXPECT_EQ(files.first().id, 7) << "the same file as before";
    EXPECT_TRUE(journal->handedTo(QStringLiteral("lab"), QStringLiteral("000123")).isEmpty());
    EXPECT_EQ(names(QStringLiteral("journal-version-1-*.sqlite")).size(), 1);
}

TEST_F(JournalFileTest, ReceiptsInDraftsOfTheSecondVersionAreKept)
{
    {
        const JournalFile old = openJournalFile(path(), journalMigrations().mid(0, 2));
        const auto insert = [&old](const QString &id, const QString &draft) {
            old.database->run(QStringLiteral("INSERT INTO publication VALUES "
                                             "(?, 'done', '', ?, 'lab', '000123', 't', 1, 1, 0, 0, 0)"),
                              {id, draft});
        };
        insert(QStringLiteral("p"),
               QStringLiteral(R"({"plan":"abc","receipt":{"dataset":"000123","account":"ada","files":[)"
                              R"({"local":"/d/a","size":5,"state":"verified","digest":{"md5":"00ff"}},)"
                              R"({"local":"/d/b","reason":"gone \"away\"","state":"failed"}]}})"));
        insert(QStringLiteral("empty"), QStringLiteral(R"({"receipt":{"dataset":"000124"}})"));
        insert(QStringLiteral("none"), QStringLiteral(R"({"plan":"def"})"));
        insert(QStringLiteral("odd"), QStringLiteral(R"({"receipt":[1]})"));
        insert(QStringLiteral("broken"), QStringLiteral("{"));
    }
    const auto journal = Journal::open(path());
    EXPECT_TRUE(journal->setAside().isEmpty());
    EXPECT_EQ(journal->all().size(), 5);
    const auto receipt = journal->receipt(QStringLiteral("p"));
    ASSERT_TRUE(receipt);
    EXPECT_EQ(receipt->dataset, QStringLiteral("000123"));
    EXPECT_EQ(receipt->account, QStringLiteral("ada"));
    ASSERT_EQ(receipt->files.size(), 2);
    EXPECT_EQ(receipt->files.first().local, QStringLiteral("/d/a"));
    EXPECT_EQ(receipt->files.first().digest.value(QStringLiteral("md5")), QStringLiteral("00ff"));
    EXPECT_EQ(receipt->files.last().reason, QStringLiteral("gone \"away\""));
    EXPECT_EQ(receipt->files.last().state, domain::ReceiptFile::State::Failed);
    EXPECT_EQ(journal->publication(QStringLiteral("p"))->draft,
              QJsonObject({{QStringLiteral("plan"), QStringLiteral("abc")}}))
        << "what is read with every list is small again";
    ASSERT_TRUE(journal->receipt(QStringLiteral("empty")));
    EXPECT_TRUE(journal->receipt(QStringLiteral("empty"))->files.isEmpty());
    for (const QString &other : {QStringLiteral("none"), QStringLiteral("odd"), QStringLiteral("broken")})
        EXPECT_FALSE(journal->receipt(other)) << other.toStdString();
}

} // namespace
} // namespace slipway::store
