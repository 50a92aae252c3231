// SPDX-License-Identifier: MIT
#pragma once

#include "backends/nomad/wireuploads.h"
#include "base/jsonview.h"

namespace slipway::backends::nomad {

/// The upload object as it stands in several answers.
Upload uploadFrom(const base::JsonView &view, const QUrl &api);

/// One line of an error text without the traceback that the server may add.
QString withoutTraceback(const QString &text);

/// What the server is doing in its own words: its message, or the status where the message is of an earlier
/// process or there is none.
QString stageOf(const Upload &upload);

} // namespace slipway::backends::nomad
