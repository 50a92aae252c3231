// SPDX-License-Identifier: MIT
#pragma once

#include "upload/archiveplan.h"
#include "upload/chunkfeed.h"

#include <memory>

namespace slipway::upload {

/// An archive, made while it is sent. It can only be made from its beginning: to go on in the middle, what
/// comes before is made once more and dropped.
class ArchiveFeed final : public ChunkFeed
{
public:
    explicit ArchiveFeed(std::shared_ptr<const ArchivePlan> plan);
    ~ArchiveFeed() override;

    qint64 length() const override;
    qint64 contentIn(qint64 bytes) const override;
    QString print() const override;
    /// Chunks up to this size are held in memory, two at a time; larger ones are made while they are sent.
    qint64 largestDigested() const override;
    base::Task<Chunk> chunk(qint64 offset, qint64 size, bool digested, std::stop_token stop) override;
    /// Empty: the sum of an archive is of none of the person's files.
    QString wholeDigest() const override { return QString(); }
    /// Null.
    base::Task<QByteArray> piece(qint64 offset, qint64 size, std::stop_token stop) override;

private:
    class Generator;
    class StreamedSource;
    std::shared_ptr<const ArchivePlan> m_plan;
    std::shared_ptr<Generator> m_generator; // shared with work in the pool, which may come to its end later
};

} // namespace slipway::upload
