// SPDX-License-Identifier: MIT
#include "net/throttle.h"
#include "tests/net/fixture.h"

#include <QElapsedTimer>

using namespace slipway;
using namespace slipway::net;
using namespace slipway::tests;
using namespace std::chrono_literals;

namespace {

TEST(TokenBucketTest, WithoutALimitEverythingPasses)
{
    TokenBucket bucket;
    EXPECT_EQ(bucket.take(1'000'000'000, 0ms), 1'000'000'000);
}

TEST(TokenBucketTest, OverTimeExactlyTheRatePasses)
{
    TokenBucket bucket;
    bucket.setRate(1'000'000, 0ms);
    qint64 passed = 0;
    for (int at = 0; at <= 10'000; at += 50)
        passed += bucket.take(16 * 1024 * 1024, std::chrono::milliseconds(at));
    EXPECT_NEAR(static_cast<double>(passed), 10'000'000, 300'000);
}

TEST(TokenBucketTest, APauseIsNotSavedUpForABurst)
{
    TokenBucket bucket;
    bucket.setRate(1'000'000, 0ms);
    EXPECT_LE(bucket.take(100'000'000, 3600s), 250'000);
}

TEST(TokenBucketTest, ATinyRateStillMoves)
{
    TokenBucket bucket;
    bucket.setRate(1, 0ms);
    EXPECT_EQ(bucket.take(100, 5s), 1);
}

TEST(TokenBucketTest, TheLimitMayGoAway)
{
    TokenBucket bucket;
    bucket.setRate(10, 0ms);
    bucket.setRate(0, 1ms);
    EXPECT_EQ(bucket.take(5000, 2ms), 5000);
}

using ThrottleTest = NetTest;

TEST_F(ThrottleTest, ABodyTakesAsLongAsTheLimitSays)
{
    client->setBandwidth(2'000'000);
    QElapsedTimer timer;
    timer.start();
    EXPECT_EQ(send(Request::put(server.url()).body(slice(file(1'000'000), 0, 1'000'000))).status, 200);
    EXPECT_GT(timer.elapsed(), 350); // half a second at that rate, less what was saved up before
    EXPECT_EQ(server.seen().last().bodySize, 1'000'000);
}

TEST_F(ThrottleTest, LiftingTheLimitFreesABodyThatWaits)
{
    client->setBandwidth(1000);
    auto sending = client->send(Request::put(server.url()).body(slice(file(1'000'000), 0, 1'000'000)), {});
    ASSERT_TRUE(waitUntil([&] { return !server.seen().isEmpty(); }));
    client->setBandwidth(0);
    EXPECT_EQ(run(std::move(sending), 20s).status, 200);
}

} // namespace
