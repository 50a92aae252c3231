// SPDX-License-Identifier: MIT
#pragma once

#include <QList>

#include <optional>
#include <vector>

namespace slipway::transfer {

/// In which order files are begun: from the biggest down, so that the tail is short, and at the same time
/// from the smallest up, so that small ones need not wait for days.
class FileOrder
{
public:
    explicit FileOrder(const QList<qint64> &sizes);

    /// The position of the biggest file that is left; of equal ones the first.
    std::optional<qsizetype> takeBiggest();
    /// The position of the smallest file that is left; of equal ones the first.
    std::optional<qsizetype> takeSmallest();
    bool isEmpty() const { return m_left == 0; }

private:
    std::optional<qsizetype> take(const std::vector<qsizetype> &order, std::size_t &next);

    std::vector<qsizetype> m_fromBiggest;
    std::vector<qsizetype> m_fromSmallest;
    std::vector<bool> m_taken;
    std::size_t m_nextBiggest = 0;
    std::size_t m_nextSmallest = 0;
    std::size_t m_left = 0;
};

} // namespace slipway::transfer
