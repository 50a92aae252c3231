// SPDX-License-Identifier: MIT
#include "tests/support/run.h"
#include "tests/support/testclock.h"
#include "tests/transfer/fakeuploader.h"
#include "transfer/engine.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace slipway::transfer {
namespace {

using base::Failure;
using domain::RunState;
using domain::Stage;
using tests::jobsOf;

/// A run of which a person holds back, cancels and retries single files. Ids are rows + 1.
class SingleFilesTest : public ::testing::Test
{
protected:
    SingleFilesTest() { options.clock = &clock; }

    base::Task<> start(const QList<qint64> &sizes)
    {
        jobs = jobsOf(sizes);
        engine.emplace(uploader, options);
        return engine->run(
            jobs,
            [this](FileEnd end) {
                ends.append(end);
                if (onEnd)
                    onEnd(end);
            },
            stop.get_token());
    }
    bool settle(const std::function<bool()> &condition) { return tests::waitUntil(condition); }
    QList<qsizetype> rowsEnded(bool well) const
    {
        QList<qsizetype> rows;
        for (const FileEnd &end : ends) {
            if (end.result.has_value() == well)
                rows.append(end.index);
        }
        std::sort(rows.begin(), rows.end());
        return rows;
    }
    /// What the pictures so far say of a row.
    domain::FileProgress row(qsizetype index)
    {
        const domain::Snapshot now = engine->snapshot();
        for (const domain::FileProgress &progress : now.changed)
            seen.insert(progress.index, progress);
        last = now;
        return seen.value(index);
    }

