// SPDX-License-Identifier: MIT
#pragma once

#include "ui/language/language.h"

namespace slipway::tests {

/// The language that the test program speaks: English at first.
ui::Language &spokenLanguage();

} // namespace slipway::tests
