// SPDX-License-Identifier: MIT
#include "transfer/progressboard.h"

#include "tests/support/testclock.h"

#include <gtest/gtest.h>

#include <map>
#include <random>

namespace slipway::transfer {
namespace {

using namespace std::chrono_literals;
using domain::RunState;
using domain::Snapshot;
using domain::Stage;

class ProgressBoardTest : public ::testing::Test
{
protected:
    ProgressBoardTest()
        : board(clock)
    {
        board.clear();
        board.state(RunState::Running);
    }

    tests::TestClock clock;
    ProgressBoard board;
};

TEST_F(ProgressBoardTest, tellsOnlyWhatHasChanged)
{
    board.add(10, 100);
    board.add(11, 200);
    EXPECT_EQ(board.snapshot().changed.size(), 2);
    EXPECT_TRUE(board.snapshot().changed.isEmpty());
    board.stage(1, Stage::Sending);
    board.sent(1, 50);
    board.sent(1, 60);
    const Snapshot snapshot = board.snapshot();
    ASSERT_EQ(snapshot.changed.size(), 1);
    EXPECT_EQ(snapshot.changed.first().index, 11);
    EXPECT_EQ(snapshot.changed.first().sent, 60);
    EXPECT_EQ(snapshot.bytesTotal, 300);
    EXPECT_EQ(snapshot.bytesDone, 60);
}

TEST_F(ProgressBoardTest, isNeverFullWhileAFileIsBeingFinalised)
{
    board.add(0, 1'000);
    board.stage(0, Stage::Sending);
    board.sent(0, 1'000);
    board.stage(0, Stage::Finalising);
    EXPECT_EQ(board.snapshot().bytesDone, 990);
    board.end(0, Stage::Verified, {});
    EXPECT_EQ(board.snapshot().bytesDone, 1'000);
}

TEST_F(ProgressBoardTest, aPartThatIsSentAgainDoesNotTurnItBack)
{
    board.add(0, 1'000);
    board.stage(0, Stage::Sending);
    board.sent(0, 600);
    board.sent(0, 200);
    const Snapshot snapshot = board.snapshot();
    EXPECT_EQ(snapshot.bytesDone, 600);
    EXPECT_EQ(snapshot.changed.first().sent, 200) << "the row itself is honest";
    EXPECT_EQ(board.mostSent(0), 600);
}

TEST_F(ProgressBoardTest, whatAnEarlierRunHasSentIsNoSpeed)
{
    board.add(0, 10'000'000'000);
    board.stage(0, Stage::Sending);
    board.sent(0, 9'000'000'000);
    EXPECT_EQ(board.snapshot().rate, 0);
    clock.advance(1s);
    board.sent(0, 9'000'500'000);
    clock.advance(1s);
    EXPECT_LE(board.snapshot().rate, 500'000);
    EXPECT_GT(board.snapshot().rate, 0);
}

TEST_F(ProgressBoardTest, timeLeftIsUnknownThenRight)
{
    board.add(0, 100'000'000);
    EXPECT_EQ(board.snapshot().secondsLeft, -1);
    board.stage(0, Stage::Hashing);
    board.hashed(0, 100'000'000);
    board.stage(0, Stage::Sending);
    board.sent(0, 0);
    for (int i = 1; i <= 20; ++i) {
        clock.advance(1s);
        board.sent(0, i * 1'000'000);
    }
    EXPECT_NEAR(board.snapshot().secondsLeft, 80, 8);
    clock.advance(20s);
    EXPECT_EQ(board.snapshot().secondsLeft, -1) << "nothing moves: nobody knows";
}

TEST_F(ProgressBoardTest, aSlowDiskCountsInTheTimeLeft)
{
    board.add(0, 10'000'000);
    board.add(1, 100'000'000);
    board.stage(0, Stage::Sending);
    board.sent(0, 0);
    board.stage(1, Stage::Hashing);
    for (int i = 1; i <= 5; ++i) {
        clock.advance(1s);
        board.sent(0, i * 2'000'000);
        board.hashed(1, i * 1'000'000);
    }
    EXPECT_NEAR(board.snapshot().secondsLeft, 95, 25);
}

TEST_F(ProgressBoardTest, manySmallFilesCountByNumber)
{
    for (int i = 0; i < 1'000; ++i)
        board.add(i, 1);
    for (int i = 0; i < 100; ++i) {
        clock.advance(100ms);
        board.end(i, Stage::Verified, {});
    }
    EXPECT_NEAR(board.snapshot().secondsLeft, 90, 10);
}

TEST_F(ProgressBoardTest, quietTimeIsSinceTheLastSign)
{
    board.add(0, 100);
    clock.advance(7s);
    EXPECT_EQ(board.snapshot().quietMilliseconds, 7'000);
    board.alive();
    EXPECT_EQ(board.snapshot().quietMilliseconds, 0);
    clock.advance(3s);
    board.stage(0, Stage::Hashing);
    board.hashed(0, 10);
    clock.advance(2s);
    EXPECT_EQ(board.snapshot().quietMilliseconds, 2'000);
    board.sent(0, 10);
    EXPECT_EQ(board.snapshot().quietMilliseconds, 0);
}

TEST_F(ProgressBoardTest, nonsenseFromAnUploaderStaysInBounds)
{
    board.add(0, 100);
    board.stage(0, Stage::Sending);
    board.sent(0, 1'000'000);
    board.hashed(0, -5);
    board.stage(0, Stage::Verified);
    const Snapshot snapshot = board.snapshot();
    EXPECT_LE(snapshot.bytesDone, 99);
    EXPECT_EQ(snapshot.bytesHashed, 0);
    EXPECT_EQ(snapshot.filesDone, 0) << "only end() ends a file";
}

/// The sums of a snapshot always equal what the rows say, whatever happens in whatever order.
TEST_F(ProgressBoardTest, sumsAgreeWithTheRows)
{
    for (unsigned seed = 1; seed <= 20; ++seed) {
        std::mt19937 random(seed);
        board.clear();
        board.state(RunState::Running);
        const int count = 1 + static_cast<int>(random() % 30);
        for (int i = 0; i < count; ++i)
            board.add(i, random() % 5'000);
        std::map<qsizetype, domain::FileProgress> rows;
        qint64 before = 0;
        for (int step = 0; step < 500; ++step) {
            const auto position = static_cast<qsizetype>(random() % static_cast<unsigned>(count));
            const bool ended = rows.contains(position) && domain::isFinal(rows[position].stage);
            const qint64 bytes = random() % 5'000;
            clock.advance(std::chrono::milliseconds(random() % 300));
            switch (ended ? 0 : random() % 8) {
            case 1:
                board.stage(position, static_cast<Stage>(random() % 5));
                break;
            case 2:
                board.hashed(position, bytes);
                break;
            case 3:
            case 4:
                board.sent(position, bytes);
                break;
            case 5:
                board.putBack(position);
                break;
            case 6:
                if (random() % 5 == 0)
                    board.end(position, static_cast<Stage>(5 + random() % 3), QStringLiteral("r"));
                break;
            default:
                break;
            }
            const Snapshot snapshot = board.snapshot();
            for (const auto &row : snapshot.changed)
                rows[row.index] = row;
            std::map<Stage, qint64> stages;
            qint64 hashed = 0;
            qint64 total = 0;
            qint64 atLeast = 0;
            for (const auto &[index, row] : rows) {
                ++stages[row.stage];
                hashed += row.hashed;
                total += row.size;
                if (row.stage == Stage::Verified || row.stage == Stage::Skipped)
                    atLeast += row.size;
            }
            ASSERT_EQ(static_cast<int>(rows.size()), count);
            ASSERT_EQ((std::map<Stage, qint64>(snapshot.filesByStage.toStdMap())), stages);
            ASSERT_EQ(snapshot.filesDone, stages[Stage::Verified] + stages[Stage::Skipped]);
            ASSERT_EQ(snapshot.filesFailed, stages[Stage::Failed]);
            ASSERT_EQ(snapshot.bytesHashed, hashed);
            ASSERT_EQ(snapshot.bytesTotal, total);
            ASSERT_GE(snapshot.bytesDone, atLeast);
            ASSERT_LE(snapshot.bytesDone, total);
            ASSERT_GE(snapshot.bytesDone, before) << "it never goes back";
            ASSERT_GE(snapshot.rate, 0);
            ASSERT_GE(snapshot.secondsLeft, -1);
            before = snapshot.bytesDone;
        }
    }
}

TEST_F(ProgressBoardTest, isRightForAFileOfTwoTebibytesNearItsEnd)
{
    constexpr qint64 size = 2'199'023'255'552;
    constexpr qint64 chunk = 256LL * 1024 * 1024;
    board.add(0, size);
    board.stage(0, Stage::Hashing);
    board.hashed(0, size);
    board.stage(0, Stage::Sending);
    qint64 sent = size - 100 * chunk; // 98.8 % have been sent by an earlier run
    board.sent(0, sent);
    for (int i = 0; i < 20; ++i) {
        clock.advance(1s);
        sent += chunk / 4;
        board.sent(0, sent);
    }
    Snapshot now = board.snapshot();
    EXPECT_EQ(now.bytesTotal, size);
    EXPECT_EQ(now.bytesDone, size - 95 * chunk) << "to the byte, up to the last hundredth";
    EXPECT_EQ(now.changed.constLast().sent, sent);
    EXPECT_NEAR(now.rate, double(chunk) / 4, double(chunk) / 16);
    EXPECT_NEAR(double(now.secondsLeft), 95 * 4, 95);
    board.sent(0, size);
    board.stage(0, Stage::Finalising);
    EXPECT_EQ(board.snapshot().bytesDone, size - size / 100);
    board.end(0, Stage::Verified, {});
    now = board.snapshot();
    EXPECT_EQ(now.bytesDone, size);
    EXPECT_EQ(now.secondsLeft, 0);
}

/// The largest file of all, in its ten thousand parts.
TEST_F(ProgressBoardTest, countsFiveTebibytesToTheByte)
{
    constexpr qint64 size = 5'497'558'138'880;
    constexpr qint64 part = 549'755'814; // DANDI contract 3.1
    board.add(0, size);
    board.add(1, 1'000);
    board.stage(0, Stage::Sending);
    for (qint64 sent = part; sent < size; sent += part) {
        clock.advance(5s);
        board.sent(0, sent);
        const Snapshot now = board.snapshot();
        ASSERT_EQ(now.bytesTotal, size + 1'000);
        ASSERT_EQ(now.bytesDone, std::min(sent, size - size / 100));
        ASSERT_GE(now.secondsLeft, -1);
        if (sent > 20 * part) {
            ASSERT_NEAR(double(now.secondsLeft), double(size - sent) / double(part) * 5, 300) << sent;
        }
    }
    board.end(0, Stage::Verified, {});
    EXPECT_EQ(board.snapshot().bytesDone, size);
}

} // namespace
} // namespace slipway::transfer
