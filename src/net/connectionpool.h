// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "net/connection.h"

#include <chrono>
#include <list>
#include <memory>

namespace slipway::net {

/// Keeps connections that are open and idle for the next request on the same route.
class ConnectionPool
{
public:
    /// Servers close idle connections when they like, at the earliest after five seconds (Apache's default);
    /// a request must not run into that.
    static constexpr std::chrono::milliseconds longestIdle{4'000};

    explicit ConnectionPool(base::Clock &clock)
        : m_clock(clock)
    {}

    /// An idle connection, or a new one that is not open yet.
    std::unique_ptr<Connection> take(const Route &route);
    /// Nobody may be connected to its signals any more.
    void giveBack(std::unique_ptr<Connection> connection);
    /// Closes all that are idle: the network or the trust has changed.
    void clear() { m_idle.clear(); }

private:
    struct Idle
    {
        std::unique_ptr<Connection> connection;
        std::chrono::milliseconds since;
    };

    void dropOld();

    base::Clock &m_clock;
    std::list<Idle> m_idle; // the last one given back is the first
};

} // namespace slipway::net
