// SPDX-License-Identifier: MIT
#include "transfer/fileorder.h"

#include <algorithm>
#include <numeric>

namespace slipway::transfer {

FileOrder::FileOrder(const QList<qint64> &sizes)
    : m_fromBiggest(static_cast<std::size_t>(sizes.size()))
    , m_taken(m_fromBiggest.size(), false)
    , m_left(m_fromBiggest.size())
{
    std::iota(m_fromBiggest.begin(), m_fromBiggest.end(), 0);
    m_fromSmallest = m_fromBiggest;
    std::stable_sort(m_fromBiggest.begin(), m_fromBiggest.end(),
                     [&sizes](qsizetype left, qsizetype right) { return sizes[left] > sizes[right]; });
    std::stable_sort(m_fromSmallest.begin(), m_fromSmallest.end(),
                     [&sizes](qsizetype left, qsizetype right) { return sizes[left] < sizes[right]; });
}

std::optional<qsizetype> FileOrder::takeBiggest()
{
    return take(m_fromBiggest, m_nextBiggest);
}

std::optional<qsizetype> FileOrder::takeSmallest()
{
    return take(m_fromSmallest, m_nextSmallest);
}

std::optional<qsizetype> FileOrder::take(const std::vector<qsizetype> &order, std::size_t &next)
{
    for (; next < order.size(); ++next) {
        const qsizetype position = order[next];
        if (m_taken[static_cast<std::size_t>(position)])
            continue;
        m_taken[static_cast<std::size_t>(position)] = true;
        --m_left;
        ++next;
        return position;
    }
    return std::nullopt;
}

} // namespace slipway::transfer
