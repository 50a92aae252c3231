// SPDX-License-Identifier: MIT
#include "transfer/ratemeter.h"

#include <gtest/gtest.h>

namespace slipway::transfer {
namespace {

using namespace std::chrono_literals;

TEST(RateMeterTest, isSilentBeforeAnythingMoved)
{
    RateMeter meter;
    EXPECT_EQ(meter.perSecond(123s), 0);
}

TEST(RateMeterTest, findsASteadyRate)
{
    RateMeter meter;
    RateMeter::Time now = 1'000s;
    for (int i = 0; i < 300; ++i) {
        meter.add(now, 100);
        now += 100ms;
    }
    EXPECT_NEAR(meter.perSecond(now), 1'000, 60);
}

TEST(RateMeterTest, followsAChangeWithinTenSeconds)
{
    RateMeter meter;
    RateMeter::Time now = 1'000s;
    for (const int amount : {1'000, 10}) {
        for (int i = 0; i < 110; ++i) {
            meter.add(now, amount);
            now += 100ms;
        }
    }
    EXPECT_NEAR(meter.perSecond(now), 100, 10);
}

TEST(RateMeterTest, forgetsAfterASilenceAndBeginsAnew)
{
    RateMeter meter;
    meter.add(50s, 1'000'000);
    EXPECT_GT(meter.perSecond(51s), 0);
    EXPECT_EQ(meter.perSecond(61s), 0);
    meter.add(1'000s, 500);
    meter.add(1'001s, 500);
    EXPECT_NEAR(meter.perSecond(1'002s), 500, 1);
}

TEST(RateMeterTest, aShortBurstIsNotBlownUp)
{
    RateMeter meter;
    meter.add(5s, 1'000);
    EXPECT_LE(meter.perSecond(5s), 1'000);
}

} // namespace
} // namespace slipway::transfer
