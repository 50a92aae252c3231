// SPDX-License-Identifier: MIT
// Of very many files each text is in memory once: these look at the texts' addresses.
#include "store/journal.h"

#include "tests/support/run.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace slipway::store {
namespace {

using domain::Stage;

class JournalCopiesTest : public ::testing::Test
{
protected:
    JournalCopiesTest()
    {
        journal = Journal::open(path());
        for (const char *name : {"a.dat", "b.dat", "c.dat"}) {
            domain::LocalFile file;
            file.relative = QStringLiteral("day/") + QLatin1String(name);
            file.path = QStringLiteral("/data/") + file.relative;
            file.remote = QStringLiteral("day/") + QLatin1String(name); // a text of its own
            file.stamp = base::FileStamp(10, 1'700'000'000'000'000'123, QStringLiteral("8:17"));
            files.append(file);
        }
    }
    QString path() const { return folder.filePath(QStringLiteral("journal.sqlite")); }

    static bool isOneCopy(const QString &left, const QString &right)
    {
        return left == right && left.constData() == right.constData();
    }

    QTemporaryDir folder;
    const QString id = QStringLiteral("20261121-7f3a");
    domain::LocalFiles files;
    std::unique_ptr<Journal> journal;
};

TEST_F(JournalCopiesTest, FilesReadAgainShareTheTextsOfTheCaller)
{
    const qint64 first = journal->setFiles(id, files).first().id;
    journal->fileEnded(first, Stage::Verified, {});
    const QList<FileRecord> records = journal->setFiles(id, files);
    EXPECT_EQ(records.first().stage, Stage::Verified) << "it was read again";
    const QList<FileRecord> known = journal->files(id);
    for (qsizetype row = 0; row < files.size(); ++row) {
        EXPECT_TRUE(isOneCopy(records.at(row).file.path, files.at(row).path)) << row;
        EXPECT_TRUE(isOneCopy(known.at(row).file.remote, files.at(row).remote)) << row;
    }
}

TEST_F(JournalCopiesTest, ANameThatIsThePathInTheFolderIsReadOnce)
{
    journal->setFiles(id, files);
    tests::run(journal->commit({}));
    journal.reset();
    journal = Journal::open(path());
    const domain::LocalFile read = journal->files(id).first().file;
    EXPECT_EQ(read.remote, files.first().remote);
    EXPECT_TRUE(isOneCopy(read.remote, read.relative));
}

TEST_F(JournalCopiesTest, WhereNothingHasFailedTryingAgainReadsNothingAgain)
{
    const QList<FileRecord> before = journal->setFiles(id, files);
    journal->retryFailed(id);
    EXPECT_TRUE(isOneCopy(journal->files(id).first().file.path, before.first().file.path));

    journal->fileEnded(before.first().id, Stage::Failed, {});
    ASSERT_EQ(journal->files(id).first().stage, Stage::Failed);
    journal->retryFailed(id);
    EXPECT_EQ(journal->files(id).first().stage, Stage::Waiting);
}

} // namespace
} // namespace slipway::store
