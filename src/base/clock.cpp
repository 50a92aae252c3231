// SPDX-License-Identifier: MIT
#include "base/clock.h"

#include <QTimer>

namespace slipway::base {

namespace {

class SystemClock final : public Clock
{
public:
    QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }

    std::chrono::milliseconds ticks() const override
    {
        const auto since = std::chrono::steady_clock::now().time_since_epoch();
        return std::chrono::duration_cast<std::chrono::milliseconds>(since);
    }

    Task<> wait(std::chrono::milliseconds duration, std::stop_token stop) override
    {
        Completion<void> completion;
        QTimer timer;
        timer.setSingleShot(true);
        QObject::connect(&timer, &QTimer::timeout, &timer, [completion] { completion.settle({}); });
        const CancelOnStop<void> cancel(stop, completion);
        timer.start(duration);
        co_await completion;
    }
};

} // namespace

Clock &Clock::system()
{
    static SystemClock clock;
    return clock;
}

} // namespace slipway::base
