// SPDX-License-Identifier: MIT
#include "base/coredump.h"
#include "console/console.h"
#include "faultydisk.h"
#include "wallclock.h"

#include <QCoreApplication>

/// slipway-cli as it is, only with clocks that run faster, a wall clock that can jump and a disk under its
/// journal that can fail.
int main(int argc, char **argv)
{
    slipway::base::refuseCoreDumps();
    slipway::tests::installFaultyDisk();
    slipway::tests::jumpOnSignal();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("slipway"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SLIPWAY_VERSION));
    return slipway::console::run(QCoreApplication::arguments().mid(1));
}
