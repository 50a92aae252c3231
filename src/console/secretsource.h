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

/// The same for the password of the proxy, SLIPWAY_PROXY_SECRET; empty if there is none.
base::Secret proxySecretFromEnvironment();

} // namespace slipway::console
