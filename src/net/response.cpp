// SPDX-License-Identifier: MIT
#include "net/response.h"

namespace slipway::net {

QByteArray Response::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QByteArray Response::contentType() const
{
    const QByteArray value = header(QByteArrayLiteral("Content-Type"));
    const qsizetype end = value.indexOf(';');
    return value.left(end < 0 ? value.size() : end).trimmed().toLower();
}

} // namespace slipway::net
