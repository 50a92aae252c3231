// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace slipway::ui {

/// Where a file stands on the server, in one line: its path, or the archive and the path inside it.
QString placeText(const QString &archive, const QString &remote);

} // namespace slipway::ui
