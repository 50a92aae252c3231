// SPDX-License-Identifier: MIT
#include "transfer/engine.h"

#include "tests/support/run.h"
#include "tests/support/testclock.h"
#include "tests/transfer/fakeuploader.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace slipway::transfer {
namespace {

using namespace std::chrono_literals;
using base::Failure;
using domain::RunState;
using domain::Stage;
using tests::jobsOf;

Failure failureOf(Failure::Kind kind)
{
    return Failure(kind, QStringLiteral("try"));
}

class EngineTest : public ::testing::Test
{
protected:
    EngineTest() { options.clock = &clock; }

    base::Task<> start(const QList<qint64> &sizes)
    {
        engine.emplace(uploader, options);
        return engine->run(
            jobsOf(sizes), [this](FileEnd end) { ends.append(end); }, stop.get_token());
    }
    void run(const QList<qint64> &sizes) { tests::run(start(sizes), 20s); }
    Failure failureOfRun(const QList<qint64> &sizes) { return tests::failureOf(start(sizes)); }
    qsizetype count(bool good) const
    {
        return std::count_if(ends.begin(), ends.end(),
                             [good](const FileEnd &end) { return end.result.has_value() == good; });
    }
    qsizetype triesOf(qint64 id) const { return uploader.started.count(id); }

