// SPDX-License-Identifier: MIT
#include "limits.h"

#include <QByteArray>

#include <hdf5.h>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#include <unistd.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

#if defined(__SANITIZE_ADDRESS__)
#define SLIPWAY_ADDRESS_SANITIZER 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SLIPWAY_ADDRESS_SANITIZER 1
#endif
#endif

namespace slipway::nwbreader {

namespace {

#ifdef Q_OS_UNIX
void limit(decltype(RLIMIT_CORE) what, rlim_t most)
{
    rlimit now{};
    if (getrlimit(what, &now) != 0)
        return;
    now.rlim_cur = now.rlim_max == RLIM_INFINITY || most < now.rlim_max ? most : now.rlim_max;
    setrlimit(what, &now);
}
#endif

} // namespace

void confineProcess()
{
    H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr);
    H5PLset_loading_state(0); // a file may name a filter; it must not make us load code
    qputenv("HDF5_USE_FILE_LOCKING",
            QByteArrayLiteral("FALSE")); // we only read, and network disks often cannot lock
#ifdef Q_OS_UNIX
    limit(RLIMIT_CORE, 0);
#ifndef SLIPWAY_ADDRESS_SANITIZER // which reserves terabytes of addresses for itself
    limit(RLIMIT_AS, rlim_t(2) * 1024 * 1024 * 1024);
#endif
    signal(SIGPIPE, SIG_DFL);
#endif
#ifdef Q_OS_LINUX
    prctl(PR_SET_DUMPABLE, 0);
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    const qint64 parent = qEnvironmentVariableIntValue("SLIPWAY_PARENT");
    if (parent > 0 && getppid() != parent) // it ended before we asked
        _exit(1);
#endif
}

void allowProcessorTime(int seconds)
{
#ifdef Q_OS_UNIX
    rusage used{};
    if (getrusage(RUSAGE_SELF, &used) != 0)
        return;
    const auto spent = static_cast<rlim_t>(used.ru_utime.tv_sec + used.ru_stime.tv_sec);
    limit(RLIMIT_CPU, spent + static_cast<rlim_t>(seconds));
#else
    Q_UNUSED(seconds);
#endif
}

} // namespace slipway::nwbreader
