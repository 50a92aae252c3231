// SPDX-License-Identifier: MIT
#include "net/dialer.h"

#include <QHostInfo>

#include <algorithm>
#include <chrono>
#include <utility>

namespace slipway::net {

namespace {

using namespace std::chrono_literals;

constexpr auto nextAddressAfter = 250ms; // as RFC 8305 recommends

/// The families by turns, the first one as the system prefers it.
QList<QHostAddress> byTurns(const QList<QHostAddress> &addresses)
{
    QList<QHostAddress> first;
    QList<QHostAddress> second;
    for (const QHostAddress &address : addresses)
        (address.protocol() == addresses.first().protocol() ? first : second).append(address);
    QList<QHostAddress> result;
    for (qsizetype i = 0; i < std::max(first.size(), second.size()); ++i) {
        if (i < first.size())
            result.append(first.at(i));
        if (i < second.size())
            result.append(second.at(i));
    }
    return result;
}

} // namespace

Dialer::Dialer(Route route, MakeSocket makeSocket, QObject *parent)
    : QObject(parent)
    , m_route(std::move(route))
    , m_makeSocket(std::move(makeSocket))
{
    m_next.setSingleShot(true);
    m_next.callOnTimeout(this, &Dialer::tryNext);
}

Dialer::~Dialer()
{
    if (m_lookup >= 0)
        QHostInfo::abortHostLookup(m_lookup);
    for (const auto &socket : m_trying)
        socket->disconnect(this);
}

void Dialer::dial()
{
    const QHostAddress literal(m_route.host());
    if (m_route.socketProxy().type() != QNetworkProxy::NoProxy) {
        m_trying.push_back(m_makeSocket());
        QAbstractSocket *socket = m_trying.back().get();
        watch(socket);
        socket->connectToHost(m_route.host(), m_route.port()); // the proxy looks the name up
    } else if (!literal.isNull()) {
        m_addresses = {literal};
        tryNext();
    } else {
        m_lookup = QHostInfo::lookupHost(m_route.host(), this, &Dialer::onLookedUp);
    }
}

void Dialer::onLookedUp(const QHostInfo &info)
{
    m_lookup = -1;
    if (info.addresses().isEmpty()) {
        Q_EMIT failed(QAbstractSocket::HostNotFoundError, info.errorString());
        return;
    }
    m_addresses = byTurns(info.addresses());
    tryNext();
}

void Dialer::tryNext()
{
    if (m_addresses.isEmpty())
        return;
    const QHostAddress address = m_addresses.takeFirst();
    m_trying.push_back(m_makeSocket());
    QAbstractSocket *socket = m_trying.back().get();
    watch(socket);
    if (!m_addresses.isEmpty())
        m_next.start(nextAddressAfter);
    socket->connectToHost(address, m_route.port());
}

void Dialer::watch(QAbstractSocket *socket)
{
    // Queued: a refused connection may say so inside connectToHost().
    connect(
        socket, &QAbstractSocket::connected, this, [this, socket] { onConnected(socket); },
        Qt::QueuedConnection);
    connect(
        socket, &QAbstractSocket::errorOccurred, this,
        [this, socket](QAbstractSocket::SocketError error) { onError(socket, error); }, Qt::QueuedConnection);
}

void Dialer::onConnected(QAbstractSocket *socket)
{
    const auto isIt = [socket](const auto &one) { return one.get() == socket; };
    const auto found = std::find_if(m_trying.begin(), m_trying.end(), isIt);
    if (m_connected || found == m_trying.end())
        return;
    socket->disconnect(this);
    m_connected = std::move(*found);
    m_trying.erase(found);
    m_next.stop();
    m_addresses.clear();
    while (!m_trying.empty())
        drop(m_trying.back().get());
    Q_EMIT connected();
}

void Dialer::onError(QAbstractSocket *socket, QAbstractSocket::SocketError error)
{
    const auto isIt = [socket](const auto &one) { return one.get() == socket; };
    if (m_connected || std::none_of(m_trying.begin(), m_trying.end(), isIt))
        return;
    if (!std::exchange(m_hasError, true)) {
        m_error = error;
        m_errorText = socket->errorString();
    }
    drop(socket);
    tryNext();
    if (m_trying.empty())
        Q_EMIT failed(m_error, m_errorText);
}

void Dialer::drop(QAbstractSocket *socket)
{
    socket->disconnect(this);
    const auto isIt = [socket](const auto &one) { return one.get() == socket; };
    const auto found = std::find_if(m_trying.begin(), m_trying.end(), isIt);
    found->release()->deleteLater(); // it may be the sender of what we are called for
    m_trying.erase(found);
}

} // namespace slipway::net
