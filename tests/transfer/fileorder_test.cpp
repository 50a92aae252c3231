// SPDX-License-Identifier: MIT
#include "transfer/fileorder.h"

#include <gtest/gtest.h>

#include <random>
#include <set>

namespace slipway::transfer {
namespace {

TEST(FileOrderTest, biggestFirstAndOfEqualOnesTheFirst)
{
    FileOrder order({3, 9, 5, 9});
    EXPECT_EQ(order.takeBiggest(), 1);
    EXPECT_EQ(order.takeBiggest(), 3);
    EXPECT_EQ(order.takeBiggest(), 2);
    EXPECT_FALSE(order.isEmpty());
    EXPECT_EQ(order.takeBiggest(), 0);
    EXPECT_TRUE(order.isEmpty());
    EXPECT_FALSE(order.takeBiggest());
    EXPECT_FALSE(order.takeSmallest());
}

TEST(FileOrderTest, smallestFirstAndOfEqualOnesTheFirst)
{
    FileOrder order({3, 9, 3});
    EXPECT_EQ(order.takeSmallest(), 0);
    EXPECT_EQ(order.takeSmallest(), 2);
    EXPECT_EQ(order.takeSmallest(), 1);
}

TEST(FileOrderTest, bothEndsMeetAndEachFileIsTakenOnce)
{
    std::mt19937 random(7);
    for (int round = 0; round < 200; ++round) {
        QList<qint64> sizes;
        for (unsigned i = random() % 40; i > 0; --i)
            sizes.append(random() % 10);
        FileOrder order(sizes);
        std::multiset<qint64> left(sizes.begin(), sizes.end());
        while (!order.isEmpty()) {
            const bool big = random() % 2;
            const auto position = big ? order.takeBiggest() : order.takeSmallest();
            ASSERT_TRUE(position);
            const qint64 size = sizes[*position];
            EXPECT_EQ(size, big ? *left.rbegin() : *left.begin());
            left.erase(left.find(size));
        }
        EXPECT_TRUE(left.empty());
    }
}

} // namespace
} // namespace slipway::transfer
