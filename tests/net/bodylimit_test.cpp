// SPDX-License-Identifier: MIT
#include "net/bodylimit.h"

#include <gtest/gtest.h>

#include <functional>

using namespace std::chrono_literals;
using slipway::net::BodyLimit;

namespace {

class BodyLimitTest : public ::testing::Test
{
protected:
    /// Sends for so long at the rate that `bytesPerSecond` gives for the current number of bodies.
    void send(std::chrono::milliseconds duration, const std::function<qint64(int)> &bytesPerSecond,
              bool isMoreWanted = true)
    {
        for (const auto end = now + duration; now < end; now += 50ms)
            limit.sent(bytesPerSecond(limit.current()) / 20, isMoreWanted, now);
    }

    static qint64 longWay(int bodies) { return bodies * 20'000'000LL; }
    static qint64 narrowWay(int) { return 1'000'000; }

    BodyLimit limit{5};
    std::chrono::milliseconds now{1'000'000};
};

TEST_F(BodyLimitTest, GrowsWhileEachBodyBringsMore)
{
    send(2s, longWay);
    EXPECT_EQ(limit.current(), 10);
    send(10s, longWay);
    EXPECT_EQ(limit.current(), BodyLimit::most);
}

TEST_F(BodyLimitTest, StopsWhereMoreBodiesBringNothing)
{
    const auto tenAreEnough = [](int bodies) { return std::min(bodies, 10) * 20'000'000LL; };
    send(10s, tenAreEnough);
    EXPECT_EQ(limit.current(), 10);
}

TEST_F(BodyLimitTest, GoesBackOnANarrowWayAndTriesRarely)
{
    send(4s, narrowWay);
    EXPECT_EQ(limit.current(), 5);
    int changes = 0;
    for (int i = 0; i < 600; ++i) {
        const int before = limit.current();
        send(100ms, narrowWay);
        changes += limit.current() > before;
    }
    EXPECT_LE(changes, 2); // in a minute
}

TEST_F(BodyLimitTest, LearnsNothingWhileNobodyWaits)
{
    send(20s, longWay, false);
    EXPECT_EQ(limit.current(), 5);
}

TEST_F(BodyLimitTest, TroubleHalvesItOnceForAllBodiesThatMeetIt)
{
    send(10s, longWay);
    for (int i = 0; i < 20; ++i)
        limit.troubled(now);
    EXPECT_EQ(limit.current(), 16);
    now += 10s;
    limit.troubled(now);
    EXPECT_EQ(limit.current(), 8);
    for (int i = 0; i < 20; ++i)
        limit.troubled(now += 10s);
    EXPECT_EQ(limit.current(), 1);
}

TEST_F(BodyLimitTest, ComesBackAfterTroubleIfItPays)
{
    for (int i = 0; i < 5; ++i)
        limit.troubled(now += 10s);
    ASSERT_EQ(limit.current(), 1);
    send(60s, longWay);
    EXPECT_EQ(limit.current(), BodyLimit::most);
}

} // namespace
