// SPDX-License-Identifier: MIT
#pragma once

#include "domain/dataset.h"

#include <QString>

namespace slipway::ui {

/// A dataset's ID and title; once, where the title says no more.
QString datasetText(const domain::Dataset &dataset);

/// Where a file stands on the server, in one line: its path, or the archive and the path inside it.
QString placeText(const QString &archive, const QString &remote);

} // namespace slipway::ui
