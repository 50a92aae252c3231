// SPDX-License-Identifier: MIT
#include "practice/nomad/routes.h"

namespace slipway::practice::nomad {

std::vector<Route> allRoutes(Generation generation)
{
    std::vector<Route> routes;
    addInfoRoutes(routes, generation);
    addAuthRoutes(routes, generation);
    addTokenRoutes(routes, generation);
    addUserRoutes(routes, generation);
    addGroupRoutes(routes, generation);
    addDatasetRoutes(routes, generation);
    addDatasetDoiRoutes(routes, generation);
    addUploadRoutes(routes, generation); // command-examples before {upload}
    addUploadReadRoutes(routes, generation);
    addUploadFileRoutes(routes, generation);
    addUploadEditRoutes(routes, generation);
    addUploadActionRoutes(routes, generation);
    return routes;
}

} // namespace slipway::practice::nomad
