// SPDX-License-Identifier: MIT
#include "base/trfunctions.h"

namespace slipway::base {

QString withEnglishPlural(QString text, int number)
{
    if (number < 0)
        return text;
    const bool one = number == 1;
    return text.replace(QLatin1String("(s)"), one ? QString() : QStringLiteral("s"))
        .replace(QLatin1String("(ies)"), one ? QStringLiteral("y") : QStringLiteral("ies"));
}

} // namespace slipway::base
