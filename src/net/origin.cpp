// SPDX-License-Identifier: MIT
#include "net/origin.h"

namespace slipway::net {

Origin::Origin(const QUrl &url)
{
    const QString scheme = url.scheme().toLower();
    const QString host = url.host(QUrl::FullyEncoded).toLower();
    if (scheme.isEmpty() || host.isEmpty())
        return;
    const bool isSecure = scheme == QLatin1String("https");
    const QString bracketed = host.contains(QLatin1Char(':')) && !host.startsWith(QLatin1Char('['))
                                  ? QLatin1Char('[') + host + QLatin1Char(']')
                                  : host;
    m_text = scheme + QStringLiteral("://") + bracketed + QLatin1Char(':') +
             QString::number(url.port(isSecure ? 443 : 80));
}

} // namespace slipway::net
