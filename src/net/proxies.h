// SPDX-License-Identifier: MIT
#pragma once

#include "base/secret.h"

#include <QNetworkProxy>
#include <QString>
#include <QUrl>

namespace slipway::net {

/// Which proxy stands between this machine and the servers.
struct ProxySettings
{
    enum class Way {
        System, ///< as the desktop or the environment (HTTPS_PROXY, NO_PROXY) says
        None,
        Http, ///< a tunnel through an HTTP proxy; requests without encryption are handed to it whole
        Socks5,
    };

    ProxySettings() = default;

    Way way = Way::System;
    QString host;          ///< with Way::Http and Way::Socks5
    quint16 port = 0;      ///< with the same
    QString user;          ///< empty: no sign-in; with Way::System for a proxy that names no user itself
    base::Secret password; ///< of `user`
};

/// Chooses the proxy for an address. This machine is always spoken to directly.
class Proxies
{
public:
    Proxies() = default;
    explicit Proxies(ProxySettings settings);

    const ProxySettings &settings() const { return m_settings; }
    /// The proxy for requests to `url`, with user and password; QNetworkProxy::NoProxy if there is none. May
    /// take a while the first time: the system may have to load its rules.
    QNetworkProxy proxyFor(const QUrl &url) const;
    /// The same for Qt's manager, which owns what it gets.
    QNetworkProxyFactory *newFactory() const;

private:
    QNetworkProxy systemProxyFor(const QUrl &url) const;

    ProxySettings m_settings;
};

} // namespace slipway::net
