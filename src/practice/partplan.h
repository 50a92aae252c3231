// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace slipway::practice {

/// How the archive cuts a file (DANDI contract 3.1), written for the server alone.
struct PartPlan
{
    std::uint64_t parts = 0;
    std::uint64_t partSize = 0;
    std::uint64_t lastSize = 0;

    std::uint64_t sizeOf(std::uint64_t number) const { return number < parts ? partSize : lastSize; }
};

inline constexpr std::uint64_t largestObject = 5497558138880ULL;

constexpr PartPlan partPlan(std::uint64_t size)
{
    constexpr std::uint64_t mostParts = 10000;
    PartPlan plan;
    if (size == 0)
        return plan;
    std::uint64_t part = 64ULL << 20U;
    if ((size + part - 1) / part >= mostParts)
        part = (size + mostParts - 1) / mostParts;
    plan.parts = size / part;
    plan.lastSize = size % part;
    if (plan.lastSize == 0)
        plan.lastSize = part;
    else
        ++plan.parts;
    plan.partSize = plan.parts == 1 ? size : part;
    return plan;
}

} // namespace slipway::practice
