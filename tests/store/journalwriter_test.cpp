// SPDX-License-Identifier: MIT
#include "store/journalwriter.h"

#include "store/journal.h"
#include "tests/support/run.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <csignal>
#include <sys/mount.h>
#include <sys/resource.h>

namespace slipway::store {
namespace {

using base::Failure;

class JournalWriterTest : public ::testing::Test
{
protected:
    JournalWriterTest() { reopen(); }

    void reopen()
    {
        writer.reset();
        writer.emplace(path());
        writer->read([](Database &database) {
            database.run(QStringLiteral("CREATE TABLE IF NOT EXISTS test (n INTEGER PRIMARY KEY, v TEXT)"));
        });
    }
    QString path() const { return folder.filePath(QStringLiteral("journal.sqlite")); }
    void note(int number, qsizetype size = 1)
    {
        writer->note([number, size](Database &database) {
            database.run(QStringLiteral("INSERT INTO test VALUES (?, ?)"),
                         {number, QString(size, QLatin1Char('v'))});
        });
    }
    qint64 count()
    {
        qint64 number = 0;
        writer->read([&number](Database &database) {
            number = database.number(QStringLiteral("SELECT count(*) FROM test"));
        });
        return number;
    }
    void commit() { tests::run(writer->commit({})); }
    Failure failureOfCommit() { return tests::failureOf(writer->commit({})); }
    void limitPages(int pages)
    {
        writer->read([pages](Database &database) {
            database.number(QStringLiteral("PRAGMA max_page_count=%1").arg(pages));
        });
    }

    QTemporaryDir folder;
    std::optional<JournalWriter> writer;
};

TEST_F(JournalWriterTest, readersSeeWhatIsNotYetOnDisk)
{
    for (int i = 0; i < 1'000; ++i) {
        note(i);
        if (i % 100 == 0) {
            EXPECT_EQ(count(), i + 1);
        }
    }
    reopen();
    EXPECT_EQ(count(), 1'000) << "and the end of the program writes the rest";
}

TEST_F(JournalWriterTest, manyWaitersShareOneGroup)
{
    std::vector<base::Task<>> waiting;
    for (int i = 0; i < 50; ++i) {
        note(i);
        waiting.push_back(writer->commit({}));
    }
    for (auto &each : waiting)
        tests::run(std::move(each));
    EXPECT_EQ(count(), 50);
    commit(); // with nothing to write
}

TEST_F(JournalWriterTest, aStopEndsTheWaitingButNotTheWriting)
{
    std::stop_source stop;
    note(1);
    auto waiting = writer->commit(stop.get_token());
    stop.request_stop();
    try {
        tests::run(std::move(waiting));
    } catch (const Failure &failure) {
        EXPECT_TRUE(failure.isCancelled());
    }
    reopen();
    EXPECT_EQ(count(), 1);
}

TEST_F(JournalWriterTest, aNoteThatContradictsTheRestDoesNotHoldItUp)
{
    note(1);
    note(1);
    note(2);
    commit();
    EXPECT_EQ(count(), 2);
}

TEST_F(JournalWriterTest, aFullDatabaseIsToldEachTime)
{
    note(1);
    commit();
    limitPages(1); // SQLite takes the present size as the smallest possible
    for (int i = 2; i <= 40; ++i)
        note(i, 10'000);
    for (int round = 0; round < 3; ++round) {
        const Failure failure = failureOfCommit();
        EXPECT_EQ(failure.kind(), Failure::Kind::Store);
        EXPECT_EQ(failure.code(), QByteArray("full"));
        EXPECT_EQ(failure.file(), path());
        EXPECT_FALSE(failure.detail().isEmpty());
    }
    EXPECT_THROW(count(), Failure) << "no half truths";
}

TEST_F(JournalWriterTest, aDiskThatRefusesAndThenTakesLosesNothing)
{
    note(1);
    commit();
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before;
    ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
    rlimit little = before;
    little.rlim_cur = 64 * 1024;
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &little), 0);
    for (int i = 2; i <= 101; ++i)
        note(i, 5'000);
    const Failure failure = failureOfCommit();
    note(102);
    const Failure again = failureOfCommit();
    ::setrlimit(RLIMIT_FSIZE, &before);
    EXPECT_EQ(failure.kind(), Failure::Kind::Store);
    EXPECT_EQ(again.kind(), Failure::Kind::Store);
    commit();
    EXPECT_EQ(count(), 102);
    reopen();
    EXPECT_EQ(count(), 102);
}

TEST_F(JournalWriterTest, whatCouldNotBeWrittenIsTriedAgainByItself)
{
    note(1);
    commit();
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before;
    ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
    rlimit little = before;
    little.rlim_cur = 64 * 1024;
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &little), 0);
    note(2, 500'000);
    failureOfCommit();
    ::setrlimit(RLIMIT_FSIZE, &before);
    const QString wal = path() + QStringLiteral("-wal");
    EXPECT_TRUE(tests::waitUntil([&wal] { return QFile(wal).size() > 500'000; }));
}

/// The real thing, where this user may mount: a disk of 300 KiB.
TEST(JournalDiskTest, aFullDiskIsToldAndNothingIsLost)
{
    const QTemporaryDir folder;
    const QByteArray place = folder.path().toLocal8Bit();
    if (::mount("tmpfs", place.constData(), "tmpfs", 0, "size=300k") != 0)
        GTEST_SKIP() << "no right to mount a small disk";
    struct Unmount
    {
        QByteArray place;
        ~Unmount() { ::umount2(place.constData(), MNT_DETACH); }
    } const unmount{place};
    const QString filler = folder.filePath(QStringLiteral("filler"));
    const QString path = folder.filePath(QStringLiteral("journal.sqlite"));
    {
        const auto journal = Journal::open(path);
        QFile file(filler);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        while (file.write(QByteArray(4'096, 'f')) == 4'096) {
        }
        file.close();
        PublicationRecord record;
        record.id = QStringLiteral("p");
        record.title = QString(20'000, QLatin1Char('t'));
        journal->save(record);
        const Failure failure = tests::failureOf(journal->commit({}));
        EXPECT_EQ(failure.code(), QByteArray("full")) << failure.what();
        const Failure intent =
            tests::failureOf(journal->intend(record.id, QStringLiteral("create-dataset"), {}, {}));
        EXPECT_EQ(intent.code(), QByteArray("full")) << intent.what();
        QFile::remove(filler);
        tests::run(journal->commit({}));
        EXPECT_EQ(journal->all().size(), 1);
        EXPECT_FALSE(journal->openIntent(record.id, QStringLiteral("create-dataset")));
    }
    EXPECT_EQ(Journal::open(path)->all().size(), 1);
    {
        QFile file(filler);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        while (file.write(QByteArray(4'096, 'f')) == 4'096) {
        }
    }
    try {
        Journal::open(folder.filePath(QStringLiteral("another.sqlite")));
        ADD_FAILURE() << "there is no space for it";
    } catch (const Failure &failure) {
        EXPECT_EQ(failure.kind(), Failure::Kind::Store);
        EXPECT_EQ(failure.code(), QByteArray("full")) << failure.what();
    }
}

} // namespace
} // namespace slipway::store
