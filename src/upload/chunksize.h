// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <chrono>

namespace slipway::upload {

/// How many bytes go into the next request where a file is sent in one chunk after the other: many on a
/// fast line, where each request costs time, and few on one that breaks, where each break costs a chunk.
class ChunkSize
{
public:
    /// Never below `least` nor above `most`, all in bytes; `first` to begin with.
    ChunkSize(qint64 least, qint64 first, qint64 most);

    /// Of the next chunk if `left` bytes are left; what is left, if it is less.
    qint64 of(qint64 left) const;
    /// A chunk of `bytes` took this long, answer and all.
    void took(qint64 bytes, std::chrono::milliseconds time);
    /// The connection broke: smaller chunks lose less.
    void broke();
    /// True if it is now smaller than it was: a server or proxy that refused the former may take it.
    bool shrink();
    /// The server kept nothing of a chunk: the next is twice as large.
    void enlarge();

    qint64 least() const { return m_least; }

private:
    qint64 m_least;
    qint64 m_most;
    qint64 m_size;
};

} // namespace slipway::upload
