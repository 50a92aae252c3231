// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace slipway::domain {

/// Which proxy a person chose. Its password is a secret and lives elsewhere.
struct ProxyChoice
{
    enum class Way {
        System, ///< as the desktop or the environment says
        None,
        Http,
        Socks5,
    };

    ProxyChoice() = default;

    Way way = Way::System;
    QString host; ///< with Way::Http and Way::Socks5
    int port = 0; ///< with the same; 1…65535
    QString user; ///< empty: no sign-in

    bool isManual() const { return way == Way::Http || way == Way::Socks5; }
    /// False while a manual proxy has no host or no port.
    bool isWhole() const { return !isManual() || (!host.isEmpty() && port > 0 && port <= 65'535); }

    friend bool operator==(const ProxyChoice &, const ProxyChoice &) = default;
};

} // namespace slipway::domain
