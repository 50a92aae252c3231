// SPDX-License-Identifier: MIT
#include "upload/lineendurance.h"

#include "upload/chunksize.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>

namespace slipway::tests {
namespace {

using base::Failure;
using std::chrono::milliseconds;
using upload::ChunkSize;
using upload::LineEndurance;

constexpr qint64 MiB = 1024 * 1024;

/// A line that cuts every connection after so many bytes, and each chunk has a connection of its own.
struct CuttingLine
{
    qint64 bearsBytes = 0;
    std::shared_ptr<LineEndurance> endurance = std::make_shared<LineEndurance>();
    qint64 wasted = 0; ///< bytes that were sent for nothing
    int cuts = 0;

    void bring(qint64 length)
    {
        ChunkSize size(MiB / 4, 16 * MiB, 256 * MiB, endurance);
        for (qint64 offset = 0; offset < length && cuts < 1000;) {
            const qint64 chunk = size.of(length - offset);
            if (chunk <= bearsBytes) {
                offset += chunk;
                size.took(chunk, milliseconds(10));
                continue;
            }
            ++cuts;
            wasted += bearsBytes;
            size.broke(chunk);
        }
    }
};

TEST(LineEndurance, BoundsWhatACuttingLineCosts)
{
    for (const qint64 bears : {MiB / 3, MiB, 3 * MiB, 15 * MiB, 100 * MiB}) {
        CuttingLine line;
        line.bearsBytes = bears;
        // 16 to a quarter of a MiB in six steps; then one trial after 8, 16, 32 and each further 64 pieces,
        // none of which is smaller than half of what the line bears.
        const qint64 length = 4096 * MiB;
        const qint64 pieces = length / std::max(bears / 2, MiB / 4) + 1;
        const int allowed = 7 + 3 + int(pieces / 64);
        line.bring(length);
        EXPECT_LE(line.cuts, allowed) << bears;
        EXPECT_LE(line.wasted, allowed * bears) << bears;
    }
}

TEST(LineEndurance, GrowsAgainOnceTheLineBearsMore)
{
    CuttingLine line;
    line.bearsBytes = 3 * MiB;
    line.bring(64 * MiB);
    EXPECT_GT(line.cuts, 0);
    line.bearsBytes = 1000 * MiB;
    line.cuts = 0;
    ChunkSize size(MiB / 4, 16 * MiB, 256 * MiB, line.endurance);
    EXPECT_LE(size.of(1000 * MiB), 2 * MiB) << "the next file knows what the last has learned";
    int pieces = 0;
    for (; size.of(1000 * MiB) < 256 * MiB && pieces < 1000; ++pieces)
        size.took(size.of(1000 * MiB), milliseconds(10));
    EXPECT_GE(pieces, 8) << "slowly";
    EXPECT_LE(pieces, 64 + 10);
}

TEST(LineEndurance, OneCutIsAnAccident)
{
    LineEndurance line;
    EXPECT_FALSE(line.isCutRepeatedly());
    line.broke(8 * MiB);
    EXPECT_FALSE(line.isCutRepeatedly());
    line.broke(4 * MiB);
    EXPECT_TRUE(line.isCutRepeatedly());
    EXPECT_EQ(line.bearable(16 * MiB), 2 * MiB);
    EXPECT_EQ(line.bearable(MiB), MiB);
}

TEST(LineEndurance, KnowsACutFromAnAnswerAndFromANewNetwork)
{
    EXPECT_TRUE(upload::isCut(Failure(Failure::Kind::Offline, QStringLiteral("send"))));
    EXPECT_TRUE(upload::isCut(Failure(Failure::Kind::Stalled, QStringLiteral("send"))));
    Failure closed(Failure::Kind::Server, QStringLiteral("send"));
    EXPECT_TRUE(upload::isCut(closed.code("closed-while-sending")));
    EXPECT_FALSE(upload::isCut(Failure(Failure::Kind::Server, QStringLiteral("send"))));
    Failure moved(Failure::Kind::Stalled, QStringLiteral("send"));
    EXPECT_FALSE(upload::isCut(moved.code("line-changed")));
}

} // namespace
} // namespace slipway::tests
