// SPDX-License-Identifier: MIT
#include "backends/nomad/address.h"

#include <QString>

namespace slipway::backends::nomad {

namespace {

/// `path` up to its last `part`, which must end at a slash or with the path; nothing changes without one.
bool cutAt(QString &path, const QString &part)
{
    for (qsizetype at = path.size(); (at = path.lastIndexOf(part, at - 1)) >= 0;) {
        const qsizetype end = at + part.size();
        if (end == path.size() || path.at(end) == QLatin1Char('/')) {
            path.truncate(at);
            return true;
        }
        if (at == 0)
            break;
    }
    return false;
}

} // namespace

QUrl apiAddress(const QUrl &pasted)
{
    QUrl url = pasted;
    url.setQuery(QString());
    url.setFragment(QString());
    QString path = url.path();
    while (path.endsWith(QLatin1Char('/')))
        path.chop(1);
    // The last of them: "/api" or "/gui" may also be where an institute keeps its services.
    bool cut = false;
    for (const QString &part : {QStringLiteral("/api/v1"), QStringLiteral("/gui"), QStringLiteral("/docs"),
                                QStringLiteral("/alive")})
        cut = cut || cutAt(path, part);
    if (!cut && path.endsWith(QLatin1String("/api")))
        path.chop(4);
    url.setPath(path + QStringLiteral("/api/v1"));
    return url;
}

} // namespace slipway::backends::nomad
