// SPDX-License-Identifier: MIT
#pragma once

namespace slipway::base {

/// Asks the system to write no picture of this process's memory when it crashes: keys and tokens would be in
/// it. Call first in main(). Linux is tried; on other POSIX systems the limit is set the same way, untried;
/// Windows writes none unless its owner has turned that on for all programs.
void refuseCoreDumps();

} // namespace slipway::base
