// SPDX-License-Identifier: MIT
#include "backends/nomad/address.h"

#include <QRegularExpression>
#include <QString>

namespace slipway::backends::nomad {

QUrl apiAddress(const QUrl &pasted)
{
    static const QRegularExpression page(QStringLiteral("/(?:gui|api|docs|alive)(?:/.*)?\\z"));
    QUrl url = pasted;
    url.setQuery(QString());
    url.setFragment(QString());
    QString path = url.path();
    path.remove(page);
    while (path.endsWith(QLatin1Char('/')))
        path.chop(1);
    url.setPath(path + QStringLiteral("/api/v1"));
    return url;
}

} // namespace slipway::backends::nomad
