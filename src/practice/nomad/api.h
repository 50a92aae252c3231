// SPDX-License-Identifier: MIT
#pragma once

#include "practice/nomad/routes.h"
#include "practice/nomad/tokens.h"

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
    void signIn(Call &call, const Route &route) const;
    Response dispatch(Call &call, const Route &route) const;
    Response unmatched(const Request &request, std::string path) const;
    Response answerTo(Request &request) const;

    Deployment &m_deployment;
    Tokens m_tokens;
    std::vector<Route> m_routes;
};

} // namespace slipway::practice::nomad
