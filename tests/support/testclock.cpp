// SPDX-License-Identifier: MIT
#include "tests/support/testclock.h"

#include <algorithm>

namespace slipway::tests {

base::Task<> TestClock::wait(std::chrono::milliseconds duration, std::stop_token stop)
{
    base::throwIfStopped(stop);
    m_waits.push_back(duration);
    base::Completion<void> completion;
    const base::CancelOnStop<void> cancel(stop, completion);
    m_waiters.emplace_back(m_ticks + duration, completion);
    if (!m_holds)
        advance(duration);
    co_await completion;
}

void TestClock::advance(std::chrono::milliseconds duration)
{
    m_ticks += duration;
    for (const Waiter &waiter : m_waiters) {
        if (waiter.due <= m_ticks)
            waiter.completion.settle({});
    }
    std::erase_if(m_waiters, [](const Waiter &waiter) { return waiter.completion.isSettled(); });
}

int TestClock::waiting() const
{
    return static_cast<int>(std::count_if(m_waiters.begin(), m_waiters.end(), [](const Waiter &waiter) {
        return !waiter.completion.isSettled();
    }));
}

} // namespace slipway::tests
