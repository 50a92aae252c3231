// SPDX-License-Identifier: MIT
#pragma once

#include "wording/failurecatalogue.h"

#include <QHash>

namespace slipway::wording {

/// The words for what can happen with submissions: making, processing, describing and publishing them.
const QHash<QByteArray, FailureWords> &submissionCodes();

} // namespace slipway::wording
