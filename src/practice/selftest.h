// SPDX-License-Identifier: MIT
#pragma once

#include "base/selftest.h"

namespace slipway::practice {

/// Adds the look at a practice server of our own: its state in a temporary folder, its certificate, and an
/// answer over TLS from each of the three repositories.
void addLooks(base::SelfTest &test);

} // namespace slipway::practice
