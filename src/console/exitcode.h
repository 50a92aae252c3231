// SPDX-License-Identifier: MIT
#pragma once

#include "base/failure.h"

namespace slipway::console {

/// What the program says to the shell at its end.
enum class ExitCode {
    Done = 0,
    Usage = 2,      ///< bad plan or bad arguments
    SignIn = 3,     ///< no key, a wrong one, or an account that may not upload
    Preflight = 4,  ///< found before the upload: nothing was sent
    SomeFailed = 5, ///< the upload ran, and some files are not on the server
    GaveUp = 6,     ///< network or server
    Interrupted = 130,
};

/// The code for a failure that ended the program.
ExitCode exitCodeFor(const base::Failure &failure);

} // namespace slipway::console
