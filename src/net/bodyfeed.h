// SPDX-License-Identifier: MIT
#pragma once

#include "base/failure.h"
#include "net/readahead.h"
#include "net/throttle.h"

#include <QByteArray>
#include <QObject>

#include <deque>

namespace slipway::net {

/// A file or something made on the way as a stream of pieces: read in the pool, let through by the throttle,
/// given once.
class BodyFeed final : public QObject
{
    Q_OBJECT

public:
    BodyFeed(QThreadPool &pool, Throttle &throttle, std::unique_ptr<BodySource> source,
             QObject *parent = nullptr);
    ~BodyFeed() override;

    /// The next piece, at most a block of ReadAhead. Empty when none may go now; then ready() comes later,
    /// or broken().
    QByteArray take();

    /// The bytes that Content-Length promises.
    qint64 length() const { return m_length; }
    qint64 taken() const { return m_taken; }
    bool isAllTaken() const { return m_taken == m_length; }
    /// True while the disk or the bandwidth limit holds it up, so that a standstill is no fault of the
    /// server.
    bool isHeldUp() const { return m_isHeldUp; }

Q_SIGNALS:
    void ready();
    /// The bytes cannot be read; nothing more will come.
    void broken(const slipway::base::Failure &failure);

private:
    bool takeBlock();
    QByteArray usedMemory();
    QByteArray holdUp();

    Throttle &m_throttle;
    qint64 m_length;
    qint64 m_taken = 0;
    QByteArray m_block;
    qint64 m_position = 0;         // in m_block
    std::deque<QByteArray> m_lent; // blocks given away, whose memory comes back when they are sent
    bool m_isHeldUp = false;
    bool m_isBroken = false;
    ReadAhead m_readAhead; // last: it must stop calling before the rest goes
};

} // namespace slipway::net
