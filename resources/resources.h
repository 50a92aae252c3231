// SPDX-License-Identifier: MIT
#pragma once

namespace slipway {

/// Makes ":/profiles/*.json" and ":/fields/*.json" readable; may be called often. Without this call a linker
/// leaves the resources of a static library out.
void useResources();

} // namespace slipway
