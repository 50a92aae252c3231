// SPDX-License-Identifier: MIT
#pragma once

#include "backends/dandi/wiredandisets.h"
#include "domain/remotefile.h"
#include "domain/review.h"

#include <QStringList>

namespace slipway::backends::dandi {

/// The dandiset and the files at `paths` as the server shows them, with the state of its validation (DANDI
/// contract 7.1). A file that is not there has size -1 and a reason. Findings about the dandiset itself are
/// left out while it is being checked: they are of an earlier state.
domain::Review reviewOf(const domain::Dataset &dataset, const DraftInfo &draft, const QStringList &paths,
                        const domain::RemoteFiles &files);

} // namespace slipway::backends::dandi
