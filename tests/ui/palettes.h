// SPDX-License-Identifier: MIT
#pragma once

#include <QPalette>

namespace slipway::tests {

/// A palette as a desktop in dark colours hands it over.
QPalette darkPalette();

/// What a KDE desktop in dark colours hands over.
QPalette breezeDark();

/// Black, white and two signal colours, as the systems have it for weak eyes.
QPalette highContrast();

} // namespace slipway::tests
