// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"

#include <vector>

namespace slipway::tests {

/// A clock in the test's hand: time passes only when somebody waits for it or the test moves it.
///
/// By itself a wait comes back at once, with the time moved on by as much. After holdWaits() it comes back
/// when advance() has moved far enough.
class TestClock final : public base::Clock
{
public:
    /// Starts on 1 May 2024 at noon, UTC.
    QDateTime now() const override { return m_start.addMSecs((m_ticks - firstTick + m_asleep).count()); }
    std::chrono::milliseconds ticks() const override { return m_ticks; }
    std::chrono::milliseconds asleep() const override { return m_asleep; }
    base::Task<> wait(std::chrono::milliseconds duration, std::stop_token stop) override;

    void holdWaits() { m_holds = true; }
    void advance(std::chrono::milliseconds duration);
    /// The machine sleeps: the wall clock goes on, ticks() stands still.
    void sleep(std::chrono::milliseconds duration) { m_asleep += duration; }

    /// Every duration that was waited for, in order.
    const std::vector<std::chrono::milliseconds> &waits() const { return m_waits; }
    /// How many are waiting now.
    int waiting() const;

private:
    struct Waiter
    {
        Waiter(std::chrono::milliseconds when, base::Completion<void> turn)
            : due(when)
            , completion(std::move(turn))
        {}
        std::chrono::milliseconds due;
        base::Completion<void> completion;
    };

    QDateTime m_start{QDate(2024, 5, 1), QTime(12, 0), Qt::UTC};
    static constexpr std::chrono::milliseconds firstTick{1'000'000};
    std::chrono::milliseconds m_ticks = firstTick;
    std::chrono::milliseconds m_asleep{0};
    bool m_holds = false;
    std::vector<std::chrono::milliseconds> m_waits;
    std::vector<Waiter> m_waiters;
};

} // namespace slipway::tests
