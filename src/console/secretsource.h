// SPDX-License-Identifier: MIT
#pragma once

#include "base/secret.h"

#include <optional>

namespace slipway::console {

/// The first line of standard input, trimmed; blocks until it is there. Throws Failure of Kind::SignIn, code
/// "no-secret", if it is empty.
base::Secret secretFromStandardInput();

/// The value of SLIPWAY_SECRET, if it has one; it is removed from the environment, so that no child program
/// gets it.
std::optional<base::Secret> secretFromEnvironment();

} // namespace slipway::console
