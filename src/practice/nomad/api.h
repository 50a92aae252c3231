// SPDX-License-Identifier: MIT
#pragma once

#include "practice/nomad/routes.h"
#include "practice/nomad/tokens.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace slipway::practice::nomad {

/// The NOMAD API: routing, order of checks, dispatch.
class Api
{
public:
    explicit Api(Deployment &deployment);
    /// Answers a request whose path begins with Deployment::apiPath.
    Response handle(Request &request);

private:
    using Arguments = std::map<std::string, std::string>;
    Response dispatch(Request &request, const Route &route, Arguments arguments);
    Response unmatched(const Request &request, const std::string &path) const;

    Deployment &m_deployment;
    Tokens m_tokens;
    std::vector<Route> m_routes;
};

} // namespace slipway::practice::nomad
