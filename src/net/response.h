// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>
#include <QUrl>

namespace slipway::net {

/// A whole answer of a server, whatever its status.
struct Response
{
    int status = 0;
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;
    QUrl url;          ///< the address that answered, after redirects within the same origin
    QString requestId; ///< ours, also in the log

    bool isSuccess() const { return status >= 200 && status < 300; }
    /// The first header of this name, in any case; empty if there is none.
    QByteArray header(const QByteArray &name) const;
    /// The media type without parameters, lower case.
    QByteArray contentType() const;
};

} // namespace slipway::net
