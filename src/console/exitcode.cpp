// SPDX-License-Identifier: MIT
#include "console/exitcode.h"

namespace slipway::console {

using Kind = base::Failure::Kind;

ExitCode exitCodeFor(const base::Failure &failure)
{
    switch (failure.kind()) {
    case Kind::Cancelled:
        return ExitCode::Interrupted;
    case Kind::Plan:
    case Kind::Unsupported:
        return ExitCode::Usage;
    case Kind::SignIn:
        return ExitCode::SignIn;
    case Kind::Offline:
    case Kind::Stalled:
    case Kind::Tls:
    case Kind::Proxy:
    case Kind::RateLimited:
    case Kind::Server:
    case Kind::Protocol:
    case Kind::Internal:
        return ExitCode::GaveUp;
    case Kind::Forbidden:
    case Kind::NotFound:
    case Kind::Conflict:
    case Kind::TooLarge:
    case Kind::Rejected:
    case Kind::LocalFile:
    case Kind::Store:
    case Kind::Keychain:
        return ExitCode::Preflight;
    case Kind::FileChanged:
    case Kind::Mismatch:
        return ExitCode::SomeFailed;
    }
    return ExitCode::GaveUp;
}

} // namespace slipway::console
