// SPDX-License-Identifier: MIT
#include "upload/lineendurance.h"

#include <algorithm>

namespace slipway::upload {

void LineEndurance::broke(qint64 bytes)
{
    const bool wasTrial = m_cutAt > 0 && bytes >= m_cutAt;
    if (wasTrial)
        m_patience = std::min(m_patience * 2, longestPatience);
    ++m_cuts;
    m_cutAt = bytes;
    m_calm = 0;
}

void LineEndurance::bore(qint64 bytes)
{
    if (m_cutAt == 0 || bytes < m_cutAt)
        return;
    m_cutAt = 0;
    m_patience = firstPatience;
}

bool LineEndurance::mayTry(qint64 bytes)
{
    if (m_cutAt == 0 || bytes < m_cutAt)
        return true;
    if (++m_calm < m_patience)
        return false;
    m_calm = 0;
    return true;
}

qint64 LineEndurance::bearable(qint64 bytes) const
{
    return m_cutAt > 0 ? std::min(bytes, std::max<qint64>(m_cutAt / 2, 1)) : bytes;
}

bool isCut(const base::Failure &trouble)
{
    using Kind = base::Failure::Kind;
    if (trouble.code() == "line-changed")
        return false;
    return trouble.kind() == Kind::Offline || trouble.kind() == Kind::Stalled ||
           trouble.code() == "closed-while-sending";
}

} // namespace slipway::upload
