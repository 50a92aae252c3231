// SPDX-License-Identifier: MIT
#pragma once

#include "practice/databank/deployment.h"
#include "practice/databank/parameters.h"

namespace slipway::practice::databank {

/// One call of the phase protocol, whose parameters have a `phase`; the store is locked (Data Bank contract
/// 4A, 10.4).
Response runPhase(Deployment &deployment, Dataset &dataset, Parameters &parameters, const Request &request);

} // namespace slipway::practice::databank
