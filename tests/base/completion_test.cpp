// SPDX-License-Identifier: MIT
#include "base/completion.h"
#include "tests/support/run.h"

#include <gtest/gtest.h>

#include <thread>

using namespace slipway::base;
using namespace slipway::tests;

namespace {

Task<int> waitFor(Completion<int> completion)
{
    co_return co_await completion;
}

TEST(CompletionTest, ASettledOneGivesItsValue)
{
    const Completion<int> completion;
    EXPECT_TRUE(completion.settle(7));
    EXPECT_EQ(run(waitFor(completion)), 7);
}

TEST(CompletionTest, OnlyTheFirstSettlementCounts)
{
    const Completion<int> completion;
    EXPECT_TRUE(completion.settle(1));
    EXPECT_FALSE(completion.settle(2));
    EXPECT_FALSE(completion.settle(Failure::cancelled()));
    EXPECT_EQ(run(waitFor(completion)), 1);
}

TEST(CompletionTest, AnotherThreadMaySettle)
{
    const Completion<int> completion;
    auto waiting = waitFor(completion);
    std::thread other([completion] { completion.settle(5); });
    EXPECT_EQ(run(std::move(waiting)), 5);
    other.join();
}

TEST(CompletionTest, TheWaiterNeverContinuesInsideTheCallThatSettles)
{
    const Completion<int> completion;
    auto waiting = waitFor(completion);
    completion.settle(1);
    EXPECT_FALSE(waiting.isReady());
    EXPECT_EQ(run(std::move(waiting)), 1);
}

TEST(CompletionTest, AFailureComesOut)
{
    const Completion<int> completion;
    completion.settle(Failure(Failure::Kind::Stalled, QStringLiteral("wait")));
    EXPECT_EQ(failureOf(waitFor(completion)).kind(), Failure::Kind::Stalled);
}

TEST(CompletionTest, AStopSettlesWhileTheGuardLives)
{
    std::stop_source stop;
    const Completion<int> guarded;
    const Completion<int> released;
    {
        const CancelOnStop<int> cancel(stop.get_token(), released);
    }
    const CancelOnStop<int> cancel(stop.get_token(), guarded);
    stop.request_stop();
    EXPECT_TRUE(guarded.isSettled());
    EXPECT_FALSE(released.isSettled());
    EXPECT_TRUE(failureOf(waitFor(guarded)).isCancelled());
    EXPECT_THROW(throwIfStopped(stop.get_token()), Failure);
}

} // namespace
