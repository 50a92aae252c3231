// SPDX-License-Identifier: MIT
#include "wallclock.h"

#include <QtGlobal>

#include <atomic>
#include <csignal>
#include <ctime>

#include <sys/time.h>

namespace {

std::atomic<long> shift{0}; // seconds
long step = 0;

} // namespace

// What Qt reads the wall clock with.
extern "C" int gettimeofday(timeval *__restrict now, void *__restrict) noexcept
{
    timespec exact = {};
    clock_gettime(CLOCK_REALTIME, &exact);
    now->tv_sec = exact.tv_sec + shift.load();
    now->tv_usec = exact.tv_nsec / 1000;
    return 0;
}

namespace slipway::tests {

void jumpOnSignal()
{
    step = qEnvironmentVariableIntValue("SLIPWAY_TEST_JUMP");
    struct sigaction action = {};
    action.sa_handler = [](int) { shift += step; };
    action.sa_flags = SA_RESTART;
    sigaction(SIGUSR1, &action, nullptr);
}

} // namespace slipway::tests
