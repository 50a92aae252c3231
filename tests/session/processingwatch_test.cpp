// SPDX-License-Identifier: MIT
#include "session/processingwatch.h"

#include "scriptedsubmissions.h"
#include "tests/support/run.h"
#include "tests/support/testclock.h"

#include <gtest/gtest.h>

namespace slipway::session {
namespace {

using base::Failure;
using domain::Processing;
using tests::failureOf;
using tests::lookOf;
using tests::run;
using tests::trouble;
using Kind = Failure::Kind;
using State = Processing::State;
using namespace std::chrono_literals;

class Watch : public ::testing::Test
{
protected:
    ProcessingWatch watch(const Patience &patience = Patience())
    {
        ProcessingWatch::Seen seen = [this](const Processing &look) { m_seen.append(look); };
        return ProcessingWatch(&m_server, QStringLiteral("U1"), patience, seen, &m_clock);
    }
    Processing processed(bool ordered = false)
    {
        ProcessingWatch one = watch();
        return run(one.untilProcessed(ordered, m_before, {}));
    }

    tests::ScriptedSubmissions m_server;
    tests::TestClock m_clock;
    QList<Processing> m_seen;
    QDateTime m_before;
};

TEST_F(Watch, LooksAtGrowingIntervalsUntilTheServerIsDone)
{
    for (int i = 0; i < 9; ++i)
        m_server.looks.emplace_back(lookOf(State::Running, QStringLiteral("Parsing level 0")));
    m_server.looks.emplace_back(lookOf(State::Succeeded));
    EXPECT_EQ(processed().state, State::Succeeded);
    EXPECT_EQ(m_seen.size(), 10);
    ASSERT_EQ(m_clock.waits().size(), 9U);
    EXPECT_EQ(m_clock.waits().at(0), 1000ms);
    EXPECT_EQ(m_clock.waits().at(1), 1500ms);
    EXPECT_EQ(m_clock.waits().back(), 10s);
    EXPECT_TRUE(m_server.orders.isEmpty());
}

TEST_F(Watch, WaitsOutTroubleThatPasses)
{
    Failure asked = trouble(Kind::RateLimited);
    m_server.looks = {trouble(), trouble(Kind::Offline), asked.retryAfter(7s), trouble(Kind::Stalled),
                      lookOf(State::Succeeded)};
    EXPECT_EQ(processed().state, State::Succeeded);
    ASSERT_EQ(m_clock.waits().size(), 4U);
    EXPECT_EQ(m_clock.waits().at(2), 7s) << "the server's own wish is kept";
}

TEST_F(Watch, GivesUpOnlyWhenToldTo)
{
    m_server.looks = {trouble(Kind::Offline)};
    Patience patience;
    patience.giveUpAfter = 20s;
    ProcessingWatch one = watch(patience);
    EXPECT_EQ(failureOf(one.untilProcessed(false, {}, {})).kind(), Kind::Offline);
}

TEST_F(Watch, ASignInThatEndedIsToldAndTheNextWatchGoesOn)
{
    m_server.looks = {lookOf(State::Running), trouble(Kind::SignIn), lookOf(State::Running),
                      lookOf(State::Succeeded)};
    ProcessingWatch one = watch();
    EXPECT_EQ(failureOf(one.untilProcessed(false, {}, {})).kind(), Kind::SignIn);
    EXPECT_EQ(processed().state, State::Succeeded);
}

TEST_F(Watch, OrdersWhatNothingHasProcessedOnce)
{
    m_server.looks = {lookOf(State::Untouched), lookOf(State::Untouched), lookOf(State::Running),
                      lookOf(State::Succeeded)};
    EXPECT_EQ(processed().state, State::Succeeded);
    EXPECT_EQ(m_server.orders, QStringList{QStringLiteral("process")});
}

TEST_F(Watch, AServerThatIsBusyAlreadyWasOrderedByUs)
{
    m_server.looks = {lookOf(State::Untouched), lookOf(State::Running), lookOf(State::Succeeded)};
    m_server.processAnswers = {trouble(Kind::Conflict)};
    EXPECT_EQ(processed().state, State::Succeeded);
}

TEST_F(Watch, AnOrderThatIsNeverSeenIsTold)
{
    m_server.looks = {lookOf(State::Untouched)};
    ProcessingWatch one = watch();
    EXPECT_EQ(failureOf(one.untilProcessed(false, {}, {})).code(), "process-not-seen");
}

TEST_F(Watch, AfterAnOrderTheOldEndIsNotTakenForTheNew)
{
    m_server.looks = {lookOf(State::Succeeded), lookOf(State::Succeeded), lookOf(State::Running),
                      lookOf(State::Failed)};
    EXPECT_EQ(processed(true).state, State::Failed);
}

TEST_F(Watch, AnEndFromBeforeTheFilesCameIsNoEnd)
{
    m_before = QDateTime(QDate(2026, 11, 21), QTime(10, 0), Qt::UTC);
    Processing old = lookOf(State::Succeeded);
    old.completed = m_before;
    Processing fresh = old;
    fresh.completed = m_before.addSecs(5);
    m_server.looks = {old, old, lookOf(State::Running), fresh};
    EXPECT_EQ(processed().completed, fresh.completed);
    EXPECT_EQ(m_server.orders, QStringList{QStringLiteral("process")});
    m_server.orders.clear();
    m_server.looks = {fresh};
    processed();
    EXPECT_TRUE(m_server.orders.isEmpty()) << "a server that processes by itself is not ordered to";
}

TEST_F(Watch, WhatDoesNotMoveLooksStuck)
{
    for (int i = 0; i < 120; ++i)
        m_server.looks.emplace_back(lookOf(State::Running, QStringLiteral("Cleanup")));
    m_server.looks.emplace_back(lookOf(State::Succeeded));
    processed();
    EXPECT_FALSE(m_seen.first().looksStuck);
    EXPECT_TRUE(m_seen.at(m_seen.size() - 2).looksStuck);
    EXPECT_FALSE(m_seen.last().looksStuck);
}

TEST_F(Watch, AStopEndsTheWaiting)
{
    m_clock.holdWaits();
    m_server.looks = {lookOf(State::Running)};
    std::stop_source stop;
    ProcessingWatch one = watch();
    auto task = one.untilProcessed(false, {}, stop.get_token());
    stop.request_stop();
    EXPECT_TRUE(failureOf(std::move(task)).isCancelled());
}

} // namespace
} // namespace slipway::session
