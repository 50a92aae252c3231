// SPDX-License-Identifier: MIT
#pragma once

#include "base/selftest.h"

namespace slipway::ui {

/// Before the application is made: on a machine without a screen the window is drawn in memory, and a window
/// system that cannot be used becomes a line on standard output and exit code 1 instead of a crash.
void prepareForSelfTest();

/// Adds what only the wizard stands on: Qt's plugins for the window system and for pictures, and fonts.
void addLooks(base::SelfTest &test);

} // namespace slipway::ui
