// SPDX-License-Identifier: MIT
#include "net/filesource.h"
#include "net/readahead.h"
#include "tests/net/fixture.h"

#include <atomic>

using namespace slipway;
using namespace slipway::net;
using namespace slipway::tests;
using base::Failure;

namespace {

class ReadAheadTest : public NetTest
{
protected:
    /// Takes block after block until `size` bytes came, as a body would.
    QByteArray takeAll(const FileSlice &wanted)
    {
        std::atomic<int> calls = 0;
        ReadAhead reader(pool, std::make_unique<FileSource>(wanted), [&calls] { ++calls; });
        QByteArray all;
        QByteArray used;
        while (all.size() < wanted.size) {
            const int before = calls;
            auto block = reader.take(std::exchange(used, {}));
            if (!block) {
                waitUntil([&] { return calls > before; });
                continue;
            }
            all += *block;
            used = std::move(*block);
        }
        return all;
    }

    QByteArray contents(const QString &path)
    {
        QFile source(path);
        return source.open(QIODevice::ReadOnly) ? source.readAll() : QByteArray();
    }

    QThreadPool pool;
};

TEST_F(ReadAheadTest, BlocksComeInOrderAndWhole)
{
    const QString path = file(3 * ReadAhead::blockSize + 12'345);
    EXPECT_EQ(takeAll(slice(path, 0, 3 * ReadAhead::blockSize + 12'345)), contents(path));
}

TEST_F(ReadAheadTest, ASliceMayStartAndEndAnywhere)
{
    const QString path = file(5'000'000);
    EXPECT_EQ(takeAll(slice(path, 1'234'567, 2'500'001)), contents(path).mid(1'234'567, 2'500'001));
}

TEST_F(ReadAheadTest, AFileOtherThanExpectedIsNotSent)
{
    const QString path = file(1000);
    FileSlice wanted = slice(path, 0, 1000);
    wanted.stamp = base::FileStamp::of(path);
    EXPECT_EQ(takeAll(wanted), contents(path));
    wanted.stamp = base::FileStamp(1000, 1, QString());
    EXPECT_THROW(takeAll(wanted), Failure);
}

TEST_F(ReadAheadTest, AFileThatIsTooShortHasChanged)
{
    try {
        takeAll(slice(file(1000), 500, 501));
        FAIL();
    } catch (const Failure &failure) {
        EXPECT_EQ(failure.kind(), Failure::Kind::FileChanged);
        EXPECT_FALSE(failure.file().isEmpty());
    }
}

TEST_F(ReadAheadTest, AMissingFileIsALocalFailure)
{
    try {
        takeAll(slice(folder.filePath(QStringLiteral("none")), 0, 1));
        FAIL();
    } catch (const Failure &failure) {
        EXPECT_EQ(failure.kind(), Failure::Kind::LocalFile);
    }
}

TEST_F(ReadAheadTest, AChangeWhileReadingKeepsTheLastBlockBack)
{
    const qint64 size = 10 * ReadAhead::blockSize;
    const QString path = file(size);
    ReadAhead reader(pool, std::make_unique<FileSource>(slice(path, 0, size)), [] {});
    qint64 taken = 0;
    bool isTouched = false;
    const auto takeOne = [&] {
        if (const auto block = reader.take({})) {
            taken += block->size();
            if (!isTouched) { // reading has begun and is far from its end
                QFile target(path);
                isTouched = target.open(QIODevice::ReadWrite) && target.write("changed") > 0;
            }
        }
    };
    const auto takeAllOfIt = [&] {
        while (taken < size)
            takeOne();
    };
    EXPECT_THROW(takeAllOfIt(), Failure); // polling keeps the event loop, and so the throw, out of it
    EXPECT_TRUE(isTouched);
    EXPECT_LT(taken, size);
}

TEST_F(ReadAheadTest, GoingAwayWhileReadingIsSafe)
{
    const QString path = file(20'000'000);
    for (int i = 0; i < 50; ++i) {
        ReadAhead reader(pool, std::make_unique<FileSource>(slice(path, 0, 20'000'000)), [] {});
        reader.take({});
    }
    EXPECT_TRUE(pool.waitForDone(20'000));
}

} // namespace
