// SPDX-License-Identifier: MIT
#pragma once

#include "practice/archive.h"

namespace slipway::practice {

/// Makes a published version of the draft, whose status becomes Published (DANDI contract 7.2).
const Version &freezeDraft(const Archive &archive, Version &draft);

} // namespace slipway::practice
