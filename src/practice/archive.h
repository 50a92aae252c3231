// SPDX-License-Identifier: MIT
#pragma once

#include "practice/clock.h"
#include "practice/objectstore.h"
#include "practice/signature.h"
#include "practice/store.h"

#include <functional>
#include <string>

namespace slipway::practice {

/// How long the archive's background work takes.
struct Delays
{
    std::int64_t validationMilliseconds = 2000; ///< from a change until the scheduler looks at it
    std::int64_t hashMilliseconds = 1000;       ///< from validate until the SHA-256 job may begin
    std::int64_t unembargoMilliseconds = 2000;
    std::int64_t publishMilliseconds = 500;
};

/// What every part of the practice archive works with.
struct Archive
{
    Clock &clock;
    StateLog &log;
    Store &store;
    ObjectStore &objects;
    Signer &signer;
    Delays delays;
    std::string apiUrl; ///< `http://127.0.0.1:41001/api`
    std::string webUrl; ///< `http://127.0.0.1:41001`
    std::string storageUrl;

    Instant after(std::int64_t milliseconds) const { return clock.now() + milliseconds * 1000; }
    /// The draft was changed: it must be validated again (DANDI contract 7.1).
    void touch(Version &version) const;
    void touchDandiset(const std::string &identifier) const;
};

} // namespace slipway::practice
