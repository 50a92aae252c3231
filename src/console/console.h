// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace slipway::console {

/// Runs the command line with these arguments (without the program's name) inside the application's event
/// loop; gives the exit code.
int run(const QStringList &arguments);

} // namespace slipway::console
