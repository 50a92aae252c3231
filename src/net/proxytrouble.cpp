// SPDX-License-Identifier: MIT
#include "net/proxytrouble.h"

#include <QCoreApplication>

#include <array>

namespace slipway::net {

namespace {

using Error = QNetworkReply::NetworkError;

struct Sentence
{
    const char *context;
    const char *text;
    Error error;
};

/// As they stand in Qt's engines for tunnels; they may be translated.
constexpr std::array sentences{
    Sentence{"QHttpSocketEngine", "Proxy denied connection", QNetworkReply::UnknownProxyError},
    Sentence{"QHttpSocketEngine", "Error communicating with HTTP proxy", QNetworkReply::UnknownProxyError},
    Sentence{"QHttpSocketEngine", "Proxy connection refused", QNetworkReply::ProxyConnectionRefusedError},
    Sentence{"QHttpSocketEngine", "Proxy server not found", QNetworkReply::ProxyNotFoundError},
    Sentence{"QHttpSocketEngine", "Proxy server connection timed out", QNetworkReply::ProxyTimeoutError},
    Sentence{"QHttpSocketEngine", "Proxy connection closed prematurely",
             QNetworkReply::ProxyConnectionClosedError},
    Sentence{"QSocks5SocketEngine", "Connection to proxy refused",
             QNetworkReply::ProxyConnectionRefusedError},
    Sentence{"QSocks5SocketEngine", "Connection to proxy closed prematurely",
             QNetworkReply::ProxyConnectionClosedError},
    Sentence{"QSocks5SocketEngine", "Proxy host not found", QNetworkReply::ProxyNotFoundError},
    Sentence{"QSocks5SocketEngine", "Connection to proxy timed out", QNetworkReply::ProxyTimeoutError},
    Sentence{"QSocks5SocketEngine", "Connection not allowed by SOCKSv5 server",
             QNetworkReply::UnknownProxyError},
    Sentence{"QSocks5SocketEngine", "SOCKS version 5 protocol error", QNetworkReply::UnknownProxyError},
    Sentence{"QSocks5SocketEngine", "Proxy authentication failed",
             QNetworkReply::ProxyAuthenticationRequiredError},
};

} // namespace

Error withProxyTrouble(Error error, const QString &errorText)
{
    if (error != QNetworkReply::UnknownNetworkError)
        return error;
    for (const Sentence &one : sentences) {
        // The last of them goes on with the reason.
        if (errorText.startsWith(QCoreApplication::translate(one.context, one.text)))
            return one.error;
    }
    return error;
}

} // namespace slipway::net
