// SPDX-License-Identifier: MIT
#include "ui/widgets/servermark.h"

#include <QCoreApplication>

namespace slipway::ui {

QString serverMark(const domain::Profile &server)
{
    if (server.practice)
        return QCoreApplication::translate("CardList", "Practice");
    return server.test ? QCoreApplication::translate("CardList", "Test server") : QString();
}

QColor serverColour(const domain::Profile &server)
{
    if (server.practice)
        return QColor(0x8fd0c8);
    return server.test ? QColor(0xf2c14e) : QColor();
}

} // namespace slipway::ui
