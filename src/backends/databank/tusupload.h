// SPDX-License-Identifier: MIT
#pragma once

#include "backends/databank/conversation.h"
#include "backends/databank/uploadmemory.h"
#include "upload/chunkfeed.h"
#include "upload/chunksize.h"
#include "upload/hearing.h"
#include "upload/preparedchunks.h"

#include <chrono>
#include <memory>
#include <stop_token>
#include <vector>

namespace slipway::backends::databank {

/// One file, or archive, by tus and the call that registers it (Data Bank contract 4B, 4C, 12.3).
class TusUpload
{
public:
    /// `memory` is that of the last try. All that is handed over outlives this object.
    TusUpload(std::shared_ptr<Conversation> conversation, upload::ChunkFeed &feed, Notes &notes,
              UploadMemory &memory, QString path, upload::FileObserver *observer);

    /// Afterwards the file is in the dataset, and `memory` says what proves it.
    ///
    /// Failure codes besides those of failureFor(): "no-advance", "no-such-upload" if the server forgets it
    /// twice, "content-differs", "protocol-changed": the server does not speak tus (any more).
    base::Task<> run(std::stop_token stop);

private:
    base::Task<> begin(std::stop_token stop);
    base::Task<bool> findAgain(std::stop_token stop);
    base::Task<> create(std::stop_token stop);
    base::Task<> send(std::stop_token stop);
    base::Task<> sendOne(upload::Chunk chunk, std::stop_token stop);
    base::Task<> settleChunk(net::Response response, upload::Chunk chunk, std::chrono::milliseconds took,
                             std::stop_token stop);
    base::Task<> handleTrouble(base::Failure trouble, bool isServers, std::stop_token stop);
    bool isOfAnother(const base::Failure &trouble, qint64 there) const;
    void goOnFrom(qint64 there);
    base::Task<TusState> look(std::stop_token stop);
    base::Task<bool> hasArrived(std::stop_token stop);
    base::Task<> checkArrival(std::stop_token stop);
    base::Task<> requireWhole(std::stop_token stop);
    std::vector<qint64> placesToCompare() const;
    base::Task<> comparePiece(qint64 offset, std::stop_token stop);
    base::Task<> startOver(base::Failure why, std::stop_token stop);

    void setOffset(qint64 offset);
    bool isLast(const upload::Chunk &chunk) const { return chunk.offset + chunk.size == m_feed.length(); }

    std::shared_ptr<Conversation> m_conversation;
    upload::ChunkFeed &m_feed;
    Notes &m_notes;
    UploadMemory &m_memory;
    QString m_path;
    upload::Hearing m_hearing;

    TusAbilities m_abilities;
    upload::ChunkSize m_size;
    upload::PreparedChunks m_chunks;
    qint64 m_offset = 0;           // bytes the server has
    bool m_digests = false;        // a digest goes with each chunk
    int m_troubles = 0;            // since the server last took a byte
    int m_damaged = 0;             // times a chunk did not arrive as it was sent
    int m_standstills = 0;         // times nothing of a chunk was kept
    int m_forgotten = 0;           // times the server no longer knew the upload, or had it mixed up
    std::vector<qint64> m_tried;   // ends of the chunks sent since the server last moved on
    std::vector<qint64> m_unheard; // where bytes begin and end that arrived without an answer
    bool m_readBack = false;
};

} // namespace slipway::backends::databank
