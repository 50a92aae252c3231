// SPDX-License-Identifier: MIT
#pragma once

#include "base/failure.h"

#include <QAbstractSocket>
#include <QNetworkReply>
#include <QSslError>

#include <optional>

namespace slipway::net {

/// The Failure behind an error of Qt's manager, or nothing if it only stands for an HTTP status that is
/// itself the answer. Without doing(), where() and outcomeUnknown(), which the caller knows.
std::optional<base::Failure> transportFailure(QNetworkReply::NetworkError error, int status,
                                              const QString &errorText, const QList<QSslError> &tlsErrors);

/// The Failure behind an error of a socket of ours, likewise.
base::Failure socketFailure(QAbstractSocket::SocketError error, const QString &errorText,
                            const QList<QSslError> &tlsErrors);

/// True if with this error the request cannot have reached a server that acts on it.
bool neverReachedServer(QNetworkReply::NetworkError error);

} // namespace slipway::net
