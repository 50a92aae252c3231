// SPDX-License-Identifier: MIT
#pragma once

#include "upload/lineendurance.h"

#include <chrono>
#include <memory>

namespace slipway::upload {

/// How many bytes go into the next request where a file is sent in one chunk after the other: many on a
/// fast line, where each request costs time, and few on one that breaks, where each break costs a chunk.
///
/// Only where the client chooses: the parts of DANDI are the server's plan (DANDI contract 3.1), and what
/// goes to NOMAD is one body, which the server takes whole or not at all.
class ChunkSize
{
public:
    /// Never below `least` nor above `most`, all in bytes; `first` to begin with, or what `line` is known to
    /// bear by now. Files over the same line share it.
    ChunkSize(qint64 least, qint64 first, qint64 most, std::shared_ptr<LineEndurance> line);

    /// Of the next chunk if `left` bytes are left; what is left, if it is less.
    qint64 of(qint64 left) const;
    /// A chunk of `bytes` took this long, answer and all.
    void took(qint64 bytes, std::chrono::milliseconds time);
    /// The connection broke under a chunk of `bytes`: smaller ones may come to their end before it does, and
    /// lose less if not.
    void broke(qint64 bytes);
    /// True where connections are cut again and again: Request::onFreshConnection().
    bool wantsFreshConnection() const { return m_line->isCutRepeatedly(); }
    /// True if it is now smaller than it was: a server or proxy that refused the former may take it.
    bool shrink();
    /// The server kept nothing of a chunk: the next is twice as large.
    void enlarge();

    qint64 least() const { return m_least; }

private:
    void grow();

    std::shared_ptr<LineEndurance> m_line;
    qint64 m_least;
    qint64 m_most;
    qint64 m_size;
};

} // namespace slipway::upload
