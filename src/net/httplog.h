// SPDX-License-Identifier: MIT
#pragma once

#include "base/outcome.h"
#include "net/request.h"
#include "net/response.h"

#include <QLoggingCategory>

#include <chrono>

namespace slipway::net {

Q_DECLARE_LOGGING_CATEGORY(netLog)

/// A short name for one exchange, unguessable enough to be found again in two logs.
QString newRequestId();

/// The address without query, fragment and user info: a presigned URL is a secret.
QString withoutQuery(const QUrl &url);

/// Writes the one line that an exchange leaves in the log: method, address, status or failure, bytes, time.
void logExchange(const Request &request, const QString &requestId, const base::Outcome<Response> &outcome,
                 qint64 bytesSent, std::chrono::milliseconds took);

} // namespace slipway::net
