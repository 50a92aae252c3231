// SPDX-License-Identifier: MIT
#pragma once

namespace slipway::practice::nomad {

/// Which of the two lines of servers is imitated (NOMAD contract 0.1).
enum class Generation {
    One, ///< 1.3: queued processes, 401 for "no permission"
    Two, ///< 2.x: scopes and personal access tokens, nothing queued, 403 for "no permission"
};

} // namespace slipway::practice::nomad
