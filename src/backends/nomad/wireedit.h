// SPDX-License-Identifier: MIT
#pragma once

#include "net/request.h"

#include <QJsonObject>
#include <QString>
#include <QUrl>

namespace slipway::backends::nomad {

/// Whether the server shall do it, or only say whether it would.
enum class EditMode { Verify, Apply };

/// Quantities of an upload and of all its entries, with list operations (NOMAD contract 5). Asking whether it
/// would be taken may be repeated; the order itself is sent once, for generation 2.x refuses a second one
/// while the first is under way.
net::Request requestEdit(const QUrl &api, const QString &uploadId, const QJsonObject &metadata,
                         EditMode mode);

} // namespace slipway::backends::nomad
