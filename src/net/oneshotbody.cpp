// SPDX-License-Identifier: MIT
#include "net/oneshotbody.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace slipway::net {

OneShotBody::OneShotBody(QByteArray bytes, QObject *parent)
    : Body(parent)
    , m_bytes(std::move(bytes))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OneShotBody::readData(char *data, qint64 maxSize)
{
    const qint64 count = std::min(maxSize, bytesAvailable());
    if (count <= 0)
        return isHandedOver() ? -1 : 0;
    std::memcpy(data, m_bytes.constData() + handedOver(), static_cast<std::size_t>(count));
    addHandedOver(count);
    return count;
}

} // namespace slipway::net
