// SPDX-License-Identifier: MIT
#pragma once

#include "domain/localfile.h"
#include "domain/share.h"

#include <QString>

namespace slipway::backends::nomad {

/// Shares of at most `limit` bytes that never part the files of one folder: what belongs to one calculation
/// stays together (NOMAD contract 8). A folder that has files of its own and is larger than the limit makes a
/// share that is too large.
domain::Shares shares(const domain::LocalFiles &files, qint64 limit);

/// What to do about files that are too much together, as a sentence for a person.
QString splittingAdvice(const domain::Shares &shares);

} // namespace slipway::backends::nomad
