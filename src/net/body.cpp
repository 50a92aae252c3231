// SPDX-License-Identifier: MIT
#include "net/body.h"

namespace slipway::net {

bool Body::seek(qint64 position)
{
    return position == m_handedOver && (isSequential() || QIODevice::seek(position));
}

bool Body::reset()
{
    return m_handedOver == 0 && !m_isSent;
}

} // namespace slipway::net
