// SPDX-License-Identifier: MIT
// The table of DANDI contract 3.1.
#include "practice/partplan.h"

#include <gtest/gtest.h>

namespace slipway::practice {

TEST(PartPlan, FollowsTheTable)
{
    struct Row
    {
        std::uint64_t size, parts, partSize, lastSize;
    };
    constexpr std::uint64_t part = 67108864;
    const Row rows[] = {{1, 1, 1, 1},
                        {67108863, 1, 67108863, 67108863},
                        {67108864, 1, part, part},
                        {67108865, 2, part, 1},
                        {134217728, 2, part, part},
                        {10737418240, 160, part, part},
                        {107374182400, 1600, part, part},
                        {671021531136, 9999, part, part},
                        {671021531137, 10000, 67102154, 67093291},
                        {671088640000, 10000, part, part},
                        {671088640001, 10000, 67108865, 67098866},
                        {1099511627776, 10000, 109951163, 109948939},
                        {2199023255552, 10000, 219902326, 219897878},
                        {5497558138880, 10000, 549755814, 549754694}};
    for (const Row &row : rows) {
        const PartPlan plan = partPlan(row.size);
        EXPECT_EQ(plan.parts, row.parts) << row.size;
        EXPECT_EQ(plan.partSize, row.partSize) << row.size;
        EXPECT_EQ(plan.lastSize, row.lastSize) << row.size;
        EXPECT_EQ((plan.parts - 1) * plan.partSize + plan.lastSize, row.size);
    }
    EXPECT_EQ(partPlan(0).parts, 0U);
}

} // namespace slipway::practice
