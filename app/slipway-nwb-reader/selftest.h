// SPDX-License-Identifier: MIT
#pragma once

namespace slipway::nwbreader {

/// Writes a small NWB file to a temporary folder and reads it as any other; prints what came of it and gives
/// the exit code, 0 or 1.
int selfTest();

} // namespace slipway::nwbreader
