// SPDX-License-Identifier: MIT
#include "domain/link.h"

#include <QRegularExpression>
#include <QUrl>

namespace slipway::domain {

namespace {

/// The DOI in any of its usual forms; empty if it is none.
QString doiIn(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^(?:doi\\s*:\\s*)?(?:https?://)?(?:(?:www\\.)?(?:dx\\.)?doi\\.org/)?"
                       "(10\\.\\d{4,9}(?:\\.\\d+)*/[^\\s<>\"{}|\\\\^`]+)$"),
        QRegularExpression::CaseInsensitiveOption);
    return form.match(text).captured(1);
}

} // namespace

QString normalisedLink(const QString &text)
{
    const QString cleaned = text.trimmed();
    const QString doi = doiIn(cleaned);
    if (!doi.isEmpty())
        return QStringLiteral("https://doi.org/") + doi;
    for (const QChar letter : cleaned) {
        if (letter.isSpace())
            return QString();
    }
    const QUrl url(cleaned, QUrl::StrictMode);
    const QString scheme = url.scheme().toLower();
    const bool web = scheme == QLatin1String("https") || scheme == QLatin1String("http");
    return web && url.isValid() && !url.host().isEmpty() ? cleaned : QString();
}

} // namespace slipway::domain
