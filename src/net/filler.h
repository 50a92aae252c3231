// SPDX-License-Identifier: MIT
#pragma once

#include "net/bodysource.h"

namespace slipway::net {

/// A body of `bytes` that mean nothing and cannot be made smaller on the way: for trying out a connection.
GeneratedBody fillerBody(qint64 bytes);

} // namespace slipway::net
