// SPDX-License-Identifier: MIT
#pragma once

#include "net/route.h"

#include <QAbstractSocket>
#include <QHostAddress>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

class QHostInfo;

namespace slipway::net {

/// Makes one TCP connection along a route.
///
/// A server with several addresses is tried at the next one when the last does not answer soon, beginning
/// with both families, so that a broken IPv6 costs a quarter of a second and not half a minute.
class Dialer final : public QObject
{
    Q_OBJECT

public:
    using MakeSocket = std::function<std::unique_ptr<QAbstractSocket>()>;

    Dialer(Route route, MakeSocket makeSocket, QObject *parent = nullptr);
    ~Dialer() override;

    /// Starts; once only.
    void dial();
    /// The socket that is connected, after connected().
    std::unique_ptr<QAbstractSocket> takeSocket() { return std::move(m_connected); }

Q_SIGNALS:
    void connected();
    /// Nobody answered; the first trouble is the most telling.
    void failed(QAbstractSocket::SocketError error, const QString &text);

private:
    void onLookedUp(const QHostInfo &info);
    void tryNext();
    void watch(QAbstractSocket *socket);
    void onConnected(QAbstractSocket *socket);
    void onError(QAbstractSocket *socket, QAbstractSocket::SocketError error);
    void drop(QAbstractSocket *socket);

    Route m_route;
    MakeSocket m_makeSocket;
    int m_lookup = -1;
    QList<QHostAddress> m_addresses; // not tried yet
    std::vector<std::unique_ptr<QAbstractSocket>> m_trying;
    std::unique_ptr<QAbstractSocket> m_connected;
    QTimer m_next;
    bool m_hasError = false;
    QAbstractSocket::SocketError m_error = QAbstractSocket::UnknownSocketError;
    QString m_errorText;
};

} // namespace slipway::net
