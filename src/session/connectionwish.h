// SPDX-License-Identifier: MIT
#pragma once

#include "base/secret.h"
#include "domain/profile.h"

#include <QString>

#include <optional>

namespace slipway::session {

/// Which way a connection check shall go, and as whom.
struct ConnectionWish
{
    ConnectionWish() = default;

    domain::Profile server;
    std::optional<base::Secret> secret; ///< key, token or password; none: the one that is remembered
    QString user;                       ///< whose password `secret` is; empty: it is a key or token
    QString dataset;                    ///< where each dataset has its own secret; empty: the last one
};

} // namespace slipway::session
