// SPDX-License-Identifier: MIT
#pragma once

#include "practice/databank/deployment.h"
#include "practice/http.h"

#include <string>

namespace slipway::practice::databank {

/// The pages and the JSON below /datasets (Data Bank contract 2.2, 3, 7.2, 10.6). Unlike the real ones the
/// pages need no login: whoever sits at this computer counts as the depositor. The curl line names this
/// server, where the real page always names production.
Response webPage(Deployment &deployment, Request &request);

} // namespace slipway::practice::databank
