// SPDX-License-Identifier: MIT
// How much of a chunk the S3 store keeps (Data Bank contract 4B, 10.5).
#include "practice/databank/storingrule.h"

#include <gtest/gtest.h>

namespace slipway::practice::databank {

namespace {

constexpr std::uint64_t mebibyte = 1ULL << 20U;
constexpr std::uint64_t limit = 52'428'800'000; ///< ten thousand parts of 5 MiB

} // namespace

TEST(DatabankStoringRule, PartsAreFiveMebibytesUntilTenThousandOfThem)
{
    EXPECT_EQ(partSize(0), 0U);
    EXPECT_EQ(partSize(10), 10U);
    EXPECT_EQ(partSize(5 * mebibyte), 5 * mebibyte);
    EXPECT_EQ(partSize(5 * mebibyte + 1), 5 * mebibyte);
    EXPECT_EQ(partSize(limit), 5 * mebibyte);
    EXPECT_EQ(partSize(limit + 1), 5 * mebibyte + 1);
    EXPECT_EQ(partSize(2'199'023'255'552), 219'902'326U);
}

TEST(DatabankStoringRule, TheMeasuredAnswers)
{
    EXPECT_EQ(storedBytes(3 * mebibyte, 0, 13 * mebibyte), 0U);
    EXPECT_EQ(storedBytes(12 * mebibyte, 0, 13 * mebibyte), 12 * mebibyte);
    EXPECT_EQ(storedBytes(mebibyte, 12 * mebibyte, 13 * mebibyte), mebibyte) << "it reaches the end";
    EXPECT_EQ(storedBytes(5, 0, 10), 0U);
    EXPECT_EQ(storedBytes(10, 0, 10), 10U);
    EXPECT_EQ(storedBytes(5 * mebibyte, 0, limit), 5 * mebibyte);
    EXPECT_EQ(storedBytes(5 * mebibyte, 0, limit + 1), 0U) << "and so for ever";
    EXPECT_EQ(storedBytes(5 * mebibyte + 1, 0, limit + 1), 5 * mebibyte + 1);
    EXPECT_EQ(storedBytes(5 * mebibyte - 1, 0, 13 * mebibyte), 0U);
    EXPECT_EQ(storedBytes(5 * mebibyte, 0, 13 * mebibyte), 5 * mebibyte);
    EXPECT_EQ(storedBytes(0, 0, 10), 0U);
}

} // namespace slipway::practice::databank
