// SPDX-License-Identifier: MIT
#include "base/clock.h"

#include <QTimer>

#if defined(Q_OS_WIN)
#include <windows.h>
#else
#include <ctime>
#endif

namespace slipway::base {

namespace {

#if defined(Q_OS_WIN) // untried
std::chrono::milliseconds timeAsleep()
{
    ULONGLONG awake = 0; // in units of 100 ns, without sleep
    if (!QueryUnbiasedInterruptTime(&awake))
        return std::chrono::milliseconds(0);
    return std::chrono::milliseconds(static_cast<qint64>(GetTickCount64()) -
                                     static_cast<qint64>(awake / 10'000));
}
#else
std::chrono::nanoseconds read(clockid_t clock)
{
    timespec now = {};
    clock_gettime(clock, &now);
    return std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec);
}

std::chrono::milliseconds timeAsleep()
{
#if defined(Q_OS_LINUX)
    const auto since = read(CLOCK_BOOTTIME) - read(CLOCK_MONOTONIC);
#elif defined(Q_OS_MACOS) // untried
    const auto since = read(CLOCK_MONOTONIC_RAW) - read(CLOCK_UPTIME_RAW);
#else
    const std::chrono::nanoseconds since{0};
#endif
    return std::chrono::duration_cast<std::chrono::milliseconds>(since);
}
#endif

class SystemClock final : public Clock
{
public:
    QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }

    std::chrono::milliseconds ticks() const override
    {
        const auto since = std::chrono::steady_clock::now().time_since_epoch();
        return std::chrono::duration_cast<std::chrono::milliseconds>(since);
    }

    std::chrono::milliseconds asleep() const override { return timeAsleep(); }

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
