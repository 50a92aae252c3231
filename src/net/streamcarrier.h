// SPDX-License-Identifier: MIT
#pragma once

#include "net/answerreader.h"
#include "net/bodyfeed.h"
#include "net/carrier.h"
#include "net/connectionpool.h"

#include <memory>

namespace slipway::net {

/// Carries a request with a large body on a connection of our own.
///
/// Qt's manager takes a body 16 KiB at a time through two threads, and does not hear an answer before the
/// last byte is out. Here whole blocks go to the socket, and a refusal ends the sending at once.
class StreamCarrier final : public Carrier
{
    Q_OBJECT

public:
    /// `head`: the request line and all headers, with the empty line. `connection` need not be open yet; it
    /// goes to the pool if it can be used again.
    StreamCarrier(ConnectionPool &pool, std::unique_ptr<Connection> connection, QByteArray head,
                  std::unique_ptr<BodyFeed> feed);
    ~StreamCarrier() override;

    void start() override;
    qint64 handedOver() const override { return m_handedOver; }
    bool isBodyHandedOver() const override { return m_handedOver == m_feed->length(); }
    bool isHeldUp() const override;
    qint64 received() const override { return m_answer.body().size(); }

private:
    void onOpened();
    void pump();
    void onWritten();
    void onReadable();
    void onClosed(const base::Failure &failure, bool neverReached);
    void breakOff(base::Failure failure, bool neverReached);
    void countHandedOver();
    bool isRefused() const { return m_answer.status() >= 300; }
    void finishIfComplete();
    void end();

    ConnectionPool &m_pool;
    QByteArray m_head;
    std::unique_ptr<BodyFeed> m_feed;
    std::unique_ptr<Connection> m_connection;
    AnswerReader m_answer;
    qint64 m_handedOver = 0; // kept, because a socket that broke forgets what it could not send
    bool m_isOver = false;
};

} // namespace slipway::net
