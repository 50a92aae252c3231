// SPDX-License-Identifier: MIT
#include "base/trfunctions.h"

#include <QRegularExpression>

namespace slipway::base {

QString withEnglishPlural(QString text, int number)
{
    if (number < 0)
        return text;
    const bool one = number == 1;
    static const QRegularExpression words(QStringLiteral("\\{([^{}|]*)\\|([^{}|]*)\\}"));
    text.replace(words, one ? QStringLiteral("\\1") : QStringLiteral("\\2"));
    return text.replace(QLatin1String("(s)"), one ? QString() : QStringLiteral("s"))
        .replace(QLatin1String("(ies)"), one ? QStringLiteral("y") : QStringLiteral("ies"));
}

} // namespace slipway::base
