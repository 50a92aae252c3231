// SPDX-License-Identifier: MIT
#include "base/coredump.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

namespace slipway::base {

void refuseCoreDumps()
{
#ifdef Q_OS_UNIX
    // Both limits, so that nothing that is started later can raise it again. systemd-coredump, which the
    // kernel would call in spite of it, honours the limit as well.
    const rlimit none = {0, 0};
    setrlimit(RLIMIT_CORE, &none);
#endif
}

} // namespace slipway::base
