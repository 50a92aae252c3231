// SPDX-License-Identifier: MIT
#include "net/body.h"

namespace slipway::net {

bool Body::seek(qint64 position)
{
    return position == m_handedOver && (isSequential() || QIODevice::seek(position));
}

bool Body::reset()
{
    // Qt rewinds only to send again. Of an empty body nothing shows whether it was sent, so it never may.
    const bool mayRewind = m_handedOver == 0 && length() > 0;
    m_wasAskedTwice = m_wasAskedTwice || !mayRewind;
    return mayRewind;
}

} // namespace slipway::net
