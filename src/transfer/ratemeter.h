// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <array>
#include <chrono>

namespace slipway::transfer {

/// A moving average over the last ten seconds: how much per second. Costs the same for one note and for a
/// million.
class RateMeter
{
public:
    using Time = std::chrono::milliseconds;

    void add(Time now, qint64 amount);
    /// Amount per second; 0 if nothing was added for ten seconds.
    double perSecond(Time now);

private:
    static constexpr Time slotTime{500};
    static constexpr qint64 slotCount = 20;

    void moveTo(Time now);

    std::array<qint64, slotCount> m_slots{};
    qint64 m_sum = 0;
    qint64 m_slot = 0; ///< number of the newest slot since the clock began
    Time m_start{0};   ///< when the present activity began
};

} // namespace slipway::transfer
