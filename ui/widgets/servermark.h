// SPDX-License-Identifier: MIT
#pragma once

#include "domain/profile.h"

#include <QColor>
#include <QString>

namespace slipway::ui {

/// The word that says that nothing is really published there, "Test server" or "Practice"; empty for a real
/// server.
QString serverMark(const domain::Profile &server);

/// The ground for that word, the same in light and dark: black text on it has a contrast of more than 7.
/// Invalid for a real server.
QColor serverColour(const domain::Profile &server);

} // namespace slipway::ui
