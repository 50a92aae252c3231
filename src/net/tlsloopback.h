// SPDX-License-Identifier: MIT
#pragma once

#include "base/task.h"

namespace slipway::net {

/// Opens a TLS connection from this program to itself over 127.0.0.1 with a certificate made for it, sends a
/// few bytes there and back, and makes sure that the same certificate is refused when nobody vouches for it.
///
/// Throws Failure of Kind::Tls with what went wrong; at most ten seconds for each of the two connections.
base::Task<> shakeHandsWithOurselves();

} // namespace slipway::net
