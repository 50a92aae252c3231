// SPDX-License-Identifier: MIT
#include "net/oneshotbody.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace slipway::net {

OneShotBody::OneShotBody(QByteArray bytes, QObject *parent)
    : QIODevice(parent)
    , m_bytes(std::move(bytes))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

bool OneShotBody::reset()
{
    // Qt rewinds only to send again. Of an empty body nothing shows whether it was sent, so it never may.
    const bool mayRewind = m_handedOver == 0 && length() > 0;
    m_wasAskedTwice = m_wasAskedTwice || !mayRewind;
    return mayRewind;
}

qint64 OneShotBody::readData(char *data, qint64 maxSize)
{
    const qint64 count = std::min(maxSize, bytesAvailable());
    if (count <= 0)
        return isHandedOver() ? -1 : 0;
    std::memcpy(data, m_bytes.constData() + handedOver(), static_cast<std::size_t>(count));
    m_handedOver += count;
    return count;
}

} // namespace slipway::net
