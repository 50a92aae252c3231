// SPDX-License-Identifier: MIT
#pragma once

#include "practice/httpserver.h"

#include <string>

namespace slipway::practice {

/// Makes a self-signed certificate for 127.0.0.1, localhost and, unless it is empty, `name`, good for ten
/// years. Throws std::runtime_error.
TlsIdentity selfSignedIdentity(const std::string &name);

} // namespace slipway::practice
