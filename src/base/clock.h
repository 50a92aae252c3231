// SPDX-License-Identifier: MIT
#pragma once

#include "base/task.h"

#include <QDateTime>

#include <chrono>
#include <stop_token>

namespace slipway::base {

/// Time, as something that a test can hold in its hand.
class Clock
{
public:
    virtual ~Clock() = default;

    /// The wall clock, UTC.
    virtual QDateTime now() const = 0;
    /// A clock that never jumps back; milliseconds from an arbitrary start. It may stand still while a
    /// machine sleeps.
    virtual std::chrono::milliseconds ticks() const = 0;
    /// How long this machine has slept in all, as far as ticks() does not count it; it only grows. 0 where
    /// nobody can tell.
    virtual std::chrono::milliseconds asleep() const { return std::chrono::milliseconds(0); }
    /// Comes back after `duration`, or throws Failure::cancelled() as soon as a stop is requested.
    virtual Task<> wait(std::chrono::milliseconds duration, std::stop_token stop) = 0;

    /// The clock of this machine.
    static Clock &system();
};

} // namespace slipway::base
