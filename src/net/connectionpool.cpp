// SPDX-License-Identifier: MIT
#include "net/connectionpool.h"

#include <utility>

namespace slipway::net {

std::unique_ptr<Connection> ConnectionPool::take(const Route &route)
{
    dropOld();
    for (auto idle = m_idle.begin(); idle != m_idle.end();) {
        if (idle->connection->route() != route) {
            ++idle;
            continue;
        }
        std::unique_ptr<Connection> connection = std::move(idle->connection);
        idle = m_idle.erase(idle);
        if (connection->isStillOpen())
            return connection;
    }
    return std::make_unique<Connection>(route);
}

void ConnectionPool::giveBack(std::unique_ptr<Connection> connection)
{
    dropOld();
    m_idle.push_front(Idle{std::move(connection), m_clock.ticks()});
}

void ConnectionPool::dropOld()
{
    const std::chrono::milliseconds now = m_clock.ticks();
    while (!m_idle.empty() && now - m_idle.back().since > longestIdle)
        m_idle.pop_back();
}

} // namespace slipway::net
