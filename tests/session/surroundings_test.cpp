// SPDX-License-Identifier: MIT
#include "session/surroundings.h"

#include "tests/support/testclock.h"

#include <gtest/gtest.h>

using namespace slipway;
using namespace std::chrono_literals;
using domain::RunState;

namespace {

/// What was asked of the machine.
struct Machine
{
    bool isHeld = false;
    int holds = 0;
};

class NotedInhibitor final : public session::SleepInhibitor
{
public:
    explicit NotedInhibitor(Machine &machine)
        : m_machine(machine)
    {}
    void hold() override
    {
        m_machine.holds += !m_machine.isHeld;
        m_machine.isHeld = true;
    }
    void release() override { m_machine.isHeld = false; }

private:
    Machine &m_machine;
};

class SurroundingsTest : public ::testing::Test
{
protected:
    SurroundingsTest()
    {
        session::Surroundings::Reactions reactions;
        reactions.limit = [this](qint64 limit) { limits.append(limit); };
        reactions.lineChanged = [this] { ++lineChanges; };
        reactions.networkFound = [this] { ++networksFound; };
        around = std::make_unique<session::Surroundings>(
            clock, std::make_unique<NotedInhibitor>(machine), [this] { return addresses; },
            [this] { return wall; }, reactions);
    }

    void follow(RunState state)
    {
        domain::Snapshot picture;
        picture.state = state;
        around->follow(picture);
    }

    tests::TestClock clock;
    Machine machine;
    QStringList addresses{QStringLiteral("192.0.2.7")};
    QDateTime wall{QDate(2024, 5, 6), QTime(7, 59, 59)}; // a Monday
    QList<qint64> limits;
    int lineChanges = 0;
    int networksFound = 0;
    std::unique_ptr<session::Surroundings> around;
};

TEST_F(SurroundingsTest, theMachineStaysAwakeOnlyWhileItSends)
{
    around->begin();
    EXPECT_FALSE(machine.isHeld) << "nothing is sent yet";
    follow(RunState::Running);
    EXPECT_TRUE(machine.isHeld);
    follow(RunState::Pausing);
    EXPECT_TRUE(machine.isHeld) << "the pieces under way are being finished";
    around->rest();
    EXPECT_FALSE(machine.isHeld);
    for (const RunState state : {RunState::Paused, RunState::NeedsSignIn, RunState::Cancelled,
                                 RunState::Finished, RunState::Broken, RunState::Idle}) {
        follow(RunState::Running);
        follow(state);
        EXPECT_FALSE(machine.isHeld) << static_cast<int>(state);
    }
}

TEST_F(SurroundingsTest, aNetworkThatStaysAwayLetsTheMachineSleep)
{
    follow(RunState::Running);
    follow(RunState::WaitingForNetwork);
    EXPECT_TRUE(machine.isHeld) << "it may be back in a moment";
    clock.advance(9min);
    follow(RunState::WaitingForNetwork);
    EXPECT_TRUE(machine.isHeld);
    clock.advance(1min);
    follow(RunState::WaitingForNetwork);
    EXPECT_FALSE(machine.isHeld);
    follow(RunState::Running);
    EXPECT_TRUE(machine.isHeld) << "it is back";
    follow(RunState::WaitingForNetwork);
    EXPECT_TRUE(machine.isHeld) << "the time counts anew";
}

TEST_F(SurroundingsTest, theLimitFollowsTheClockOnTheWallWhileSending)
{
    around->setBandwidth(domain::Bandwidth::fromText(QStringLiteral("5MB/s 08:00-18:00 mon-fri")).value());
    follow(RunState::Running);
    EXPECT_TRUE(limits.isEmpty()) << "not yet";
    wall = wall.addSecs(1);
    follow(RunState::Running);
    follow(RunState::Running);
    EXPECT_EQ(limits, QList<qint64>({5'000'000})) << "told once";
    wall = wall.addSecs(-3600); // somebody has set the clock back
    follow(RunState::Running);
    EXPECT_EQ(limits, QList<qint64>({5'000'000, 0}));
    wall = wall.addSecs(3600);
    follow(RunState::WaitingForNetwork);
    EXPECT_EQ(limits, QList<qint64>({5'000'000, 0, 5'000'000}));
    around->setBandwidth(domain::Bandwidth::always(70));
    EXPECT_EQ(limits.last(), 70) << "at once, without a picture";
    around->setBandwidth(domain::Bandwidth());
    EXPECT_EQ(limits.last(), 0);
}

TEST_F(SurroundingsTest, whatHasChangedBeforeARunIsToldBeforeIt)
{
    around->begin();
    EXPECT_EQ(lineChanges, 0);
    follow(RunState::Running);
    around->rest();
    clock.sleep(9h);
    around->begin();
    EXPECT_EQ(lineChanges, 1);
}

TEST_F(SurroundingsTest, aSleepOrAnotherNetworkWhileSendingIsTold)
{
    follow(RunState::Running);
    clock.sleep(1h);
    follow(RunState::Running);
    EXPECT_EQ(lineChanges, 1);
    addresses = {QStringLiteral("198.51.100.3")};
    clock.advance(1s);
    follow(RunState::Running);
    EXPECT_EQ(lineChanges, 2);
    follow(RunState::Running);
    EXPECT_EQ(lineChanges, 2);
    EXPECT_EQ(networksFound, 0);
    addresses.append(QStringLiteral("192.0.2.7"));
    clock.advance(1s);
    follow(RunState::Running);
    EXPECT_EQ(networksFound, 1);
    EXPECT_EQ(lineChanges, 2) << "what is under way over the other one goes on";
}

} // namespace
