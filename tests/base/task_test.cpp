// SPDX-License-Identifier: MIT
#include "base/clock.h"
#include "base/parallel.h"
#include "base/task.h"
#include "tests/support/run.h"

#include <QThread>

#include <gtest/gtest.h>

using namespace slipway::base;
using namespace slipway::tests;
using namespace std::chrono_literals;

namespace {

Task<int> twice(QThreadPool *pool, int number, std::stop_token stop)
{
    auto work = [number] { return number * 2; };
    co_return co_await inPool(*pool, std::move(work), stop);
}

Task<> failing(std::stop_token stop)
{
    co_await Clock::system().wait(1ms, stop);
    throw Failure(Failure::Kind::Conflict, QStringLiteral("try"));
}

TEST(TaskTest, WorkRunsInThePoolAndItsResultComesBack)
{
    QThreadPool pool;
    EXPECT_EQ(run(twice(&pool, 21, {})), 42);
}

TEST(TaskTest, AFailureInThePoolComesOutAtTheWaitingPlace)
{
    QThreadPool pool;
    auto work = []() -> int { throw Failure(Failure::Kind::LocalFile, QStringLiteral("read")); };
    EXPECT_EQ(failureOf(inPool(pool, work, {})).kind(), Failure::Kind::LocalFile);
}

TEST(TaskTest, AStopEndsALongWait)
{
    std::stop_source source;
    auto waiting = Clock::system().wait(1h, source.get_token());
    source.request_stop();
    EXPECT_TRUE(failureOf(std::move(waiting)).isCancelled());
}

TEST(TaskTest, DeliverTurnsAFailureIntoAValue)
{
    std::optional<Outcome<void>> seen;
    run(deliver(failing({}), [&seen](Outcome<void> outcome) { seen = std::move(outcome); }));
    ASSERT_TRUE(seen.has_value());
    ASSERT_FALSE(bool(*seen));
    EXPECT_EQ(seen->failure().kind(), Failure::Kind::Conflict);
}

struct Tally
{
    int running = 0;
    int most = 0;
    int done = 0;
};

Task<> count(Tally *tally, int item, std::stop_token stop)
{
    tally->most = std::max(tally->most, ++tally->running);
    try {
        co_await Clock::system().wait(1ms, stop);
        if (item < 0)
            throw Failure(Failure::Kind::Rejected, QStringLiteral("count"));
    } catch (...) {
        --tally->running;
        throw;
    }
    --tally->running;
    ++tally->done;
}

TEST(ParallelTest, RunsAllItemsWithinTheLimit)
{
    Tally tally;
    const auto one = [&tally](int item, std::stop_token stop) { return count(&tally, item, stop); };
    run(forEachParallel(std::vector<int>(50, 1), 4, one, {}));
    EXPECT_EQ(tally.done, 50);
    EXPECT_EQ(tally.most, 4);
}

TEST(ParallelTest, TheFirstFailureStopsTheOthersAndComesOut)
{
    Tally tally;
    std::vector<int> items(50, 1);
    items[5] = -1;
    const auto one = [&tally](int item, std::stop_token stop) { return count(&tally, item, stop); };
    EXPECT_EQ(failureOf(forEachParallel(items, 4, one, {})).kind(), Failure::Kind::Rejected);
    EXPECT_EQ(tally.running, 0);
    EXPECT_LT(tally.done, 50);
}

} // namespace
