// SPDX-License-Identifier: MIT
#include "net/proxies.h"

#include <QHostAddress>
#include <QNetworkProxyFactory>

#include <utility>

namespace slipway::net {

namespace {

bool isThisMachine(const QString &host)
{
    return host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0 ||
           QHostAddress(host).isLoopback();
}

class ProxyChoice final : public QNetworkProxyFactory
{
public:
    explicit ProxyChoice(Proxies proxies)
        : m_proxies(std::move(proxies))
    {}
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        return {m_proxies.proxyFor(query.url())};
    }

private:
    Proxies m_proxies;
};

} // namespace

Proxies::Proxies(ProxySettings settings)
    : m_settings(std::move(settings))
{}

QNetworkProxyFactory *Proxies::newFactory() const
{
    return new ProxyChoice(*this);
}

QNetworkProxy Proxies::proxyFor(const QUrl &url) const
{
    const QNetworkProxy direct(QNetworkProxy::NoProxy);
    if (isThisMachine(url.host()))
        return direct;
    switch (m_settings.way) {
    case ProxySettings::Way::System:
        return systemProxyFor(url);
    case ProxySettings::Way::None:
        return direct;
    case ProxySettings::Way::Http:
    case ProxySettings::Way::Socks5:
        break;
    }
    if (m_settings.host.isEmpty() || m_settings.port == 0)
        return direct; // the settings are not finished
    const bool isHttp = m_settings.way == ProxySettings::Way::Http;
    const auto type = isHttp ? QNetworkProxy::HttpProxy : QNetworkProxy::Socks5Proxy;
    return QNetworkProxy(type, m_settings.host, m_settings.port, m_settings.user,
                         QString::fromUtf8(m_settings.password.reveal()));
}

QNetworkProxy Proxies::systemProxyFor(const QUrl &url) const
{
    const QList<QNetworkProxy> all = QNetworkProxyFactory::proxyForQuery(QNetworkProxyQuery(url));
    QNetworkProxy proxy = all.isEmpty() ? QNetworkProxy(QNetworkProxy::NoProxy) : all.first();
    const bool isProxy =
        proxy.type() != QNetworkProxy::NoProxy && proxy.type() != QNetworkProxy::DefaultProxy;
    if (isProxy && proxy.user().isEmpty() && !m_settings.user.isEmpty()) {
        proxy.setUser(m_settings.user);
        proxy.setPassword(QString::fromUtf8(m_settings.password.reveal()));
    }
    return isProxy ? proxy : QNetworkProxy(QNetworkProxy::NoProxy);
}

} // namespace slipway::net
