// SPDX-License-Identifier: MIT
#include "store/journal.h"

#include "tests/support/places.h"
#include "tests/support/run.h"

#include <QProcess>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace slipway::store {
namespace {

class JournalCrashTest : public ::testing::Test
{
protected:
    void start(QProcess &scribe) const
    {
        scribe.start(tests::builtProgram(u"journal_scribe"), {path()});
        ASSERT_TRUE(scribe.waitForStarted());
    }
    /// The last number the scribe has told, after at least `count` of them.
    static int read(QProcess &scribe, int count)
    {
        int last = 0;
        for (int i = 0; i < count || scribe.canReadLine(); ++i) {
            if (!scribe.canReadLine() && !scribe.waitForReadyRead(20'000))
                return -1;
            last = scribe.readLine().trimmed().toInt();
        }
        return last;
    }
    QString path() const { return folder.filePath(QStringLiteral("journal.sqlite")); }

    QTemporaryDir folder;
};

TEST_F(JournalCrashTest, whatWasCommittedOutlivesAKill)
{
    int before = 0;
    for (int round = 1; round <= 6; ++round) {
        QProcess scribe;
        start(scribe);
        ASSERT_GT(read(scribe, 7 * round), before);
        scribe.kill();
        ASSERT_TRUE(scribe.waitForFinished());
        const int committed = read(scribe, 0);
        const auto journal = Journal::open(path());
        EXPECT_TRUE(journal->setAside().isEmpty());
        const auto files = journal->files(QStringLiteral("p"));
        ASSERT_EQ(files.size(), 1);
        const auto parts = journal->partsDone(files.first().id);
        ASSERT_FALSE(parts.isEmpty());
        EXPECT_GE(parts.lastKey(), std::max(committed, before));
        EXPECT_EQ(parts.size(), parts.lastKey()) << "what is there is all that came before it";
        EXPECT_EQ(parts.last(), QByteArray::number(parts.lastKey()));
        const int remembered = files.first().memory.value(QStringLiteral("number")).toInt();
        EXPECT_TRUE(remembered == parts.lastKey() || remembered == parts.lastKey() - 1);
        before = static_cast<int>(parts.lastKey());
    }
}

TEST_F(JournalCrashTest, twoProgramsNeverShareAJournal)
{
    QProcess first;
    start(first);
    ASSERT_GT(read(first, 1), 0);
    QProcess second;
    start(second);
    ASSERT_TRUE(second.waitForFinished());
    EXPECT_EQ(second.exitCode(), 3);
    EXPECT_GT(read(first, 1), 0) << "the first goes on";
    first.kill();
    ASSERT_TRUE(first.waitForFinished());
    EXPECT_TRUE(Journal::open(path())) << "the lock of a program that died does not count";
}

} // namespace
} // namespace slipway::store
