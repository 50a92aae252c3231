// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "base/failure.h"
#include "base/task.h"

#include <algorithm>
#include <chrono>
#include <functional>
#include <optional>
#include <stop_token>

namespace slipway::session {

/// How long a flow waits between two looks at the server, and with how much trouble it puts up.
struct Patience
{
    using Time = std::chrono::milliseconds;

    Patience() = default;

    Time first = std::chrono::seconds(1); ///< then half as long again each time (NOMAD contract 4.5)
    Time longest = std::chrono::seconds(10);
    std::optional<Time> giveUpAfter; ///< of nothing but trouble; none: wait for ever
    /// So long may an order that was taken not be seen yet (NOMAD contract 4.5, generation 2).
    Time unseen = std::chrono::seconds(30);
    /// So long without any change looks stuck to a person.
    Time stuck = std::chrono::minutes(15);
};

/// The pauses between looks: each half as long again as the one before.
class Pauses
{
public:
    explicit Pauses(const Patience &patience)
        : m_patience(patience)
        , m_next(patience.first)
    {}
    Patience::Time next()
    {
        const Patience::Time now = m_next;
        m_next = std::min(m_patience.longest, m_next + m_next / 2);
        return now;
    }

private:
    Patience m_patience;
    Patience::Time m_next;
};

/// Asks until an answer comes: trouble that passes by itself is waited out, at most Patience::giveUpAfter;
/// everything else is thrown. Only for questions and for orders that may be repeated.
template <typename T>
base::Task<T> patiently(std::function<base::Task<T>()> ask, Patience patience, base::Clock *clock,
                        std::stop_token stop)
{
    Pauses pauses(patience);
    std::optional<std::chrono::milliseconds> since;
    for (;;) {
        std::optional<base::Failure> trouble;
        try {
            co_return co_await ask();
        } catch (const base::Failure &failure) {
            if (!failure.isTransient())
                throw;
            trouble = failure;
        }
        const std::chrono::milliseconds now = clock->ticks();
        if (!since)
            since = now;
        if (patience.giveUpAfter && now - *since >= *patience.giveUpAfter)
            throw *trouble;
        Patience::Time pause = pauses.next();
        if (trouble->retryAfter())
            pause = std::max<Patience::Time>(pause, *trouble->retryAfter());
        co_await clock->wait(pause, stop);
    }
}

} // namespace slipway::session
