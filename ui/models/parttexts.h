// SPDX-License-Identifier: MIT
#pragma once

#include "domain/share.h"
#include "session/part.h"

#include <QString>

namespace slipway::ui {

/// What could be published now and what would be left, when the files can be shared out; else empty.
QString offerSentence(const domain::Shares &shares);
/// Which part this publication holds, and where the others are.
QString partSentence(const session::Part &part);
/// What remains to be published; empty after the last part.
QString remainSentence(const session::Part &part);

} // namespace slipway::ui