    tests::TestClock clock;
    tests::FakeUploader uploader;
    EngineOptions options;
    std::stop_source stop;
    std::optional<Engine> engine;
    QList<FileEnd> ends;
};

TEST_F(EngineTest, bringsAllFilesToTheServer)
{
    run(QList<qint64>(100, 10));
    EXPECT_EQ(count(true), 100);
    EXPECT_EQ(uploader.mostRunning, 8);
    const domain::Snapshot snapshot = engine->snapshot();
    EXPECT_EQ(snapshot.state, RunState::Finished);
    EXPECT_EQ(snapshot.filesDone, 100);
    EXPECT_EQ(snapshot.bytesDone, 1'000);
    EXPECT_EQ(snapshot.secondsLeft, 0);
}

TEST_F(EngineTest, nothingToDoIsDoneAtOnce)
{
    run({});
    EXPECT_EQ(engine->snapshot().state, RunState::Finished);
}

TEST_F(EngineTest, reportsEachEndOnceWithItsResult)
{
    uploader.skips = true;
    run({5, 6});
    ASSERT_EQ(ends.size(), 2);
    for (const FileEnd &end : ends) {
        EXPECT_EQ(end.index + 1, end.id);
        EXPECT_EQ(end.result->remoteId, QString::number(end.id));
    }
    EXPECT_EQ(engine->snapshot().filesByStage.value(Stage::Skipped), 2);
}

TEST_F(EngineTest, neverHasMoreFilesUnderWayThanAllowed)
{
    for (const int limit : {1, 2, 5}) {
        options.filesAtOnce = limit;
        uploader.mostRunning = 0;
        run(QList<qint64>(30, 1));
        EXPECT_EQ(uploader.mostRunning, limit);
    }
}

TEST_F(EngineTest, beginsWithTheBiggestButLetsSmallOnesThrough)
{
    options.filesAtOnce = 4;
    uploader.hold();
    auto running = start({1, 50, 2, 40, 30, 20, 3});
    EXPECT_EQ(uploader.started, QList<qint64>({2, 4, 5, 1}));
    uploader.release();
    tests::run(std::move(running));
    EXPECT_EQ(count(true), 7);
}

TEST_F(EngineTest, aFailureThatPassesIsTriedAgainWithGrowingPauses)
{
    options.random = [] { return 0.5; };
    uploader.willFail(1, failureOf(Failure::Kind::Server), 3);
    run({10});
    EXPECT_EQ(count(true), 1);
    EXPECT_EQ(triesOf(1), 4);
    EXPECT_EQ(clock.waits(), std::vector<std::chrono::milliseconds>({500ms, 1s, 2s}));
    EXPECT_EQ(uploader.probes, 0);
}

TEST_F(EngineTest, filesThatFailTogetherDoNotComeBackTogether)
{
    std::mt19937 seeded(7);
    std::vector<std::chrono::milliseconds> pauses;
    options.filesAtOnce = 1; // one after the other: the clock then waits for each by itself
    for (int file = 0; file < 200; ++file) {
        options.random = [&seeded] { return std::uniform_real_distribution<double>(0, 1)(seeded); };
        uploader.willFail(1, failureOf(Failure::Kind::Server), 1);
        run({10});
        pauses.push_back(clock.waits().back());
    }
    EXPECT_TRUE(std::all_of(pauses.begin(), pauses.end(), [](auto pause) { return pause <= 1s; }));
    // Evenly from nothing to the whole: each quarter of a second has its share.
    for (const auto from : {0ms, 250ms, 500ms, 750ms}) {
        const auto share = std::count_if(pauses.begin(), pauses.end(), [from](auto pause) {
            return pause >= from && pause < from + 250ms;
        });
        EXPECT_GT(share, 30) << from.count();
        EXPECT_LT(share, 70) << from.count();
    }
}

TEST_F(EngineTest, afterItsTriesAFileFailsAlone)
{
    uploader.willFail(2, failureOf(Failure::Kind::RateLimited), 99);
    run({10, 10, 10});
    EXPECT_EQ(count(true), 2);
    ASSERT_EQ(count(false), 1);
    EXPECT_EQ(triesOf(2), options.triesPerFile);
    const domain::Snapshot snapshot = engine->snapshot();
    EXPECT_EQ(snapshot.filesFailed, 1);
    EXPECT_EQ(snapshot.state, RunState::Finished);
}

TEST_F(EngineTest, sentVerifiedAndDifferentAreToldApart)
{
    uploader.willFail(2, failureOf(Failure::Kind::Mismatch));
    uploader.digests.insert(3, QStringLiteral("abc"));
    run({10, 10, 10});
    QHash<qsizetype, domain::Evidence> evidence;
    for (const domain::FileProgress &row : engine->snapshot().changed)
        evidence.insert(row.index, row.evidence);
    EXPECT_EQ(evidence.value(0), domain::Evidence::Sent) << "the server tells nothing of its content";
    EXPECT_EQ(evidence.value(1), domain::Evidence::Mismatch);
    EXPECT_EQ(evidence.value(2), domain::Evidence::Verified);
}

TEST_F(EngineTest, theServersOwnPauseIsKept)
{
    Failure busy = failureOf(Failure::Kind::RateLimited);
    options.random = [] { return 0.25; };
    uploader.willFail(1, busy.retryAfter(77s));
    run({10});
    EXPECT_EQ(clock.waits(), std::vector<std::chrono::milliseconds>({77'250ms}))
        << "and a little more, for others were told the same";
}

TEST_F(EngineTest, othersGoOnWhileAFileWaitsForItsNextTry)
{
    options.filesAtOnce = 1;
    uploader.willFail(1, failureOf(Failure::Kind::Server));
    run({30, 20, 10});
    EXPECT_EQ(uploader.started, QList<qint64>({1, 2, 3, 1}));
}

TEST_F(EngineTest, anotherFailureEndsThatFileOnly)
{
    const QList<Failure::Kind> kinds{
        Failure::Kind::NotFound,  Failure::Kind::Conflict,    Failure::Kind::TooLarge,
        Failure::Kind::Rejected,  Failure::Kind::Protocol,    Failure::Kind::LocalFile,
        Failure::Kind::Forbidden, Failure::Kind::FileChanged, Failure::Kind::Mismatch,
        Failure::Kind::Internal,  Failure::Kind::Cancelled};
    for (int i = 0; i < kinds.size(); ++i) {
        Failure failure = failureOf(kinds[i]);
        uploader.willFail(i + 1, failure.detail(QStringLiteral("why")));
    }
    run(QList<qint64>(kinds.size() + 5, 10));
    EXPECT_EQ(count(false), kinds.size());
    EXPECT_EQ(count(true), 5);
    for (const FileEnd &end : ends)
        EXPECT_EQ(triesOf(end.id), 1);
    for (const domain::FileProgress &row : engine->snapshot().changed)
        EXPECT_EQ(row.reason.isEmpty(), row.stage != Stage::Failed);
}

TEST_F(EngineTest, aSecondTryKnowsWhatTheFirstHasLearned)
{
    options.memoryOf = [](qint64 id) { return QJsonObject{{QStringLiteral("upload"), id}}; };
    uploader.willFail(1, failureOf(Failure::Kind::Server));
    run({10});
    ASSERT_EQ(uploader.memories.size(), 2);
    EXPECT_TRUE(uploader.memories[0].isEmpty());
    EXPECT_EQ(uploader.memories[1].value(QStringLiteral("upload")).toInt(), 1);
}

TEST_F(EngineTest, whatConcernsAllStopsAllAndComesOut)
{
    Failure owner = failureOf(Failure::Kind::Forbidden);
    owner.code("not-owner");
    Failure pending = failureOf(Failure::Kind::Forbidden);
    pending.code("account-not-approved");
    for (const Failure &failure :
         {failureOf(Failure::Kind::SignIn), failureOf(Failure::Kind::Store), owner, pending}) {
        tests::FakeUploader one;
        Engine each(one, options);
        one.onStart = [&one](qint64 id) {
            if (id == 1)
                one.release();
            else
                one.hold();
        };
        one.willFail(1, failure);
        int reported = 0;
        const Failure out = tests::failureOf(
            each.run(jobsOf(QList<qint64>(20, 10)), [&reported](const FileEnd &) { ++reported; }, {}));
        EXPECT_EQ(out.kind(), failure.kind());
        EXPECT_EQ(out.code(), failure.code());
        EXPECT_EQ(reported, 0);
        EXPECT_EQ(one.running, 0) << "all flows have unwound";
        EXPECT_EQ(one.unwound, 7);
        EXPECT_EQ(one.started.size(), 8);
        const domain::Snapshot snapshot = each.snapshot();
        EXPECT_EQ(snapshot.state,
                  failure.kind() == Failure::Kind::SignIn ? RunState::NeedsSignIn : RunState::Broken);
        ASSERT_TRUE(snapshot.failure);
        EXPECT_EQ(snapshot.filesByStage.value(Stage::Waiting), 20);
    }
}

TEST_F(EngineTest, aStopUnwindsEverythingBeforeItComesOut)
{
    uploader.hold();
    auto running = start(QList<qint64>(20, 10));
    ASSERT_EQ(uploader.running, 8);
    stop.request_stop();
    EXPECT_EQ(uploader.running, 8) << "later, from the event loop";
    EXPECT_TRUE(tests::failureOf(std::move(running)).isCancelled());
    EXPECT_EQ(uploader.running, 0);
    EXPECT_EQ(uploader.unwound, 8);
    EXPECT_TRUE(ends.isEmpty());
    EXPECT_EQ(engine->snapshot().state, RunState::Cancelled);
}

TEST_F(EngineTest, aStopBeforeTheStartStartsNothing)
{
    stop.request_stop();
    EXPECT_TRUE(failureOfRun({1, 2}).isCancelled());
    EXPECT_TRUE(uploader.started.isEmpty());
}

TEST_F(EngineTest, aStopDuringAPauseComesOutAtOnce)
{
    clock.holdWaits();
    uploader.willFail(1, failureOf(Failure::Kind::Server));
    auto running = start({10});
    ASSERT_TRUE(tests::waitUntil([this] { return clock.waiting() > 0; }));
    stop.request_stop();
    EXPECT_TRUE(tests::failureOf(std::move(running)).isCancelled());
}

TEST_F(EngineTest, anEngineRunsAgain)
{
    uploader.hold();
    auto first = start({1, 2, 3});
    stop.request_stop();
    EXPECT_TRUE(tests::failureOf(std::move(first)).isCancelled());
    uploader.release();
    tests::run(engine->run(jobsOf({1, 2, 3}), [this](FileEnd end) { ends.append(end); }, {}));
    EXPECT_EQ(count(true), 3);
    EXPECT_EQ(engine->snapshot().filesTotal, 3);
}

TEST_F(EngineTest, aHundredThousandFilesAreFine)
{
    QList<qint64> sizes;
    for (int i = 0; i < 100'000; ++i)
        sizes.append(i % 1'000);
    tests::run(start(sizes), 120s);
    EXPECT_EQ(count(true), 100'000);
    EXPECT_EQ(engine->snapshot().changed.size(), 100'000);
    EXPECT_TRUE(engine->snapshot().changed.isEmpty());
}

} // namespace
} // namespace slipway::transfer
