// SPDX-License-Identifier: MIT
#include "transfer/ratemeter.h"

#include <algorithm>

namespace slipway::transfer {

void RateMeter::add(Time now, qint64 amount)
{
    moveTo(now);
    if (m_sum == 0)
        m_start = now;
    m_slots[static_cast<std::size_t>(m_slot % slotCount)] += amount;
    m_sum += amount;
}

double RateMeter::perSecond(Time now)
{
    moveTo(now);
    if (m_sum == 0)
        return 0;
    const Time window = slotTime * slotCount;
    const Time elapsed = std::clamp(now - m_start, Time(1'000), window);
    return static_cast<double>(m_sum) * 1'000.0 / static_cast<double>(elapsed.count());
}

void RateMeter::moveTo(Time now)
{
    const qint64 slot = now / slotTime;
    const qint64 steps = std::min(slot - m_slot, slotCount);
    for (qint64 i = 0; i < steps; ++i) {
        qint64 &oldest = m_slots[static_cast<std::size_t>((slot - i) % slotCount)];
        m_sum -= oldest;
        oldest = 0;
    }
    m_slot = std::max(m_slot, slot);
}

} // namespace slipway::transfer
