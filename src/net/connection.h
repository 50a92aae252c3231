// SPDX-License-Identifier: MIT
#pragma once

#include "base/failure.h"
#include "net/route.h"

#include <QAbstractSocket>
#include <QByteArray>
#include <QObject>
#include <QSslError>

#include <memory>

namespace slipway::net {

class Dialer;

/// One connection of ours along a route, TCP or TLS, that HTTP is spoken on. Destroying it resets it.
class Connection final : public QObject
{
    Q_OBJECT

public:
    explicit Connection(Route route, QObject *parent = nullptr);
    ~Connection() override;

    /// Once only.
    void open();
    bool isOpen() const { return m_isOpen; }
    /// Asks the system now: a server may have closed it and the event loop not have heard.
    bool isStillOpen();
    const Route &route() const { return m_route; }

    /// Takes the bytes without copying them.
    void write(const QByteArray &bytes);
    /// Bytes written that the system has not taken.
    qint64 unsent() const;
    QByteArray readAll();

Q_SIGNALS:
    void opened();
    void written();
    void readable();
    /// It is over. Without doing(); `neverReached`: no byte of ours can have come to the server.
    void closed(const slipway::base::Failure &failure, bool neverReached);

private:
    void onDialed();
    void onReady();
    void onError(QAbstractSocket::SocketError error);
    void end(QAbstractSocket::SocketError error, const QString &text);

    Route m_route;
    std::unique_ptr<Dialer> m_dialer;
    std::unique_ptr<QAbstractSocket> m_socket;
    QList<QSslError> m_tlsErrors;
    bool m_isOpen = false;
    bool m_isOver = false;
};

} // namespace slipway::net
