// SPDX-License-Identifier: MIT
#include "net/bodydevice.h"
#include "net/filesource.h"
#include "tests/net/fixture.h"

#include <QTimer>

#include <mutex>

using namespace slipway;
using namespace slipway::net;
using namespace slipway::tests;
using base::Failure;

namespace {

class BodyDeviceTest : public NetTest
{
protected:
    /// Reads as QNetworkAccessManager does: 16 KiB at a time, and again on readyRead().
    QByteArray readAll(BodyDevice &body)
    {
        QByteArray all;
        waitUntil([&] {
            QByteArray some(16 * 1024, Qt::Uninitialized);
            for (qint64 count = 1; count > 0;) {
                count = body.read(some.data(), some.size());
                all += some.left(std::max<qint64>(0, count));
            }
            return body.isHandedOver() || isBroken;
        });
        return all;
    }

    /// Reads once, and again in a later turn of the event loop, until there is nothing: as the manager does.
    void pump(BodyDevice &body)
    {
        if (!body.read(16 * 1024).isEmpty())
            QTimer::singleShot(0, &body, [this, &body] { pump(body); });
    }

    QThreadPool pool;
    Throttle throttle;
    bool isBroken = false;
};

TEST_F(BodyDeviceTest, GivesTheSliceAndKnowsItsSize)
{
    const QString path = file(5'000'000);
    BodyDevice body(pool, throttle, std::make_unique<FileSource>(slice(path, 1'000'003, 3'500'000)));
    EXPECT_FALSE(body.isSequential());
    EXPECT_EQ(body.size(), 3'500'000);
    QFile original(path);
    ASSERT_TRUE(original.open(QIODevice::ReadOnly) && original.seek(1'000'003));
    EXPECT_EQ(readAll(body), original.read(3'500'000));
    EXPECT_TRUE(body.atEnd());
}

TEST_F(BodyDeviceTest, GivesNothingForAWhileAndSaysWhenThereIsMore)
{
    const QString path = file(1'000'000);
    pool.setMaxThreadCount(1);
    std::mutex disk;
    disk.lock();
    pool.start([&disk] { const std::lock_guard wait(disk); }); // a disk that takes its time
    BodyDevice body(pool, throttle, std::make_unique<FileSource>(slice(path, 0, 1'000'000)));
    int ready = 0;
    QObject::connect(&body, &QIODevice::readyRead, &body, [&ready] { ++ready; });
    char byte = 0;
    EXPECT_EQ(body.read(&byte, 1), 0);
    EXPECT_TRUE(body.isHeldUp());
    EXPECT_FALSE(body.atEnd());
    disk.unlock();
    EXPECT_TRUE(waitUntil([&] { return ready > 0; }));
    EXPECT_EQ(body.read(&byte, 1), 1);
    EXPECT_FALSE(body.isHeldUp());
}

TEST_F(BodyDeviceTest, CannotBeRewoundOnceSomethingWasRead)
{
    BodyDevice body(pool, throttle, std::make_unique<FileSource>(slice(file(100'000), 0, 100'000)));
    EXPECT_TRUE(body.reset());
    ASSERT_TRUE(waitUntil([&] { return body.read(1).size() == 1; }));
    EXPECT_FALSE(body.reset());
    EXPECT_FALSE(body.seek(0));
}

TEST_F(BodyDeviceTest, TellsOnceThatTheFileCannotBeRead)
{
    BodyDevice body(pool, throttle,
                    std::make_unique<FileSource>(slice(folder.filePath(QStringLiteral("none")), 0, 10)));
    std::optional<Failure> heard;
    QObject::connect(&body, &Body::broken, &body, [&](const Failure &failure) {
        heard = failure;
        isBroken = true;
    });
    EXPECT_TRUE(readAll(body).isEmpty());
    ASSERT_TRUE(heard.has_value());
    EXPECT_EQ(heard->kind(), Failure::Kind::LocalFile);
}

TEST_F(BodyDeviceTest, NeitherOfTwoBodiesStarvesUnderTheLimit)
{
    throttle.setRate(400'000);
    const QString path = file(5'000'000);
    BodyDevice one(pool, throttle, std::make_unique<FileSource>(slice(path, 0, 5'000'000)));
    BodyDevice two(pool, throttle, std::make_unique<FileSource>(slice(path, 0, 5'000'000)));
    for (BodyDevice *body : {&one, &two}) {
        QObject::connect(body, &QIODevice::readyRead, body, [this, body] { pump(*body); });
        pump(*body);
    }
    ASSERT_TRUE(waitUntil([&] { return one.handedOver() + two.handedOver() > 200'000; }));
    // How even the shares are depends on how busy the machine is; a tenth of the whole is the least.
    EXPECT_GT(one.handedOver(), 20'000);
    EXPECT_GT(two.handedOver(), 20'000);
}

} // namespace
