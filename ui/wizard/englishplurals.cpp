// SPDX-License-Identifier: MIT
#include "ui/wizard/englishplurals.h"

#include <cstring>

namespace slipway::ui {

QString EnglishPlurals::translate(const char *, const char *text, const char *, int number) const
{
    if (number < 0 || (!std::strstr(text, "(s)") && !std::strstr(text, "(ies)")))
        return {};
    const bool one = number == 1;
    return QString::fromUtf8(text)
        .replace(QLatin1String("(s)"), one ? QString() : QStringLiteral("s"))
        .replace(QLatin1String("(ies)"), one ? QStringLiteral("y") : QStringLiteral("ies"));
}

} // namespace slipway::ui
