// SPDX-License-Identifier: MIT
#pragma once

#include "domain/localfile.h"
#include "upload/chunkfeed.h"

#include <memory>

namespace slipway::upload {

/// A file as it is. Its chunks are read twice, for the digest and to be sent; the second time from memory.
class FileFeed final : public ChunkFeed
{
public:
    explicit FileFeed(const domain::LocalFile &file);
    ~FileFeed() override;

    qint64 length() const override;
    qint64 contentIn(qint64 bytes) const override { return bytes; }
    QString print() const override;
    qint64 largestDigested() const override { return length(); }
    base::Task<Chunk> chunk(qint64 offset, qint64 size, bool digested, std::stop_token stop) override;
    /// After a start in the middle of more than some GB the bytes before are not read for it.
    QString wholeDigest() const override;
    base::Task<QByteArray> piece(qint64 offset, qint64 size, std::stop_token stop) override;

private:
    class Reader;
    std::shared_ptr<Reader> m_reader; // shared with work in the pool, which may come to its end later
};

} // namespace slipway::upload
