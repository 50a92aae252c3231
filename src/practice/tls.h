// SPDX-License-Identifier: MIT
#pragma once

#include "practice/httpserver.h"

namespace slipway::practice {

/// Makes a self-signed certificate for 127.0.0.1 and localhost, good for ten years. Throws
/// std::runtime_error.
TlsIdentity selfSignedIdentity();

} // namespace slipway::practice
