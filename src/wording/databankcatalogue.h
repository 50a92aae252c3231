// SPDX-License-Identifier: MIT
#pragma once

#include "wording/failurecatalogue.h"

#include <QHash>

namespace slipway::wording {

/// The words for what can happen where a token opens one draft, and where files are handed to it.
const QHash<QByteArray, FailureWords> &databankCodes();

} // namespace slipway::wording
