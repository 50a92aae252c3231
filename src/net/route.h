// SPDX-License-Identifier: MIT
#pragma once

#include <QNetworkProxy>
#include <QSslConfiguration>
#include <QString>
#include <QUrl>

#include <optional>

namespace slipway::net {

/// How to come to a server: to whom the TCP connection goes, through which proxy, and whether it is
/// encrypted.
///
/// Plain HTTP through an HTTP proxy is handed to the proxy itself, as browsers do: many refuse CONNECT to
/// other ports than 443.
class Route
{
public:
    /// `tls` counts only if `url` asks for encryption.
    Route(const QUrl &url, const QNetworkProxy &proxy, std::optional<QSslConfiguration> tls = {});

    /// Whom the connection is made to, and which proxy the socket uses on the way.
    QString host() const;
    quint16 port() const;
    QNetworkProxy socketProxy() const;

    bool isEncrypted() const { return m_isEncrypted; }
    /// True if the proxy itself reads our requests and passes them on: they need whole addresses.
    bool isForwarded() const { return m_isForwarded; }
    /// Whose certificate it must be.
    const QString &serverName() const { return m_serverName; }
    /// How to encrypt; only for isEncrypted().
    const QSslConfiguration &tls() const { return *m_tls; }
    const QNetworkProxy &proxy() const { return m_proxy; }

    /// Whether a connection made for one serves the other.
    friend bool operator==(const Route &, const Route &) = default;

private:
    QString m_serverName;
    quint16 m_serverPort;
    bool m_isEncrypted;
    bool m_isForwarded;
    QNetworkProxy m_proxy;
    /// Nothing without encryption: even an empty one wakes OpenSSL, which keeps memory for each thread.
    std::optional<QSslConfiguration> m_tls;
};

} // namespace slipway::net
