// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstdint>

namespace slipway::practice::databank {

constexpr std::uint64_t smallestPart = 5ULL << 20U;
constexpr std::uint64_t mostParts = 10'000;

/// The part size in bytes with which an upload of `length` bytes is cut up for S3 (Data Bank contract 10.5).
constexpr std::uint64_t partSize(std::uint64_t length, std::uint64_t smallest = smallestPart)
{
    if (length <= smallest)
        return length;
    return std::max(smallest, length / mostParts + (length % mostParts > 0 ? 1 : 0));
}

/// How many of a PATCH's `size` bytes at `offset` are kept: all, or none if they are less than one part and
/// do not reach the end (Data Bank contract 4B, 10.5).
constexpr std::uint64_t storedBytes(std::uint64_t size, std::uint64_t offset, std::uint64_t length,
                                    std::uint64_t smallest = smallestPart)
{
    return size < partSize(length, smallest) && offset + size < length ? 0 : size;
}

} // namespace slipway::practice::databank
