// SPDX-License-Identifier: MIT
#pragma once

#include "practice/call.h"

namespace slipway::practice {

/// GET /dandisets/ with every filter, the search and the orderings of DANDI contract 2.1.
Response listDandisets(Call &call);

} // namespace slipway::practice
