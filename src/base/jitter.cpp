// SPDX-License-Identifier: MIT
#include "base/jitter.h"

#include <algorithm>
#include <cmath>

namespace slipway::base {

std::chrono::milliseconds fullJitter(std::chrono::milliseconds first, std::chrono::milliseconds longest,
                                     int attempt, double random)
{
    const double grown = static_cast<double>(first.count()) * std::pow(2.0, attempt - 1);
    const double bounded = std::min(static_cast<double>(longest.count()), grown);
    return std::chrono::milliseconds(std::llround(bounded * random));
}

std::chrono::milliseconds spreadPause(std::chrono::milliseconds asked, std::chrono::milliseconds spread,
                                      double random)
{
    return asked + std::chrono::milliseconds(std::llround(static_cast<double>(spread.count()) * random));
}

} // namespace slipway::base