    tests::TestClock clock;
    tests::FakeUploader uploader;
    EngineOptions options;
    std::stop_source stop;
    std::optional<Engine> engine;
    QList<upload::FileJob> jobs;
    QList<FileEnd> ends;
    std::function<void(const FileEnd &)> onEnd;
    QHash<qsizetype, domain::FileProgress> seen;
    domain::Snapshot last;
};

TEST_F(SingleFilesTest, aFileUnderWayStopsAndTheOthersGoOn)
{
    uploader.hold();
    auto running = start({30, 20, 10});
    engine->hold({0});
    ASSERT_TRUE(settle([this] { return uploader.running == 2; }));
    EXPECT_EQ(uploader.unwound, 1);
    EXPECT_TRUE(row(0).held);
    EXPECT_EQ(row(0).stage, Stage::Waiting);
    EXPECT_EQ(last.filesHeld, 1);
    uploader.release();
    tests::run(std::move(running));
    EXPECT_EQ(rowsEnded(true), QList<qsizetype>({1, 2}));
    EXPECT_EQ(rowsEnded(false), QList<qsizetype>()) << "it has not failed";
    EXPECT_EQ(engine->held(), 1);
    EXPECT_EQ(engine->snapshot().state, RunState::Paused);
}

TEST_F(SingleFilesTest, aFileThatWaitsIsNotBegun)
{
    options.filesAtOnce = 1;
    uploader.hold();
    auto running = start({30, 20, 10});
    engine->hold({1});
    uploader.release();
    tests::run(std::move(running));
    EXPECT_EQ(uploader.started, QList<qint64>({1, 3}));
    EXPECT_EQ(engine->held(), 1);
}

TEST_F(SingleFilesTest, aReleasedFileIsSentByTheSameRun)
{
    options.filesAtOnce = 2;
    uploader.hold();
    auto running = start({30, 20});
    engine->hold({1});
    ASSERT_TRUE(settle([this] { return uploader.running == 1; })) << "its worker has nothing left to do";
    engine->release({1});
    ASSERT_TRUE(settle([this] { return uploader.running == 2; })) << "and another one takes its place";
    EXPECT_FALSE(row(1).held);
    uploader.release();
    tests::run(std::move(running));
    EXPECT_EQ(rowsEnded(true), QList<qsizetype>({0, 1}));
    EXPECT_EQ(engine->held(), 0);
    EXPECT_EQ(engine->snapshot().state, RunState::Finished);
}

TEST_F(SingleFilesTest, releasedBeforeItHasStoppedItGoesOn)
{
    uploader.hold();
    auto running = start({30});
    engine->hold({0});
    engine->release({0});
    uploader.release();
    tests::run(std::move(running));
    EXPECT_EQ(rowsEnded(true), QList<qsizetype>({0}));
}

TEST_F(SingleFilesTest, whatWasHeldBackBeforeTheRunStaysSo)
{
    options.held = {0, 2};
    tests::run(start({30, 20, 10, 5}));
    EXPECT_EQ(rowsEnded(true), QList<qsizetype>({1, 3}));
    EXPECT_EQ(engine->held(), 2);
    EXPECT_EQ(engine->snapshot().filesHeld, 2);
}

TEST_F(SingleFilesTest, aCancelledFileFailsAndSaysWhy)
{
    options.filesAtOnce = 2;
    uploader.hold();
    auto running = start({30, 20, 10});
    engine->drop({0, 1}); // one under way, one that waits
    ASSERT_TRUE(settle([this] { return ends.size() == 2; }));
    EXPECT_EQ(rowsEnded(false), QList<qsizetype>({0, 1}));
    for (const FileEnd &end : std::as_const(ends))
        EXPECT_EQ(end.failure->code(), QByteArray("cancelled-by-person"));
    EXPECT_EQ(row(1).stage, Stage::Failed);
    EXPECT_FALSE(row(1).reason.isEmpty());
    uploader.release();
    tests::run(std::move(running));
    EXPECT_EQ(rowsEnded(true), QList<qsizetype>({2}));
    EXPECT_EQ(uploader.started.count(2), 0) << "it was never begun";
    EXPECT_EQ(engine->snapshot().state, RunState::Finished);
}

TEST_F(SingleFilesTest, aHeldFileMayBeCancelled)
{
    options.held = {0};
    uploader.hold();
    auto running = start({30, 20});
    engine->drop({0});
    uploader.release();
    tests::run(std::move(running));
    EXPECT_EQ(rowsEnded(false), QList<qsizetype>({0}));
    EXPECT_EQ(engine->held(), 0);
    EXPECT_EQ(engine->snapshot().filesHeld, 0);
}

TEST_F(SingleFilesTest, aFailedFileIsTriedAgainInTheSameRun)
{
    options.filesAtOnce = 1;
    uploader.willFail(1, Failure(Failure::Kind::Rejected, QStringLiteral("try")));
    bool asked = false;
    onEnd = [&](const FileEnd &end) {
        if (end.failure && !std::exchange(asked, true)) {
            EXPECT_TRUE(engine->retry(jobs.at(0)));
        }
    };
    tests::run(start({30, 20}));
    EXPECT_EQ(uploader.started.count(1), 2);
    EXPECT_EQ(rowsEnded(true), QList<qsizetype>({0, 1}));
    const domain::Snapshot now = engine->snapshot();
    EXPECT_EQ(now.filesFailed, 0);
    EXPECT_EQ(now.bytesDone, 50);
    EXPECT_EQ(now.state, RunState::Finished);
}

TEST_F(SingleFilesTest, aCancelledFileMayBeTriedAfterAll)
{
    options.filesAtOnce = 1;
    uploader.hold();
    auto running = start({30, 20});
    engine->drop({1});
    EXPECT_TRUE(engine->retry(jobs.at(1)));
    uploader.release();
    tests::run(std::move(running));
    EXPECT_EQ(rowsEnded(true), QList<qsizetype>({0, 1}));
    EXPECT_EQ(uploader.started.count(2), 1) << "once, although it stood in the order twice";
}

TEST_F(SingleFilesTest, onlyWhatHasFailedHereIsTriedAgain)
{
    uploader.hold();
    auto running = start({30});
    EXPECT_FALSE(engine->retry(jobs.at(0))) << "it is under way";
    upload::FileJob other;
    other.index = 7;
    EXPECT_FALSE(engine->retry(other)) << "it is none of this run";
    uploader.release();
    tests::run(std::move(running));
    EXPECT_FALSE(engine->retry(jobs.at(0))) << "the run is over";
}

TEST_F(SingleFilesTest, rowsThatAreNotThereAreNoMatter)
{
    uploader.hold();
    auto running = start({30});
    engine->hold({5, -1});
    engine->release({5});
    engine->drop({5});
    uploader.release();
    tests::run(std::move(running));
    EXPECT_EQ(rowsEnded(true), QList<qsizetype>({0}));
}

TEST_F(SingleFilesTest, aStopOfTheWholeRunIsAStopAlsoWithFilesHeldBack)
{
    options.held = {1};
    uploader.hold();
    auto running = start({30, 20});
    stop.request_stop();
    EXPECT_TRUE(tests::failureOf(std::move(running)).isCancelled());
    EXPECT_EQ(engine->snapshot().state, RunState::Cancelled);
}

TEST_F(SingleFilesTest, manyHeldFilesCostNoTime)
{
    for (qsizetype row = 1; row < 100'000; ++row)
        options.held.insert(row);
    tests::run(start(QList<qint64>(100'000, 1)));
    EXPECT_EQ(rowsEnded(true), QList<qsizetype>({0}));
    EXPECT_EQ(engine->held(), 99'999);
}

} // namespace
} // namespace slipway::transfer
