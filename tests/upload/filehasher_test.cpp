// SPDX-License-Identifier: MIT
#include "upload/filehasher.h"

#include "tests/support/run.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>
#include <QThread>

#include <gtest/gtest.h>

namespace slipway::tests {

namespace {

using base::Failure;
using base::FileStamp;

class FileHasherTest : public testing::Test
{
protected:
    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(folder.filePath(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    }
    base::Task<QList<QByteArray>> hash(const QString &path, qint64 partSize, std::stop_token stop = {})
    {
        return hasher.md5OfParts(path, FileStamp::of(path), partSize, {}, std::move(stop));
    }
    static QByteArray md5(const QByteArray &bytes)
    {
        return QCryptographicHash::hash(bytes, QCryptographicHash::Md5);
    }

    QTemporaryDir folder;
    upload::FileHasher hasher{2};
};

TEST_F(FileHasherTest, HashesEachPart)
{
    QByteArray bytes(5'000'000, Qt::Uninitialized);
    for (qsizetype i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<char>((7 * i + i / 4096) & 0xff);
    const QString path = write(QStringLiteral("a"), bytes);
    constexpr qint64 partSize = 2'000'000;
    const QList<QByteArray> digests = run(hash(path, partSize));
    ASSERT_EQ(digests.size(), 3);
    for (int i = 0; i < 3; ++i)
        EXPECT_EQ(digests.at(i), md5(bytes.mid(i * partSize, partSize))) << i;
}

TEST_F(FileHasherTest, AFileOfWholePartsHasNoEmptyOne)
{
    EXPECT_EQ(run(hash(write(QStringLiteral("a"), QByteArray(4096, 'x')), 2048)).size(), 2);
    EXPECT_EQ(run(hash(write(QStringLiteral("b"), "a"), 2048)), QList<QByteArray>{md5("a")});
}

TEST_F(FileHasherTest, ManyFilesAtOnceComeOutRight)
{
    std::vector<base::Task<QList<QByteArray>>> tasks;
    QList<QByteArray> expected;
    for (int i = 0; i < 50; ++i) {
        const QByteArray bytes(10'000 + i, static_cast<char>(i));
        expected.append(md5(bytes));
        tasks.push_back(hash(write(QString::number(i), bytes), 1 << 20));
    }
    for (int i = 0; i < 50; ++i)
        EXPECT_EQ(run(std::move(tasks[static_cast<std::size_t>(i)])).constFirst(), expected.at(i));
}

TEST_F(FileHasherTest, TellsProgressInTheCallersThread)
{
    const QString path = write(QStringLiteral("a"), QByteArray(3 << 20, 'x'));
    QList<qint64> told;
    bool foreign = false;
    const QThread *here = QThread::currentThread();
    auto progress = [&told, &foreign, here](qint64 bytes) {
        told.append(bytes);
        foreign = foreign || QThread::currentThread() != here;
    };
    run(hasher.md5OfParts(path, FileStamp::of(path), 1 << 20, progress, {}));
    ASSERT_FALSE(told.isEmpty());
    EXPECT_EQ(told.constLast(), 3 << 20);
    EXPECT_FALSE(foreign);
}

TEST_F(FileHasherTest, AFileThatIsAnotherNowIsTold)
{
    const QString path = write(QStringLiteral("a"), "before");
    const FileStamp stamp = FileStamp::of(path);
    write(QStringLiteral("a"), "after that");
    const Failure failure = failureOf(hasher.md5OfParts(path, stamp, 1 << 20, {}, {}));
    EXPECT_EQ(failure.kind(), Failure::Kind::FileChanged);
    EXPECT_EQ(failure.file(), path);
}

TEST_F(FileHasherTest, AMissingFileIsALocalFailure)
{
    const QString path = write(QStringLiteral("a"), "x");
    const FileStamp stamp = FileStamp::of(path);
    ASSERT_TRUE(QFile::remove(path));
    EXPECT_EQ(failureOf(hasher.md5OfParts(path, stamp, 1, {}, {})).kind(), Failure::Kind::LocalFile);
}

TEST_F(FileHasherTest, AStopComesOutAtOnceAndLeavesTheHasherUsable)
{
    const QString path = folder.filePath(QStringLiteral("big"));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    ASSERT_TRUE(file.resize(qint64(4) << 30)); // sparse: seconds of reading, no disk
    file.close();
    std::stop_source source;
    auto task = hash(path, 64 << 20, source.get_token());
    source.request_stop();
    EXPECT_TRUE(failureOf(std::move(task)).isCancelled());
    EXPECT_EQ(run(hash(write(QStringLiteral("b"), "a"), 10), std::chrono::seconds(2)).size(), 1);
}

} // namespace

} // namespace slipway::tests
