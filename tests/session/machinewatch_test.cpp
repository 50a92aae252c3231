// SPDX-License-Identifier: MIT
#include "session/machinewatch.h"

#include "tests/support/testclock.h"

#include <gtest/gtest.h>

using namespace slipway;
using namespace std::chrono_literals;
using session::MachineWatch;
using Change = MachineWatch::Change;

namespace {

class MachineWatchTest : public ::testing::Test
{
protected:
    Change lookAfter(std::chrono::milliseconds time)
    {
        clock.advance(time);
        return watch.look();
    }

    tests::TestClock clock;
    QStringList addresses{QStringLiteral("192.0.2.7"), QStringLiteral("2001:db8::7")};
    int reads = 0;
    MachineWatch watch{clock, [this] {
                           ++reads;
                           return addresses;
                       }};
};

TEST_F(MachineWatchTest, nothingHasChangedAtFirstAndWhileNothingHappens)
{
    EXPECT_EQ(watch.look(), Change::None);
    for (int i = 0; i < 100; ++i)
        EXPECT_EQ(lookAfter(200ms), Change::None);
    EXPECT_GE(reads, 19);
    EXPECT_LE(reads, 22) << "once a second, not with every look";
}

TEST_F(MachineWatchTest, aSleepIsNoticedOnce)
{
    EXPECT_EQ(watch.look(), Change::None);
    clock.sleep(8h);
    EXPECT_EQ(lookAfter(200ms), Change::Woke);
    EXPECT_EQ(lookAfter(200ms), Change::None);
    clock.sleep(5s);
    EXPECT_EQ(lookAfter(200ms), Change::Woke) << "a short one as well";
}

TEST_F(MachineWatchTest, aSleepBeforeTheFirstLookIsNoticed)
{
    clock.sleep(1h);
    EXPECT_EQ(watch.look(), Change::Woke);
}

TEST_F(MachineWatchTest, twoClocksReadOneAfterTheOtherAreNoSleep)
{
    for (int i = 0; i < 50; ++i) {
        clock.sleep(1ms);
        EXPECT_EQ(lookAfter(200ms), Change::None);
    }
}

TEST_F(MachineWatchTest, aLongTimeWithoutALookIsNoSleep)
{
    EXPECT_EQ(watch.look(), Change::None);
    EXPECT_EQ(lookAfter(10h), Change::None) << "a machine that was busy, or a run that was paused";
}

TEST_F(MachineWatchTest, anotherNetworkIsNoticedOnce)
{
    EXPECT_EQ(watch.look(), Change::None);
    addresses = {QStringLiteral("198.51.100.3")};
    EXPECT_EQ(lookAfter(1s), Change::AddressLost);
    EXPECT_EQ(lookAfter(1s), Change::None);
    addresses.clear();
    EXPECT_EQ(lookAfter(1s), Change::AddressLost) << "the cable is out";
    addresses = {QStringLiteral("198.51.100.3")};
    EXPECT_EQ(lookAfter(1s), Change::AddressFound) << "and in again";
}

TEST_F(MachineWatchTest, oneMoreNetworkCutsNothing)
{
    EXPECT_EQ(watch.look(), Change::None);
    addresses.append(QStringLiteral("198.51.100.3"));
    EXPECT_EQ(lookAfter(1s), Change::AddressFound);
    addresses.removeFirst();
    EXPECT_EQ(lookAfter(1s), Change::AddressLost);
}

TEST_F(MachineWatchTest, theOrderOfAddressesSaysNothing)
{
    EXPECT_EQ(watch.look(), Change::None);
    std::reverse(addresses.begin(), addresses.end());
    EXPECT_EQ(lookAfter(1s), Change::None);
}

TEST_F(MachineWatchTest, aSleepThatEndsInAnotherNetworkIsOneChange)
{
    EXPECT_EQ(watch.look(), Change::None);
    clock.sleep(1h);
    addresses = {QStringLiteral("198.51.100.3")};
    EXPECT_EQ(lookAfter(200ms), Change::Woke);
    EXPECT_EQ(lookAfter(1s), Change::None);
}

TEST(OwnAddressesTest, leaveTheLoopbackOut)
{
    const QStringList own = session::ownAddresses();
    EXPECT_FALSE(own.contains(QStringLiteral("127.0.0.1")));
    EXPECT_FALSE(own.contains(QStringLiteral("::1")));
}

TEST(SystemClockTest, knowsHowLongTheMachineHasSlept)
{
    const auto asleep = base::Clock::system().asleep();
    EXPECT_GE(asleep, -1ms);
    EXPECT_LE(base::Clock::system().asleep() - asleep, 1s) << "it does not grow while we are awake";
}

} // namespace
