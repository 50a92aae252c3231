// SPDX-License-Identifier: MIT
#include "net/renewal.h"

#include <utility>

namespace slipway::net {

Renewal::Attempt::Attempt(std::shared_ptr<Renewal> renewal, const std::stop_token &stop)
    : m_renewal(std::move(renewal))
    , m_stop(stop)
{
    m_renewal->m_attempts.insert(this);
}

Renewal::Attempt::~Attempt()
{
    m_renewal->m_attempts.remove(this);
}

void Renewal::renew()
{
    const QSet<Attempt *> underWay = m_attempts;
    for (Attempt *attempt : underWay) {
        attempt->m_isRenewed = true;
        attempt->m_stop.requestStop(); // who waits continues from the event loop, never in here
    }
}

} // namespace slipway::net
