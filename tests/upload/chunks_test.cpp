// SPDX-License-Identifier: MIT
#include "tests/support/run.h"
#include "upload/archivefeed.h"
#include "upload/archivestream.h"
#include "upload/chunksize.h"
#include "upload/filefeed.h"
#include "upload/preparedchunks.h"

#include <gtest/gtest.h>

#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>

namespace slipway::tests {
namespace {

using base::Failure;
using std::chrono::milliseconds;
using namespace upload;

constexpr qint64 MiB = 1024 * 1024;

TEST(ChunkSizes, growWhileTheyAreQuickAndShrinkWhenItBreaks)
{
    ChunkSize size(5 * MiB, 16 * MiB, 256 * MiB, std::make_shared<LineEndurance>());
    EXPECT_EQ(size.of(1000 * MiB), 16 * MiB);
    EXPECT_EQ(size.of(3), 3);
    size.took(16 * MiB, milliseconds(100));
    EXPECT_EQ(size.of(1000 * MiB), 32 * MiB);
    size.took(16 * MiB, milliseconds(100)); // one that was made ready before
    EXPECT_EQ(size.of(1000 * MiB), 64 * MiB);
    size.took(64 * MiB, milliseconds(10'000));
    EXPECT_EQ(size.of(1000 * MiB), 64 * MiB);
    size.took(3, milliseconds(1)); // the last of a file says nothing
    EXPECT_EQ(size.of(1000 * MiB), 64 * MiB);
    size.took(64 * MiB, milliseconds(60'000));
    EXPECT_EQ(size.of(1000 * MiB), 32 * MiB);
    for (int i = 0; i < 10; ++i)
        size.broke(size.of(1000 * MiB));
    EXPECT_EQ(size.of(1000 * MiB), 5 * MiB);
    EXPECT_FALSE(size.shrink());
    size.enlarge();
    EXPECT_EQ(size.of(1000 * MiB), 10 * MiB);
}

TEST(ChunkSizes, neverBelowTheLeastOfAFileOfTwoTebibytes)
{
    constexpr qint64 least = 219'902'326;
    constexpr qint64 length = 2'199'023'255'552;
    ChunkSize size(least, 16 * MiB, 256 * MiB, std::make_shared<LineEndurance>());
    qint64 offset = 0;
    qint64 parts = 0;
    for (; offset < length; ++parts) {
        size.broke(size.of(length - offset));
        const qint64 chunk = size.of(length - offset);
        EXPECT_TRUE(chunk >= least || offset + chunk == length);
        offset += chunk;
    }
    EXPECT_EQ(offset, length);
    EXPECT_LE(parts, 10'000);
}

class Feeds : public testing::Test
{
protected:
    domain::LocalFile file(const QString &name, const QByteArray &bytes)
    {
        domain::LocalFile file;
        file.path = folder.filePath(name);
        file.relative = file.remote = name;
        QFile target(file.path);
        EXPECT_TRUE(target.open(QIODevice::WriteOnly) && target.write(bytes) == bytes.size());
        target.close();
        file.stamp = base::FileStamp::of(file.path);
        return file;
    }
    static QByteArray bytesOf(const Chunk &chunk)
    {
        const auto source = chunk.open();
        EXPECT_EQ(source->length(), chunk.size);
        QByteArray bytes(chunk.size, '\0');
        for (qint64 at = 0; at < chunk.size; at += MiB)
            source->read(bytes.data() + at, std::min(MiB, chunk.size - at));
        return bytes;
    }
    static QByteArray patterned(qint64 size)
    {
        QByteArray bytes(size, '\0');
        for (qint64 i = 0; i < size; ++i)
            bytes[i] = char(i * 31 + i / 255);
        return bytes;
    }
    std::shared_ptr<const ArchivePlan> plan(ArchiveFormat format)
    {
        domain::LocalFiles members = {file(QStringLiteral("a"), patterned(9 * MiB)),
                                      file(QStringLiteral("b"), {}),
                                      file(QStringLiteral("c"), patterned(3 * MiB + 1))};
        members[0].remote = QString::fromUtf8("day 1/ä.bin");
        return std::make_shared<ArchivePlan>(members, format);
    }

    QTemporaryDir folder;
};

TEST_F(Feeds, aFileGivesItsChunksAndDigests)
{
    const QByteArray bytes = patterned(2 * MiB + 5);
    FileFeed feed(file(QStringLiteral("f"), bytes));
    const Chunk first = run(feed.chunk(0, MiB, true, {}));
    const Chunk second = run(feed.chunk(MiB, MiB + 5, true, {}));
    EXPECT_EQ(bytesOf(first) + bytesOf(second), bytes);
    EXPECT_EQ(first.sha256, QCryptographicHash::hash(bytes.left(MiB), QCryptographicHash::Sha256));
    EXPECT_EQ(second.sha256, QCryptographicHash::hash(bytes.mid(MiB), QCryptographicHash::Sha256));
    EXPECT_EQ(feed.wholeDigest().toLatin1(),
              QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    EXPECT_EQ(run(feed.piece(7, 100, {})), bytes.mid(7, 100));
}

TEST_F(Feeds, theWholeDigestSurvivesAStartInTheMiddleAndRepeats)
{
    const QByteArray bytes = patterned(3 * MiB);
    FileFeed feed(file(QStringLiteral("f"), bytes));
    run(feed.chunk(MiB, MiB, false, {}));
    EXPECT_TRUE(feed.wholeDigest().isEmpty());
    run(feed.chunk(MiB, MiB / 2, true, {}));
    run(feed.chunk(MiB + MiB / 2, 2 * MiB - MiB / 2, true, {}));
    EXPECT_EQ(feed.wholeDigest().toLatin1(),
              QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

TEST_F(Feeds, aFileThatIsNotWhatItWasGivesNoChunk)
{
    const domain::LocalFile one = file(QStringLiteral("f"), "12345");
    FileFeed feed(one);
    file(QStringLiteral("f"), "123456");
    EXPECT_EQ(failureOf(feed.chunk(0, 5, true, {})).kind(), Failure::Kind::FileChanged);
}

TEST_F(Feeds, preparedChunksAreGivenOnlyWhereTheyFit)
{
    const QByteArray bytes = patterned(8 * MiB);
    FileFeed feed(file(QStringLiteral("f"), bytes));
    PreparedChunks chunks(feed);
    ChunkSize size(MiB, 2 * MiB, 4 * MiB, std::make_shared<LineEndurance>());
    EXPECT_EQ(run(chunks.at(0, size, true, {})).size, 2 * MiB);
    chunks.prepare(2 * MiB, size, true, {});
    size.took(2 * MiB, milliseconds(1));
    EXPECT_EQ(run(chunks.at(2 * MiB, size, true, {})).size, 2 * MiB); // as it was made ready
    chunks.prepare(4 * MiB, size, true, {});
    const Chunk again = run(chunks.at(2 * MiB, size, true, {})); // the server had not kept it
    EXPECT_EQ(again.offset, 2 * MiB);
    EXPECT_EQ(again.size, 4 * MiB);
    EXPECT_EQ(bytesOf(again), bytes.mid(2 * MiB, 4 * MiB));
}

TEST_F(Feeds, anArchiveIsTheSameInChunksOfAnySizeAndFromAnyPlace)
{
    for (const ArchiveFormat format : {ArchiveFormat::Zip, ArchiveFormat::Tar}) {
        const auto planned = plan(format);
        QByteArray whole(planned->length(), '\0');
        ArchiveStream(planned).read(whole.data(), whole.size());
        ArchiveFeed feed(planned);
        EXPECT_EQ(feed.length(), whole.size());
        QByteArray sent;
        while (sent.size() < whole.size()) {
            const qint64 size = std::min<qint64>(3 * MiB, whole.size() - sent.size());
            const Chunk chunk = run(feed.chunk(sent.size(), size, true, {}));
            const Chunk next = run(feed.chunk(
                sent.size() + size, std::min<qint64>(1000, whole.size() - sent.size() - size), false, {}));
            EXPECT_EQ(chunk.sha256, QCryptographicHash::hash(bytesOf(chunk), QCryptographicHash::Sha256));
            sent += bytesOf(chunk);
        }
        EXPECT_TRUE(sent == whole);
        // Back to the middle, in a piece that is not held.
        ArchiveFeed resumed(planned);
        EXPECT_TRUE(bytesOf(run(resumed.chunk(2 * MiB, 10 * MiB, false, {}))) ==
                    whole.mid(2 * MiB, 10 * MiB));
        EXPECT_TRUE(bytesOf(run(resumed.chunk(1000, MiB, false, {}))) == whole.mid(1000, MiB));
        EXPECT_EQ(resumed.print(), feed.print());
    }
    EXPECT_NE(ArchiveFeed(plan(ArchiveFormat::Zip)).print(), ArchiveFeed(plan(ArchiveFormat::Tar)).print());
}

} // namespace
} // namespace slipway::tests
