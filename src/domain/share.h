// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QStringList>

namespace slipway::domain {

/// What goes into one publication when one may not hold all files: whole folders, or files that stand beside
/// them.
struct Share
{
    Share() = default;

    QStringList folders;   ///< places in the dataset or submission, in order
    QList<qsizetype> rows; ///< of the list of files that was shared out
    qint64 size = 0;       ///< bytes
    bool tooLarge = false; ///< a single folder that may not be parted, and is larger than may be sent
};

using Shares = QList<Share>;

} // namespace slipway::domain
