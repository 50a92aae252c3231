// SPDX-License-Identifier: MIT
#pragma once

namespace slipway::tests {

/// From now on each SIGUSR1 sets the wall clock that this program reads by SLIPWAY_TEST_JUMP seconds, forward
/// or back.
void jumpOnSignal();

} // namespace slipway::tests
