// SPDX-License-Identifier: MIT
#include "net/route.h"

#include <utility>

namespace slipway::net {

namespace {

bool isHttpProxy(const QNetworkProxy &proxy)
{
    return proxy.type() == QNetworkProxy::HttpProxy || proxy.type() == QNetworkProxy::HttpCachingProxy;
}

} // namespace

Route::Route(const QUrl &url, const QNetworkProxy &proxy, std::optional<QSslConfiguration> tls)
    : m_serverName(url.host(QUrl::FullyEncoded))
    , m_isEncrypted(url.scheme().compare(QLatin1String("https"), Qt::CaseInsensitive) == 0)
    , m_isForwarded(!m_isEncrypted && isHttpProxy(proxy))
    , m_proxy(proxy)
{
    if (m_isEncrypted)
        m_tls = tls ? std::move(*tls) : QSslConfiguration::defaultConfiguration();
    m_serverPort = static_cast<quint16>(url.port(m_isEncrypted ? 443 : 80));
    if (m_serverName.startsWith(QLatin1Char('['))) // an IPv6 address, as it stands in a URL
        m_serverName = m_serverName.mid(1, m_serverName.size() - 2);
}

QString Route::host() const
{
    return m_isForwarded ? m_proxy.hostName() : m_serverName;
}

quint16 Route::port() const
{
    return m_isForwarded ? m_proxy.port() : m_serverPort;
}

QNetworkProxy Route::socketProxy() const
{
    if (m_isForwarded || m_proxy.type() == QNetworkProxy::DefaultProxy)
        return QNetworkProxy(QNetworkProxy::NoProxy);
    QNetworkProxy proxy = m_proxy;
    if (proxy.type() == QNetworkProxy::HttpCachingProxy)
        proxy.setType(QNetworkProxy::HttpProxy); // a socket can only tunnel
    return proxy;
}

} // namespace slipway::net
