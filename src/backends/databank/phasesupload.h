// SPDX-License-Identifier: MIT
#pragma once

#include "backends/databank/conversation.h"
#include "backends/databank/uploadmemory.h"
#include "upload/chunkfeed.h"
#include "upload/chunksize.h"
#include "upload/hearing.h"
#include "upload/preparedchunks.h"

#include <memory>
#include <stop_token>

namespace slipway::backends::databank {

/// One file, or archive, by setup, transfer and verify (Data Bank contract 4A). Only one at a time for a
/// dataset: each setup wipes what else is under way there.
class PhasesUpload
{
public:
    /// `memory` is that of the last try. All that is handed over outlives this object.
    PhasesUpload(std::shared_ptr<Conversation> conversation, upload::ChunkFeed &feed, Notes &notes,
                 UploadMemory &memory, QString path, upload::FileObserver *observer);

    /// Afterwards the file is in the dataset, and `memory` says what proves it.
    ///
    /// Failure codes besides those of failureFor(): "staging-wiped" if somebody else's setup wipes it again
    /// and again, "name-taken", "protocol-changed": the server does not speak this (any more).
    base::Task<> run(std::stop_token stop);
    /// What a person should know of how it went, in plain words; empty if there is nothing to say.
    QString remark() const;

private:
    base::Task<> begin(std::stop_token stop);
    base::Task<> setUp(std::stop_token stop);
    base::Task<> wiped(std::stop_token stop);
    base::Task<> send(std::stop_token stop);
    base::Task<> sendOne(upload::Chunk chunk, std::stop_token stop);
    base::Task<> goOnFrom(qint64 progress, qint64 sent, std::stop_token stop);
    base::Task<> handleTrouble(base::Failure trouble, qint64 sent, std::stop_token stop);
    base::Task<qint64> progress(std::stop_token stop);
    base::Task<> askOfToken(base::Failure trouble, std::stop_token stop);
    base::Task<> verify(std::stop_token stop);

    void setOffset(qint64 offset);

    std::shared_ptr<Conversation> m_conversation;
    upload::ChunkFeed &m_feed;
    Notes &m_notes;
    UploadMemory &m_memory;
    QString m_path;
    upload::Hearing m_hearing;

    upload::ChunkSize m_size;
    upload::PreparedChunks m_chunks;
    qint64 m_offset = 0;    // bytes the server has
    int m_troubles = 0;     // since the server last took a byte
    int m_wiped = 0;        // times the server had lost what was sent
    bool m_wasLost = false; // what was sent, at least once
};

} // namespace slipway::backends::databank
