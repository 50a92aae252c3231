// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QIODevice>

namespace slipway::net {

/// A small body from memory that QNetworkAccessManager reads, sequential; with Content-Length and
/// DoNotBufferUploadDataAttribute it is sent once and never again.
///
/// It cannot be rewound once anything of it may have left: the manager repeats requests by itself, even POST,
/// when a connection breaks before the answer. Whether to repeat is for the client alone to decide.
class OneShotBody final : public QIODevice
{
    Q_OBJECT

public:
    explicit OneShotBody(QByteArray bytes, QObject *parent = nullptr);

    /// The bytes that Content-Length promises.
    qint64 length() const { return m_bytes.size(); }
    qint64 handedOver() const { return m_handedOver; }
    bool isHandedOver() const { return m_handedOver == length(); }
    /// True after it refused to be sent a second time, which means that it was sent once.
    bool wasAskedTwice() const { return m_wasAskedTwice; }

    bool isSequential() const override { return true; }
    bool atEnd() const override { return isHandedOver(); }
    qint64 bytesAvailable() const override { return length() - handedOver(); }
    bool seek(qint64 position) override { return position == m_handedOver; }
    bool reset() override;

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_handedOver = 0;
    bool m_wasAskedTwice = false;
};

} // namespace slipway::net
