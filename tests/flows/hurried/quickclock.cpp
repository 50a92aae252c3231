// SPDX-License-Identifier: MIT
#include "base/clock.h"

#include <QTimer>

#include <algorithm>

// The linker takes this in place of the product's own src/base/clock.cpp: every clock that nobody was given
// otherwise runs faster, so that a minute without a byte is over in seconds.

namespace slipway::base {

namespace {

class QuickClock final : public Clock
{
public:
    QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }

    std::chrono::milliseconds ticks() const override
    {
        const auto since = std::chrono::steady_clock::now().time_since_epoch();
        return std::chrono::duration_cast<std::chrono::milliseconds>(since * m_speed);
    }

    Task<> wait(std::chrono::milliseconds duration, std::stop_token stop) override
    {
        Completion<void> completion;
        QTimer timer;
        timer.setSingleShot(true);
        QObject::connect(&timer, &QTimer::timeout, &timer, [completion] { completion.settle({}); });
        const CancelOnStop<void> cancel(stop, completion);
        timer.start((duration + std::chrono::milliseconds(m_speed - 1)) / m_speed);
        co_await completion;
    }

private:
    const int m_speed = std::max(1, qEnvironmentVariableIntValue("SLIPWAY_TEST_SPEED"));
};

} // namespace

Clock &Clock::system()
{
    static QuickClock clock;
    return clock;
}

} // namespace slipway::base
