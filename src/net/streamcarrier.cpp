// SPDX-License-Identifier: MIT
#include "net/streamcarrier.h"

#include "net/transportfailure.h"

#include <algorithm>
#include <utility>

namespace slipway::net {

using base::Failure;

namespace {

/// What waits in the socket for the system to take it, in bytes: the next block is there when the last one is
/// out.
constexpr qint64 enoughWaiting = 512 * 1024;

} // namespace

StreamCarrier::StreamCarrier(ConnectionPool &pool, std::unique_ptr<Connection> connection, QByteArray head,
                             std::unique_ptr<BodyFeed> feed)
    : m_pool(pool)
    , m_head(std::move(head))
    , m_feed(std::move(feed))
    , m_connection(std::move(connection))
{}

StreamCarrier::~StreamCarrier() = default;

void StreamCarrier::start()
{
    Connection *connection = m_connection.get();
    connect(connection, &Connection::opened, this, &StreamCarrier::onOpened);
    connect(connection, &Connection::readable, this, &StreamCarrier::onReadable);
    connect(connection, &Connection::closed, this, &StreamCarrier::onClosed);
    connect(connection, &Connection::written, this, &StreamCarrier::onWritten);
    connect(m_feed.get(), &BodyFeed::ready, this, &StreamCarrier::pump);
    connect(m_feed.get(), &BodyFeed::broken, this, [this](const Failure &failure) {
        end();
        Q_EMIT unreadable(failure);
    });
    if (connection->isOpen())
        onOpened();
    else
        connection->open();
}

void StreamCarrier::onOpened()
{
    m_connection->write(m_head);
    Q_EMIT requestSent();
    pump();
}

void StreamCarrier::pump()
{
    while (!m_isOver && !isRefused() && m_connection->isOpen() && m_connection->unsent() < enoughWaiting) {
        const QByteArray piece = m_feed->take();
        if (piece.isEmpty())
            return;
        m_connection->write(piece);
    }
}

void StreamCarrier::onWritten()
{
    if (m_isOver)
        return;
    countHandedOver();
    pump();
    Q_EMIT sent();
    finishIfComplete();
}

void StreamCarrier::countHandedOver()
{
    if (m_connection->isOpen())
        m_handedOver = std::max(m_handedOver, m_feed->taken() - m_connection->unsent());
}

bool StreamCarrier::isHeldUp() const
{
    const bool isWaitingForUs = m_connection && m_connection->isOpen() && m_connection->unsent() == 0;
    return m_feed->isHeldUp() && isWaitingForUs && !isRefused();
}

void StreamCarrier::onReadable()
{
    if (m_isOver)
        return;
    try {
        m_answer.feed(m_connection->readAll());
    } catch (const Failure &failure) {
        breakOff(failure, false);
        return;
    }
    countHandedOver();
    Q_EMIT answerMoved();
    finishIfComplete();
}

/// An answer that is no refusal counts only when the whole body is out: it speaks of the whole.
void StreamCarrier::finishIfComplete()
{
    if (m_isOver || !m_answer.isComplete() || !(isRefused() || isBodyHandedOver()))
        return;
    if (m_answer.status() == 407) {
        breakOff(socketFailure(QAbstractSocket::ProxyAuthenticationRequiredError, {}, {}), true);
        return;
    }
    Response response;
    response.status = m_answer.status();
    response.headers = m_answer.headers();
    response.body = m_answer.body();
    const bool isReusable = m_answer.keepsConnection() && isBodyHandedOver();
    Q_EMIT sent();
    end();
    if (isReusable) {
        m_connection->disconnect(this);
        m_pool.giveBack(std::move(m_connection));
    }
    Q_EMIT answered(response);
}

void StreamCarrier::onClosed(const Failure &failure, bool neverReached)
{
    if (m_isOver)
        return;
    if (m_answer.finishAtClose())
        finishIfComplete();
    if (!m_isOver)
        breakOff(failure, neverReached);
}

void StreamCarrier::breakOff(Failure failure, bool neverReached)
{
    end();
    Q_EMIT broke(failure.http(m_answer.status()), neverReached);
}

void StreamCarrier::end()
{
    m_isOver = true;
    m_feed->disconnect(this);
}

} // namespace slipway::net
