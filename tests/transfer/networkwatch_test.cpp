// SPDX-License-Identifier: MIT
#include "transfer/networkwatch.h"

#include "tests/support/run.h"
#include "tests/support/testclock.h"
#include "tests/transfer/fakeuploader.h"
#include "transfer/engine.h"

#include <gtest/gtest.h>

namespace slipway::transfer {
namespace {

using namespace std::chrono_literals;
using base::Failure;
using domain::RunState;
using tests::jobsOf;

class NetworkWatchTest : public ::testing::Test
{
protected:
    NetworkWatchTest() { options.clock = &clock; }

    base::Task<> start(const QList<qint64> &sizes)
    {
        engine.emplace(uploader, options);
        return engine->run(
            jobsOf(sizes), [this](FileEnd end) { ends.append(end); }, stop.get_token());
    }
    qsizetype verified() const
    {
        return std::count_if(ends.begin(), ends.end(),
                             [](const FileEnd &end) { return end.result.has_value(); });
    }

    const Failure offline{Failure::Kind::Offline, QStringLiteral("send a part")};
    const Failure stalled{Failure::Kind::Stalled, QStringLiteral("send a part")};
    tests::TestClock clock;
    tests::FakeUploader uploader;
    EngineOptions options;
    std::stop_source stop;
    std::optional<Engine> engine;
    QList<FileEnd> ends;
};

TEST_F(NetworkWatchTest, withoutANetworkNoFileFailsHoweverLongItTakes)
{
    for (qint64 id = 1; id <= 8; ++id)
        uploader.willFail(id, id % 2 ? offline : stalled);
    uploader.probeWillFail(offline, 200);
    tests::run(start(QList<qint64>(20, 10)));
    EXPECT_EQ(verified(), 20);
    EXPECT_EQ(uploader.probes, 201);
    EXPECT_EQ(clock.waits().at(0), 5s);
    EXPECT_EQ(clock.waits().at(1), 10s);
    EXPECT_EQ(clock.waits().at(10), 60s);
}

TEST_F(NetworkWatchTest, aNetworkThatComesAndGoesCostsNoTries)
{
    uploader.willFail(1, offline, 50);
    for (int i = 0; i < 50; ++i) {
        uploader.probeWillFail(offline);
        uploader.probeWillSucceed();
    }
    tests::run(start({10}));
    EXPECT_EQ(verified(), 1);
    EXPECT_EQ(uploader.started.size(), 51);
}

TEST_F(NetworkWatchTest, nothingNewIsBegunAndTheStateSaysSo)
{
    clock.holdWaits();
    options.filesAtOnce = 2;
    uploader.willFail(1, offline);
    uploader.probeWillFail(offline, 1);
    auto running = start({30, 20, 10, 5});
    ASSERT_TRUE(tests::waitUntil([this] { return clock.waiting() == 1; }));
    ASSERT_TRUE(tests::waitUntil([this] { return uploader.running == 0; }));
    const auto begun = uploader.started.size();
    const domain::Snapshot waiting = engine->snapshot();
    EXPECT_EQ(waiting.state, RunState::WaitingForNetwork);
    EXPECT_EQ(waiting.secondsLeft, -1);
    ASSERT_TRUE(waiting.failure);
    EXPECT_EQ(waiting.failure->kind(), Failure::Kind::Offline);
    EXPECT_EQ(uploader.started.size(), begun);
    EXPECT_LE(begun, 2);
    clock.advance(5s);
    tests::run(std::move(running));
    EXPECT_EQ(verified(), 4);
    EXPECT_EQ(engine->snapshot().failure, nullptr);
}

TEST_F(NetworkWatchTest, aFileWithBadLuckFailsAloneWhenTheServerAnswers)
{
    options.filesAtOnce = 1;
    uploader.willFail(1, stalled, 99);
    tests::run(start({30, 20, 10}));
    EXPECT_EQ(verified(), 2);
    EXPECT_EQ(uploader.started.count(1), options.triesPerFile);
    EXPECT_EQ(engine->snapshot().filesFailed, 1);
}

TEST_F(NetworkWatchTest, aFileThatMovesOnIsNotGivenUp)
{
    options.filesAtOnce = 1;
    uploader.willFail(1, offline, 30);
    uploader.onStart = [this](qint64) { uploader.sendsFirst += 10; };
    tests::run(start({1'000}));
    EXPECT_EQ(verified(), 1);
}

TEST_F(NetworkWatchTest, whenTheStoreBehindTheServerIsGoneTheRunWaitsInOnePlace)
{
    options.filesAtOnce = 4;
    for (qint64 id = 1; id <= 8; ++id)
        uploader.willFail(id, offline, 10);
    tests::run(start(QList<qint64>(8, 10)));
    EXPECT_EQ(verified(), 8) << "ten failures each, and none of them is a file's fault";
}

TEST_F(NetworkWatchTest, filesThatNeverGetThroughEndSomeDay)
{
    options.filesAtOnce = 2;
    uploader.willFail(1, offline, 1'000);
    uploader.willFail(2, offline, 1'000);
    tests::run(start({10, 10}));
    EXPECT_EQ(engine->snapshot().filesFailed, 2);
    EXPECT_LE(uploader.started.count(1), 5 * options.triesPerFile);
}

TEST_F(NetworkWatchTest, givesUpAfterTheTimeItWasGiven)
{
    options.giveUpAfter = 42s;
    uploader.willFail(1, offline);
    uploader.probeWillFail(offline, 1'000);
    const auto begun = clock.ticks();
    const Failure failure = tests::failureOf(start(QList<qint64>(3, 10)));
    EXPECT_EQ(failure.kind(), Failure::Kind::Offline);
    EXPECT_EQ(clock.ticks() - begun, 42s);
    EXPECT_EQ(engine->snapshot().state, RunState::Broken);
    EXPECT_EQ(uploader.running, 0);
}

TEST_F(NetworkWatchTest, aSignInThatEndedMeanwhileComesOut)
{
    uploader.willFail(1, offline);
    uploader.probeWillFail(offline, 2);
    uploader.probeWillFail(Failure(Failure::Kind::SignIn, QStringLiteral("probe")));
    const Failure failure = tests::failureOf(start(QList<qint64>(1, 10)));
    EXPECT_EQ(failure.kind(), Failure::Kind::SignIn);
    EXPECT_EQ(engine->snapshot().state, RunState::NeedsSignIn);
}

TEST_F(NetworkWatchTest, aServerInTroubleIsWaitedForToo)
{
    uploader.willFail(1, offline);
    uploader.probeWillFail(offline, 1);
    uploader.probeWillFail(Failure(Failure::Kind::Server, QStringLiteral("probe")), 3);
    tests::run(start(QList<qint64>(3, 10)));
    EXPECT_EQ(verified(), 3);
}

TEST_F(NetworkWatchTest, aCertificateThatNobodyTrustsStopsAll)
{
    const Failure tls(Failure::Kind::Tls, QStringLiteral("connect"));
    uploader.willFail(1, tls);
    uploader.probeWillFail(tls);
    EXPECT_EQ(tests::failureOf(start(QList<qint64>(3, 10))).kind(), Failure::Kind::Tls);
}

TEST_F(NetworkWatchTest, aCertificateOfTheStoreAloneEndsTheFile)
{
    uploader.willFail(1, Failure(Failure::Kind::Tls, QStringLiteral("connect")));
    tests::run(start({10, 10}));
    EXPECT_EQ(verified(), 1);
    EXPECT_EQ(engine->snapshot().filesFailed, 1);
}

TEST_F(NetworkWatchTest, saysSinceWhenItWaits)
{
    clock.holdWaits();
    uploader.willFail(1, offline);
    uploader.probeWillFail(offline, 2);
    const QDateTime begun = clock.now();
    auto running = start(QList<qint64>(1, 10));
    EXPECT_FALSE(engine->snapshot().waitingSince.isValid());
    ASSERT_TRUE(tests::waitUntil([this] { return clock.waiting() == 1; }));
    EXPECT_EQ(engine->snapshot().waitingSince, begun);
    clock.advance(5s);
    ASSERT_TRUE(tests::waitUntil([this] { return clock.waiting() == 1; }));
    EXPECT_EQ(engine->snapshot().waitingSince, begun) << "it is still the same wait";
    clock.advance(10s);
    tests::run(std::move(running));
    EXPECT_FALSE(engine->snapshot().waitingSince.isValid());
}

TEST_F(NetworkWatchTest, aMachineThatWakesUpLooksAgainAtOnce)
{
    clock.holdWaits();
    uploader.willFail(1, offline);
    uploader.probeWillFail(offline, 3);
    auto running = start(QList<qint64>(2, 10));
    ASSERT_TRUE(tests::waitUntil([this] { return clock.waiting() == 1; }));
    clock.advance(5s);
    ASSERT_TRUE(tests::waitUntil([this] { return uploader.probes == 2 && clock.waiting() == 1; }));
    engine->lineChanged(); // nobody waits for the ten seconds of this pause
    ASSERT_TRUE(tests::waitUntil([this] { return uploader.probes == 3 && clock.waiting() == 1; }));
    EXPECT_EQ(clock.waits().back(), 5s) << "and the pauses begin small again";
    engine->lineChanged();
    tests::run(std::move(running));
    EXPECT_EQ(verified(), 2);
    EXPECT_EQ(uploader.probes, 4);
    engine->lineChanged(); // after the run nobody listens
}

TEST_F(NetworkWatchTest, aStopWhileWaitingUnwinds)
{
    clock.holdWaits();
    uploader.willFail(1, offline);
    uploader.probeWillFail(offline, 99);
    auto running = start(QList<qint64>(1, 10));
    ASSERT_TRUE(tests::waitUntil([this] { return clock.waiting() == 1; }));
    stop.request_stop();
    EXPECT_TRUE(tests::failureOf(std::move(running)).isCancelled());
    EXPECT_EQ(engine->snapshot().state, RunState::Cancelled);
}

} // namespace
} // namespace slipway::transfer
