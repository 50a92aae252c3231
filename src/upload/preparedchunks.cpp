// SPDX-License-Identifier: MIT
#include "upload/preparedchunks.h"

namespace slipway::upload {

PreparedChunks::PreparedChunks(ChunkFeed &feed)
    : m_feed(feed)
{}

base::Task<Chunk> PreparedChunks::at(qint64 offset, ChunkSize size, bool digested, std::stop_token stop)
{
    if (m_next) { // to its end in any case: only one may be made at a time
        base::Task<Chunk> preparing = std::move(*m_next);
        m_next.reset();
        Chunk chunk = co_await std::move(preparing);
        const bool isLast = chunk.offset + chunk.size == m_feed.length();
        const bool isLargeEnough = isLast || chunk.size >= size.least();
        if (chunk.offset == offset && isLargeEnough && chunk.size <= size.of(chunk.size) &&
            m_isDigested == digested)
            co_return Chunk(chunk);
    }
    const qint64 bytes = size.of(m_feed.length() - offset);
    auto making = m_feed.chunk(offset, bytes, isDigested(digested, bytes), stop);
    Chunk chunk = co_await std::move(making);
    co_return Chunk(chunk);
}

void PreparedChunks::prepare(qint64 offset, const ChunkSize &size, bool digested, const std::stop_token &stop)
{
    const qint64 bytes = size.of(m_feed.length() - offset);
    if (bytes <= 0 || m_next)
        return;
    m_isDigested = digested;
    m_next.emplace(m_feed.chunk(offset, bytes, isDigested(digested, bytes), stop));
}

} // namespace slipway::upload
