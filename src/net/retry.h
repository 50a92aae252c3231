// SPDX-License-Identifier: MIT
#pragma once

#include "base/failure.h"
#include "net/response.h"

#include <QDateTime>

#include <chrono>
#include <optional>

namespace slipway::net {

/// When to send again: full jitter between nothing and a pause that doubles, a server's Retry-After wins.
///
/// Pure: time and chance come in as arguments. `attempt` counts the sends made so far, from 1; `random` lies
/// in [0, 1).
class RetryPolicy
{
public:
    RetryPolicy(int attempts, std::chrono::milliseconds firstPause, std::chrono::milliseconds longestPause);

    /// The pause before the next send, or nothing if it is over.
    std::optional<std::chrono::milliseconds> after(const base::Failure &failure, int attempt,
                                                   double random) const;
    /// The same for an answer: 408, 425, 429, 500, 502, 503 and 504 may pass.
    std::optional<std::chrono::milliseconds> after(const Response &response, int attempt,
                                                   const QDateTime &now, double random) const;

private:
    std::optional<std::chrono::milliseconds> pause(int attempt, std::optional<std::chrono::seconds> asked,
                                                   double random) const;

    int m_attempts;
    std::chrono::milliseconds m_firstPause;
    std::chrono::milliseconds m_longestPause;
};

/// What a Retry-After header asks for, in seconds or as an HTTP date (RFC 9110, 10.2.3); nothing if it makes
/// no sense. A date in the past asks for no pause.
std::optional<std::chrono::seconds> parseRetryAfter(const QByteArray &value, const QDateTime &now);

} // namespace slipway::net
