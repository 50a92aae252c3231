// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace slipway::session {

/// Has everything logged in the logs of this data folder, in a file of this name, and notes which program
/// begins there. False if it cannot be written.
bool startLog(const QString &dataFolder, const QString &name);

} // namespace slipway::session
