// SPDX-License-Identifier: MIT
#pragma once

#include "upload/chunkfeed.h"
#include "upload/chunksize.h"

#include <optional>
#include <utility>

namespace slipway::upload {

/// The chunks of a feed, the next one of which is read and digested while the present one is on its way.
class PreparedChunks
{
public:
    explicit PreparedChunks(ChunkFeed &feed);

    /// The chunk at `offset`: the prepared one, if it begins there and is neither too large nor too small by
    /// now. Throws what ChunkFeed::chunk() does.
    base::Task<Chunk> at(qint64 offset, ChunkSize size, bool digested, std::stop_token stop);
    /// Begins with the chunk at `offset`; nothing happens at the end, or while another is prepared.
    void prepare(qint64 offset, const ChunkSize &size, bool digested, const std::stop_token &stop);

private:
    bool isDigested(bool wanted, qint64 size) const { return wanted && size <= m_feed.largestDigested(); }

    ChunkFeed &m_feed;
    std::optional<base::Task<Chunk>> m_next;
    bool m_isDigested = false; // as was wanted for the next
};

} // namespace slipway::upload
