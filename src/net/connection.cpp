// SPDX-License-Identifier: MIT
#include "net/connection.h"

#include "net/dialer.h"
#include "net/transportfailure.h"

#include <QSignalBlocker>
#include <QSslSocket>
#include <QTcpSocket>

#include <utility>

namespace slipway::net {

namespace {

std::unique_ptr<QAbstractSocket> makeSocket(const Route &route)
{
    std::unique_ptr<QAbstractSocket> socket;
    if (route.isEncrypted()) {
        auto secure = std::make_unique<QSslSocket>();
        secure->setSslConfiguration(route.tls());
        socket = std::move(secure);
    } else {
        socket = std::make_unique<QTcpSocket>();
    }
    socket->setProxy(route.socketProxy());
    return socket;
}

} // namespace

Connection::Connection(Route route, QObject *parent)
    : QObject(parent)
    , m_route(std::move(route))
{}

Connection::~Connection()
{
    if (!m_socket)
        return;
    m_socket->disconnect(this);
    m_socket->abort(); // no waiting for what is not sent yet
}

void Connection::open()
{
    m_dialer = std::make_unique<Dialer>(m_route, [this] { return makeSocket(m_route); });
    connect(m_dialer.get(), &Dialer::connected, this, &Connection::onDialed);
    connect(m_dialer.get(), &Dialer::failed, this, &Connection::end);
    m_dialer->dial();
}

void Connection::onDialed()
{
    m_socket = m_dialer->takeSocket();
    m_dialer.release()->deleteLater(); // it is the sender
    connect(m_socket.get(), &QAbstractSocket::errorOccurred, this, &Connection::onError);
    // A part of a request must not wait for the last one's acknowledgement.
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_socket->setSocketOption(QAbstractSocket::KeepAliveOption, 1);
    auto *secure = qobject_cast<QSslSocket *>(m_socket.get());
    if (!secure) {
        onReady();
        return;
    }
    connect(secure, &QSslSocket::encrypted, this, &Connection::onReady);
    connect(secure, &QSslSocket::sslErrors, this,
            [this](const QList<QSslError> &errors) { m_tlsErrors = errors; });
    secure->setPeerVerifyName(m_route.serverName());
    secure->startClientEncryption();
}

void Connection::onReady()
{
    m_isOpen = true;
    connect(m_socket.get(), &QAbstractSocket::readyRead, this, &Connection::readable);
    connect(m_socket.get(), &QAbstractSocket::bytesWritten, this, &Connection::written);
    if (auto *secure = qobject_cast<QSslSocket *>(m_socket.get()))
        connect(secure, &QSslSocket::encryptedBytesWritten, this, &Connection::written);
    Q_EMIT opened();
}

bool Connection::isStillOpen()
{
    if (!m_isOpen || m_isOver)
        return false;
    const QSignalBlocker quiet(m_socket.get()); // to wait in vain is an error to Qt
    m_socket->waitForReadyRead(0);
    return m_socket->state() == QAbstractSocket::ConnectedState && m_socket->bytesAvailable() == 0;
}

void Connection::write(const QByteArray &bytes)
{
    m_socket->write(bytes);
}

qint64 Connection::unsent() const
{
    if (!m_socket)
        return 0;
    const auto *secure = qobject_cast<const QSslSocket *>(m_socket.get());
    return m_socket->bytesToWrite() + (secure ? secure->encryptedBytesToWrite() : 0);
}

QByteArray Connection::readAll()
{
    return m_socket ? m_socket->readAll() : QByteArray();
}

void Connection::onError(QAbstractSocket::SocketError error)
{
    if (m_isOpen && m_socket->bytesAvailable() > 0)
        Q_EMIT readable(); // what came before the end
    end(error, m_socket->errorString());
}

void Connection::end(QAbstractSocket::SocketError error, const QString &text)
{
    if (std::exchange(m_isOver, true))
        return;
    const bool neverReached = !std::exchange(m_isOpen, false);
    Q_EMIT closed(socketFailure(error, text, m_tlsErrors), neverReached);
}

} // namespace slipway::net
