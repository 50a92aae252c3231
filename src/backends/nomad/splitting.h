// SPDX-License-Identifier: MIT
#pragma once

#include "domain/localfile.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace slipway::backends::nomad {

/// What goes into one upload when all does not fit: whole folders (or single files), in order.
struct Share
{
    Share() = default;

    QStringList folders; ///< places in the upload
    qint64 size = 0;     ///< bytes
};

/// Shares of at most `limit` bytes that never part the files of one folder: what belongs to one calculation
/// stays together (NOMAD contract 8). A folder that has files of its own and is larger than the limit makes a
/// share that is too large.
QList<Share> shares(const domain::LocalFiles &files, qint64 limit);

/// The same as a sentence for a person.
QString splittingAdvice(const domain::LocalFiles &files, qint64 limit);

} // namespace slipway::backends::nomad
