// SPDX-License-Identifier: MIT
#pragma once

#include <QNetworkReply>
#include <QString>

namespace slipway::net {

/// The error of a proxy that Qt's manager calls unknown: only Qt's own sentence still tells it from others.
/// Gives `error` itself for everything else.
QNetworkReply::NetworkError withProxyTrouble(QNetworkReply::NetworkError error, const QString &errorText);

} // namespace slipway::net
