// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>

namespace slipway::base {

/// By chance between nothing and a pause that begins with `first` and doubles with each `attempt`, from 1, up
/// to `longest`: many that failed together do not come back together. `random` lies in [0, 1).
std::chrono::milliseconds fullJitter(std::chrono::milliseconds first, std::chrono::milliseconds longest,
                                     int attempt, double random);
/// At least the pause that a server asks for, with up to `spread` by chance on top: others were told the
/// same.
std::chrono::milliseconds spreadPause(std::chrono::milliseconds asked, std::chrono::milliseconds spread,
                                      double random);

} // namespace slipway::base
