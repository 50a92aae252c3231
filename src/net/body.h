// SPDX-License-Identifier: MIT
#pragma once

#include "base/failure.h"

#include <QIODevice>

namespace slipway::net {

/// What QNetworkAccessManager reads a request's body from.
///
/// It cannot be rewound once anything of it may have left: the manager repeats requests by itself, even POST,
/// when a connection breaks before the answer. Whether to repeat is for the client alone to decide.
class Body : public QIODevice
{
    Q_OBJECT

public:
    using QIODevice::QIODevice;

    /// The bytes that Content-Length promises.
    virtual qint64 length() const = 0;
    /// True while the disk or the bandwidth limit holds it up, so that a standstill is no fault of the
    /// server.
    virtual bool isHeldUp() const { return false; }

    qint64 handedOver() const { return m_handedOver; }
    bool isHandedOver() const { return m_handedOver == length(); }
    /// True after it refused to be sent a second time, which means that it was sent once.
    bool wasAskedTwice() const { return m_wasAskedTwice; }

    bool seek(qint64 position) override;
    bool reset() override;

Q_SIGNALS:
    /// The bytes cannot be read; nothing more will come.
    void broken(const slipway::base::Failure &failure);

protected:
    void addHandedOver(qint64 bytes) { m_handedOver += bytes; }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    qint64 m_handedOver = 0;
    bool m_wasAskedTwice = false;
};

} // namespace slipway::net
