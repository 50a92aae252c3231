// SPDX-License-Identifier: MIT
#pragma once

#include "base/failure.h"
#include "base/task.h"

#include <QDateTime>
#include <QNetworkProxy>
#include <QSslCertificate>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <optional>
#include <stop_token>

namespace slipway::net {

/// What a server shows of itself before anything is asked of it.
struct TlsFacts
{
    TlsFacts() = default;

    QString version; ///< "TLS 1.3"; empty if no encryption was agreed upon
    QString cipher;
    QString subject; ///< whom the certificate is for
    QString issuer;  ///< who vouches for it
    QStringList names;
    QDateTime from;
    QDateTime until;
    QString fingerprint;                  ///< SHA-256, hexadecimal
    std::optional<base::Failure> trouble; ///< why it was not accepted: Kind::Tls, with the client's codes
};

/// The pieces of a connection one by one, to find out where a way ends. Nothing is sent but what setting up
/// takes. Each gives up after `within`.
class ConnectionProbe
{
public:
    /// `proxy` leads to `url`; QNetworkProxy::NoProxy: it is reached directly.
    ConnectionProbe(QUrl url, QNetworkProxy proxy, std::chrono::milliseconds within);

    bool hasProxy() const { return m_proxy.type() != QNetworkProxy::NoProxy; }
    /// The host that this machine itself speaks to: the proxy or the server.
    QString nextHost() const;
    quint16 nextPort() const;
    QString serverHost() const { return m_url.host(); }
    quint16 serverPort() const;

    /// Addresses of nextHost(). Throws Failure: Offline "name-not-found", with a proxy Proxy
    /// "proxy-unreachable"; Stalled.
    base::Task<QStringList> lookUpName(std::stop_token stop) const;
    /// Opens a connection to nextHost() and closes it. Throws Failure: Offline "refused", "connect-timeout",
    /// "network", with a proxy "proxy-unreachable".
    base::Task<> openConnection(std::stop_token stop) const;
    /// Has the proxy lead to the server. Throws Failure: Proxy "proxy-sign-in", "proxy-refused"; Offline
    /// "proxy-unreachable", "connect-timeout".
    base::Task<> openThroughProxy(std::stop_token stop) const;
    /// Sets up encryption as the client would, with these authorities besides the system's. Throws as the
    /// others; a certificate that is not accepted is told in the facts.
    base::Task<TlsFacts> encrypt(QList<QSslCertificate> authorities, std::stop_token stop) const;

private:
    QUrl m_url;
    QNetworkProxy m_proxy;
    std::chrono::milliseconds m_within;
};

} // namespace slipway::net
