// SPDX-License-Identifier: MIT
#include "backends/databank/address.h"

#include "backends/databank/wire.h"

namespace slipway::backends::databank {

QUrl rootAddress(const QUrl &pasted)
{
    QUrl url = pasted;
    url.setQuery(QString());
    url.setFragment(QString());
    QString path = url.path() + QLatin1Char('/');
    for (const QString &part :
         {QStringLiteral("/datasets/"), QStringLiteral("/api/"), QStringLiteral("/files/"),
          QStringLiteral("/guides/"), QStringLiteral("/help/"), QStringLiteral("/policies/"),
          QStringLiteral("/contact/"), QStringLiteral("/login/")}) {
        const qsizetype at = path.indexOf(part);
        if (at >= 0)
            path.truncate(at);
    }
    while (path.endsWith(QLatin1Char('/')))
        path.chop(1);
    url.setPath(path);
    return url;
}

QUrl editPage(const QUrl &root, const QString &key)
{
    return urlBelow(root, "/datasets/" + QUrl::toPercentEncoding(key) + "/edit");
}

} // namespace slipway::backends::databank
