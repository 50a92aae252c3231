// SPDX-License-Identifier: MIT
#include "base/coredump.h"
#include "console/console.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    slipway::base::refuseCoreDumps();
    QCoreApplication application(argc, argv);
    // The wizard's name: both share one journal and one keychain entry.
    QCoreApplication::setApplicationName(QStringLiteral("slipway"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SLIPWAY_VERSION));
    return slipway::console::run(QCoreApplication::arguments().mid(1));
}
