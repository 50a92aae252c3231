// SPDX-License-Identifier: MIT
#pragma once

#include "practice/databank/deployment.h"

#include <string>

namespace slipway::practice::databank {

/// GET /datasets/KEY.json: of a draft only that it is there (Data Bank contract 3). The store is locked.
Response datasetJson(Deployment &deployment, const std::string &key);

/// GET /check_token (Data Bank contract 2.5). The store is locked.
Response checkToken(const Deployment &deployment, const Request &request);

} // namespace slipway::practice::databank
