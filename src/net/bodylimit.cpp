// SPDX-License-Identifier: MIT
#include "net/bodylimit.h"

#include <algorithm>
#include <utility>

namespace slipway::net {

using std::chrono::milliseconds;

BodyLimit::BodyLimit(int bodies)
    : m_current(std::clamp(bodies, 1, most))
{}

void BodyLimit::sent(qint64 bytes, bool isMoreWanted, milliseconds now)
{
    if (m_since < milliseconds(0))
        m_since = now + settling; // the first connections are only being made
    if (now < m_since)
        return;
    m_bytes += bytes;
    const milliseconds took = now - m_since;
    if (took < judgedOver)
        return;
    const double rate = static_cast<double>(m_bytes) / static_cast<double>(took.count());
    m_bytes = 0;
    m_since = now;
    judge(rate, isMoreWanted, now);
}

void BodyLimit::judge(double rate, bool isMoreWanted, milliseconds now)
{
    const int before = std::exchange(m_before, 0);
    if (!isMoreWanted)
        return; // the number is not what limits the rate, so nothing is learned
    if (before > 0 && rate < m_rateBefore * worthIt) {
        m_restsUntil = now + restsFor;
        change(before, now);
    } else if (m_current < most && now >= m_restsUntil) {
        m_before = m_current;
        m_rateBefore = rate;
        change(std::min(most, m_current * 2), now);
    }
}

void BodyLimit::troubled(milliseconds now)
{
    if (now < m_since) // the bodies that were under way all tell of the same trouble
        return;
    m_before = 0;
    m_restsUntil = now + restsFor;
    change(std::max(1, m_current / 2), now);
}

void BodyLimit::change(int bodies, milliseconds now)
{
    m_current = bodies;
    m_bytes = 0;
    m_since = now + settling;
}

} // namespace slipway::net
