// SPDX-License-Identifier: MIT
#pragma once

#include "practice/nomad/call.h"

namespace slipway::practice::nomad {

/// POST /uploads/{id}/action/assign-doi of generation 2 (NOMAD contract 6.6).
Response assignUploadDoi(Call &call);

} // namespace slipway::practice::nomad
