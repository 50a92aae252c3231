// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>

#include <optional>

namespace slipway::net {

/// Makes one HTTP/1.1 answer of the bytes of a connection, however they are cut. No I/O.
///
/// Interim answers (1xx) are passed over. Content-Encoding is not undone: the request asks for none.
class AnswerReader
{
public:
    static constexpr qsizetype longestHead = 256 * 1024; ///< bytes; beyond it the answer is refused

    /// Takes the next bytes. Throws Failure of Kind::Protocol if they are no HTTP; nothing may be fed after
    /// that.
    void feed(const QByteArray &bytes);
    /// The connection was closed: ends an answer that has no other end. False if it was cut off.
    bool finishAtClose();

    /// 0 until the head is complete.
    int status() const { return m_status; }
    const QList<QPair<QByteArray, QByteArray>> &headers() const { return m_headers; }
    const QByteArray &body() const { return m_body; }
    bool isComplete() const { return m_state == State::Complete; }
    /// True if another request may follow on the same connection.
    bool keepsConnection() const { return isComplete() && m_keepsConnection && m_pending.isEmpty(); }

private:
    enum class State { Head, Body, BodyUntilClose, ChunkSize, Chunk, ChunkEnd, Trailer, Complete };

    bool step();
    bool readHead();
    bool readBody();
    bool readChunkSize();
    bool readChunk();
    bool readTrailer();
    std::optional<QByteArray> takeLine();
    void parseHead(const QByteArray &head);
    void parseField(const QByteArray &line);
    void decideHowTheBodyEnds();
    QList<QByteArray> valuesOf(const QByteArray &name) const;

    State m_state = State::Head;
    QByteArray m_pending; // not understood yet
    int m_status = 0;
    bool m_keepsConnection = false;
    QList<QPair<QByteArray, QByteArray>> m_headers;
    QByteArray m_body;
    qint64 m_left = 0; // bytes of the body or of the chunk
};

} // namespace slipway::net
