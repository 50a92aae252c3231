// SPDX-License-Identifier: MIT
#pragma once

#include "base/secret.h"
#include "net/request.h"
#include "net/route.h"

#include <QNetworkRequest>

namespace slipway::net {

/// What an origin wants to see from us: `header: prefix + secret`.
struct Credential
{
    QByteArray header;
    QByteArray prefix;
    base::Secret secret;
};

/// How long the body of `request` is, in bytes.
qint64 bodyLength(const Request &request);
/// True if `request` is sent with a body object, be it empty: then the manager cannot replay it and
/// Content-Length is there.
bool needsBody(const Request &request);

/// `request` as Qt's manager wants it: our headers, no redirects, no HTTP/2, no timeout, no cache, no
/// cookies. `credential` may be null.
QNetworkRequest toNetworkRequest(const Request &request, const Credential *credential,
                                 const QByteArray &userAgent, const QString &requestId);

/// The request line and all headers of `prepared` for a connection of our own, with the empty line.
QByteArray toHead(const QNetworkRequest &prepared, const QByteArray &method, const Route &route);

/// What goes into Proxy-Authorization of a request that is handed to the proxy whole; empty if it is not, or
/// if nobody signs in.
QByteArray proxySignIn(const Route &route);

} // namespace slipway::net
