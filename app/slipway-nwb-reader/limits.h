// SPDX-License-Identifier: MIT
#pragma once

namespace slipway::nwbreader {

/// Takes from this process what it does not need: memory above 2 GiB, core dumps, plug-ins of HDF5, and,
/// where the system can, its life when the program that started it ends.
void confineProcess();

/// Lets the next file use at most `seconds` of processor time, where the system can limit it.
void allowProcessorTime(int seconds);

} // namespace slipway::nwbreader
