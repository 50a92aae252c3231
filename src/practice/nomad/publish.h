// SPDX-License-Identifier: MIT
#pragma once

#include "practice/nomad/deployment.h"

namespace slipway::practice::nomad {

/// The upload is public from now on, or under embargo for `months` (NOMAD contract 6).
void publishNow(Deployment &deployment, Upload &upload, int months);

} // namespace slipway::practice::nomad
