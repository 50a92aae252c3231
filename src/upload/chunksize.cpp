// SPDX-License-Identifier: MIT
#include "upload/chunksize.h"

#include <algorithm>
#include <utility>

namespace slipway::upload {

namespace {

constexpr std::chrono::milliseconds good{6'000};  ///< a chunk may take this long
constexpr std::chrono::milliseconds slow{24'000}; ///< and not this long

} // namespace

ChunkSize::ChunkSize(qint64 least, qint64 first, qint64 most, std::shared_ptr<LineEndurance> line)
    : m_line(std::move(line))
    , m_least(std::max<qint64>(least, 1))
    , m_most(std::max(m_least, most))
    , m_size(std::clamp(m_line->bearable(first), m_least, m_most))
{}

qint64 ChunkSize::of(qint64 left) const
{
    return std::min(m_size, left);
}

void ChunkSize::took(qint64 bytes, std::chrono::milliseconds time)
{
    if (bytes <= 0 || bytes * 2 < m_size)
        return; // the last of a file, or little of what was sent: says nothing
    m_line->bore(bytes);
    // What a chunk of the present size would take: the one measured may be an earlier, smaller one.
    const double expected = double(time.count()) * double(m_size) / double(bytes);
    if (expected < double(good.count()))
        grow();
    else if (expected > double(slow.count()))
        shrink();
}

void ChunkSize::grow()
{
    const qint64 larger = std::min(m_size * 2, m_most);
    if (m_line->mayTry(larger))
        m_size = larger;
}

void ChunkSize::broke(qint64 bytes)
{
    m_line->broke(bytes);
    m_size = std::clamp(bytes / 2, m_least, m_size);
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
