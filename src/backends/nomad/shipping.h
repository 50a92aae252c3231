// SPDX-License-Identifier: MIT
#pragma once

#include "domain/localfile.h"
#include "domain/submission.h"

#include <QString>

namespace slipway::backends::nomad {

/// No body is larger, so that it stays below what the servers' proxies take (NOMAD contract 8).
inline constexpr qint64 largestBody = 30'000'000'000;

/// True for an archive that stands beside no folder and is therefore sent as it is: the server unpacks it
/// where it stands. Archives inside folders, and plain gzip files, are packed with the others and stay what
/// they are.
bool isSentToBeUnpacked(const domain::LocalFile &file);

/// Which files travel together in archives, and the words for it.
///
/// Small files do, folder by folder: what belongs to one calculation is not parted. Large ones travel alone,
/// so that an interruption costs less. What the server would not take or would take for something else is
/// packed whatever its size: empty files, plain gzip files, archives inside folders.
domain::Shipping shippingOf(const domain::LocalFiles &files);

} // namespace slipway::backends::nomad
