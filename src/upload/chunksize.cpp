// SPDX-License-Identifier: MIT
#include "upload/chunksize.h"

#include <algorithm>

namespace slipway::upload {

namespace {

constexpr std::chrono::milliseconds good{6'000};  ///< a chunk may take this long
constexpr std::chrono::milliseconds slow{24'000}; ///< and not this long

} // namespace

ChunkSize::ChunkSize(qint64 least, qint64 first, qint64 most)
    : m_least(std::max<qint64>(least, 1))
    , m_most(std::max(m_least, most))
    , m_size(std::clamp(first, m_least, m_most))
{}

qint64 ChunkSize::of(qint64 left) const
{
    return std::min(m_size, left);
}

void ChunkSize::took(qint64 bytes, std::chrono::milliseconds time)
{
    if (bytes <= 0 || bytes * 2 < m_size)
        return; // the last of a file, or little of what was sent: says nothing
    // What a chunk of the present size would take: the one measured may be an earlier, smaller one.
    const double expected = double(time.count()) * double(m_size) / double(bytes);
    if (expected < double(good.count()))
        m_size = std::min(m_size * 2, m_most);
    else if (expected > double(slow.count()))
        shrink();
}

void ChunkSize::broke()
{
    shrink();
}

bool ChunkSize::shrink()
{
    const qint64 before = m_size;
    m_size = std::max(m_size / 2, m_least);
    return m_size < before;
}

void ChunkSize::enlarge()
{
    m_most = std::max(m_most, m_size * 2);
    m_size *= 2;
}

} // namespace slipway::upload
