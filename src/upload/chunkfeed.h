// SPDX-License-Identifier: MIT
#pragma once

#include "base/task.h"
#include "net/request.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>
#include <stop_token>

namespace slipway::upload {

/// A piece of what is sent, ready to be a body as often as it has to be.
struct Chunk
{
    Chunk() = default;

    qint64 offset = 0; ///< bytes
    qint64 size = 0;   ///< bytes
    QByteArray sha256; ///< raw; empty: not computed
    std::function<std::unique_ptr<net::BodySource>()> open;

    net::GeneratedBody body() const { return net::GeneratedBody(size, open); }
};

/// What is sent in one chunk after the other: a file, or an archive that is made on the way.
class ChunkFeed
{
public:
    virtual ~ChunkFeed() = default;

    /// Bytes that the server will have in the end.
    virtual qint64 length() const = 0;
    /// How many bytes of the person's files lie in the first `bytes` bytes.
    virtual qint64 contentIn(qint64 bytes) const = 0;
    /// Differs as soon as the bytes may differ: what was sent of another print is of no use.
    virtual QString print() const = 0;
    /// The largest chunk whose digest can be known before it is sent; bytes.
    virtual qint64 largestDigested() const = 0;

    /// Makes a chunk ready, with its SHA-256 where `digested`. Not while another one is being made; the one
    /// before may still be under way. Throws LocalFile, FileChanged, Cancelled.
    virtual base::Task<Chunk> chunk(qint64 offset, qint64 size, bool digested, std::stop_token stop) = 0;

    /// SHA-256 of all bytes in hex; empty if not all of them came by.
    virtual QString wholeDigest() const = 0;
    /// These bytes once more, to be compared with the server's; null where there is no going back.
    virtual base::Task<QByteArray> piece(qint64 offset, qint64 size, std::stop_token stop) = 0;
};

} // namespace slipway::upload
