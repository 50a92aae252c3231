// SPDX-License-Identifier: MIT
#pragma once

#include "domain/remotefile.h"
#include "domain/review.h"
#include "domain/submission.h"

#include <QStringList>

namespace slipway::backends::nomad {

/// The upload and the files at `paths` (all, if empty) as the server shows them: sizes, and of mainfiles what
/// became of their entries. An archive that the server has unpacked is not there any more, and says so.
domain::Review reviewOf(const domain::Dataset &dataset, const domain::Processing &processing,
                        const QStringList &paths, const domain::RemoteFiles &files);

} // namespace slipway::backends::nomad
