// SPDX-License-Identifier: MIT
#include "net/bodyfeed.h"
#include "net/filesource.h"
#include "tests/net/fixture.h"

#include <QTimer>

#include <mutex>

using namespace slipway;
using namespace slipway::net;
using namespace slipway::tests;
using base::Failure;

namespace {

class BodyFeedTest : public NetTest
{
protected:
    QByteArray takeAll(BodyFeed &feed)
    {
        QByteArray all;
        waitUntil([&] {
            for (QByteArray piece = feed.take(); !piece.isEmpty(); piece = feed.take())
                all += piece;
            return feed.isAllTaken() || isBroken;
        });
        return all;
    }

    /// Takes once, and again in a later turn of the event loop, until there is nothing.
    void pump(BodyFeed &feed)
    {
        if (!feed.take().isEmpty())
            QTimer::singleShot(0, &feed, [this, &feed] { pump(feed); });
    }

    QThreadPool pool;
    Throttle throttle;
    bool isBroken = false;
};

TEST_F(BodyFeedTest, GivesTheSliceAndKnowsItsLength)
{
    const QString path = file(5'000'000);
    BodyFeed feed(pool, throttle, std::make_unique<FileSource>(slice(path, 1'000'003, 3'500'000)));
    EXPECT_EQ(feed.length(), 3'500'000);
    QFile original(path);
    ASSERT_TRUE(original.open(QIODevice::ReadOnly) && original.seek(1'000'003));
    EXPECT_EQ(takeAll(feed), original.read(3'500'000));
    EXPECT_TRUE(feed.take().isEmpty());
}

TEST_F(BodyFeedTest, APieceThatSomebodyHoldsIsNotWrittenOver)
{
    const QString path = file(9'000'000);
    BodyFeed feed(pool, throttle, std::make_unique<FileSource>(slice(path, 0, 9'000'000)));
    QList<QByteArray> held;
    waitUntil([&] {
        for (QByteArray piece = feed.take(); !piece.isEmpty(); piece = feed.take())
            held.append(piece);
        return feed.isAllTaken();
    });
    QFile original(path);
    ASSERT_TRUE(original.open(QIODevice::ReadOnly));
    EXPECT_EQ(held.join(), original.readAll());
}

TEST_F(BodyFeedTest, GivesNothingForAWhileAndSaysWhenThereIsMore)
{
    const QString path = file(1'000'000);
    pool.setMaxThreadCount(1);
    std::mutex disk;
    disk.lock();
    pool.start([&disk] { const std::lock_guard wait(disk); }); // a disk that takes its time
    BodyFeed feed(pool, throttle, std::make_unique<FileSource>(slice(path, 0, 1'000'000)));
    int ready = 0;
    QObject::connect(&feed, &BodyFeed::ready, &feed, [&ready] { ++ready; });
    EXPECT_TRUE(feed.take().isEmpty());
    EXPECT_TRUE(feed.isHeldUp());
    EXPECT_FALSE(feed.isAllTaken());
    disk.unlock();
    EXPECT_TRUE(waitUntil([&] { return ready > 0; }));
    EXPECT_FALSE(feed.take().isEmpty());
    EXPECT_FALSE(feed.isHeldUp());
}

TEST_F(BodyFeedTest, TellsOnceThatTheFileCannotBeRead)
{
    BodyFeed feed(pool, throttle,
                  std::make_unique<FileSource>(slice(folder.filePath(QStringLiteral("none")), 0, 10)));
    int told = 0;
    std::optional<Failure> heard;
    QObject::connect(&feed, &BodyFeed::broken, &feed, [&](const Failure &failure) {
        heard = failure;
        isBroken = true;
        ++told;
    });
    EXPECT_TRUE(takeAll(feed).isEmpty());
    ASSERT_TRUE(heard.has_value());
    EXPECT_EQ(heard->kind(), Failure::Kind::LocalFile);
    EXPECT_TRUE(feed.take().isEmpty());
    QCoreApplication::processEvents();
    EXPECT_EQ(told, 1);
}

TEST_F(BodyFeedTest, NeitherOfTwoStarvesUnderTheLimit)
{
    throttle.setRate(400'000);
    const QString path = file(5'000'000);
    BodyFeed one(pool, throttle, std::make_unique<FileSource>(slice(path, 0, 5'000'000)));
    BodyFeed two(pool, throttle, std::make_unique<FileSource>(slice(path, 0, 5'000'000)));
    for (BodyFeed *feed : {&one, &two}) {
        QObject::connect(feed, &BodyFeed::ready, feed, [this, feed] { pump(*feed); });
        pump(*feed);
    }
    ASSERT_TRUE(waitUntil([&] { return one.taken() + two.taken() > 200'000; }));
    // How even the shares are depends on how busy the machine is; a tenth of the whole is the least.
    EXPECT_GT(one.taken(), 20'000);
    EXPECT_GT(two.taken(), 20'000);
}

} // namespace
