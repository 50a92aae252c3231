// SPDX-License-Identifier: MIT
#include "backends/dandi/digestplan.h"

#include "base/failure.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

using namespace slipway::backends::dandi;

namespace {

constexpr qint64 MiB = 1024 * 1024;

struct PlanRow
{
    qint64 size;
    qint64 parts;
    qint64 partSize;
    qint64 lastPartSize;
};

class PartPlanTest : public testing::TestWithParam<PlanRow>
{};

TEST_P(PartPlanTest, IsTheContracts)
{
    const PlanRow row = GetParam();
    const PartPlan plan = planParts(row.size);
    EXPECT_EQ(plan, PartPlan(row.size, row.parts, row.partSize, row.lastPartSize));
    if (row.parts > 0) {
        EXPECT_EQ(plan.offset(row.parts) + plan.length(row.parts), row.size);
        EXPECT_EQ(plan.offset(1), 0);
    }
}

INSTANTIATE_TEST_SUITE_P(
    Table, PartPlanTest,
    testing::Values(
        PlanRow{0, 0, 0, 0}, PlanRow{1, 1, 1, 1}, PlanRow{67108863, 1, 67108863, 67108863},
        PlanRow{67108864, 1, 67108864, 67108864}, PlanRow{67108865, 2, 67108864, 1},
        PlanRow{134217728, 2, 67108864, 67108864}, PlanRow{10737418240, 160, 67108864, 67108864},
        PlanRow{107374182400, 1600, 67108864, 67108864}, PlanRow{671021531136, 9999, 67108864, 67108864},
        PlanRow{671021531137, 10000, 67102154, 67093291}, PlanRow{671088640000, 10000, 67108864, 67108864},
        PlanRow{671088640001, 10000, 67108865, 67098866}, PlanRow{1099511627776, 10000, 109951163, 109948939},
        PlanRow{2199023255552, 10000, 219902326, 219897878},
        PlanRow{5497558138880, 10000, 549755814, 549754694}));

TEST(PartPlan, RefusesMoreThanFiveTebibytes)
{
    using slipway::base::Failure;
    try {
        planParts(maximumFileSize + 1);
        FAIL();
    } catch (const Failure &failure) {
        EXPECT_EQ(failure.kind(), Failure::Kind::TooLarge);
        EXPECT_FALSE(failure.detail().isEmpty());
    }
}

/// The etag of `size` bytes that `fill` makes, block by block.
QByteArray etagOf(qint64 size, const std::function<void(char *, qint64, qint64)> &fill)
{
    const PartPlan plan = planParts(size);
    QByteArray block(MiB, '\0');
    QList<QByteArray> digests;
    for (qint64 part = 1; part <= plan.parts(); ++part) {
        Md5 md5;
        for (qint64 done = 0; done < plan.length(part);) {
            const qint64 length = std::min<qint64>(MiB, plan.length(part) - done);
            fill(block.data(), plan.offset(part) + done, length);
            md5.add(QByteArrayView(block.constData(), length));
            done += length;
        }
        digests.append(md5.take());
    }
    return dandiEtag(digests);
}

QByteArray etagOf(const QByteArray &content)
{
    const auto copy = [&content](char *out, qint64 offset, qint64 length) {
        std::copy_n(content.constData() + offset, length, out);
    };
    return etagOf(content.size(), copy);
}

void zeros(char *out, qint64, qint64 length)
{
    std::fill_n(out, length, '\0');
}

TEST(DandiEtag, SmallVectors)
{
    EXPECT_EQ(dandiEtag({}), "d41d8cd98f00b204e9800998ecf8427e-0");
    EXPECT_EQ(etagOf("a"), "b6ff9a06b7e20bcb2858c5b8ff744aea-1");
    EXPECT_EQ(etagOf("123"), "d022646351048ac0ba397d12dfafa304-1");
    EXPECT_EQ(etagOf(QByteArray(1, '\0')), "7e4696ef25d5faececd853ce5e2a233b-1");
    EXPECT_EQ(etagOf("known-content"), "94818d7b98c79d4cc6ebffc989a82171-1");
    EXPECT_EQ(etagOf(QByteArray(20, 'A')), "9d72afc4048fac5fd64239ffdca4a464-1");
    EXPECT_EQ(etagOf(QByteArray(123, 'X')), "5de5ce5479ea650177fdb33873ceb0a5-1");
}

TEST(DandiEtag, ZerosAroundThePartSize)
{
    EXPECT_EQ(etagOf(67108864, zeros), "a78211a9709e5a28de9e2fd6eda275f2-1");
    EXPECT_EQ(etagOf(67108865, zeros), "d4b4f6056a5f5a23cda477d1895a2bbd-2");
    EXPECT_EQ(etagOf(134217728, zeros), "300deb1607d7381255df85975d6490b1-2");
    EXPECT_EQ(etagOf(135266304, zeros), "7e456b0e2c684575b4ad69b73b4a031d-3");
    EXPECT_EQ(etagOf(136314880, zeros), "4dc80858c50371577551592f20ac0075-3");
}

TEST(DandiEtag, APatternOverTwoParts)
{
    const auto pattern = [](char *out, qint64 offset, qint64 length) {
        for (qint64 i = 0; i < length; ++i)
            out[i] = static_cast<char>((7 * ((offset + i) % 256) + 3) & 255);
    };
    EXPECT_EQ(etagOf(65 * MiB, pattern), "f87b024626c220280d4cd986a22ce9c7-2");
}

TEST(DandiEtag, RefusesADigestOfAnotherLength)
{
    EXPECT_THROW(dandiEtag({QByteArray(15, 'x')}), slipway::base::Failure);
}

} // namespace
