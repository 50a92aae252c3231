// SPDX-License-Identifier: MIT
#include "places.h"

namespace slipway::tests {

QString builtProgram(QStringView name)
{
    return QStringLiteral(SLIPWAY_PROGRAMS "/").append(name);
}

QString projectFile(QStringView path)
{
    return QStringLiteral(SLIPWAY_PROJECT "/").append(path);
}

QString screenshotFolder()
{
    return QStringLiteral(SLIPWAY_SCREENSHOTS);
}

} // namespace slipway::tests
