// SPDX-License-Identifier: MIT
#pragma once

#include "practice/nomad/routes.h"

#include <vector>

namespace slipway::practice::nomad {

/// PUT and DELETE …/raw/…, POST …/raw-create-dir/…: a part of addUploadFileRoutes().
void addUploadFileChangeRoutes(std::vector<Route> &routes);

} // namespace slipway::practice::nomad
