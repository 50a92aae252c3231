// SPDX-License-Identifier: MIT
#include "ui/wizard/englishplurals.h"

#include <cstring>

namespace slipway::ui {

QString EnglishPlurals::translate(const char *, const char *text, const char *, int number) const
{
    if (number < 0 || !std::strstr(text, "(s)"))
        return {};
    return QString::fromUtf8(text).replace(QLatin1String("(s)"),
                                           number == 1 ? QString() : QStringLiteral("s"));
}

} // namespace slipway::ui
