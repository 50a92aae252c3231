// SPDX-License-Identifier: MIT
#pragma once

#include "practice/http.h"
#include "practice/nomad/deployment.h"

namespace slipway::practice::nomad {

/// The pages below `/gui` that "Open in browser" leads to: an upload, the list of uploads, a dataset by id or
/// DOI, an entry (NOMAD contract 1: derived URLs). Unlike the real ones they need no login: they show only
/// what the practice server holds, to whoever sits at this computer.
Response webPage(Deployment &deployment, const Request &request);

} // namespace slipway::practice::nomad
