// SPDX-License-Identifier: MIT
#pragma once

#include "practice/databank/deployment.h"
#include "practice/databank/parameters.h"

#include <optional>
#include <string>

namespace slipway::practice::databank {

/// POST /api/dataset/KEY/datafile, the one endpoint of all protocols: basic upload, registration, phases
/// (Data Bank contract 10.3).
class DatafileApi
{
public:
    explicit DatafileApi(Deployment &deployment)
        : m_deployment(deployment)
    {}

    Response handle(Request &request, const std::string &key);

private:
    std::optional<Response> refusal(const Request &request, const Dataset *dataset) const;
    Response branch(const Request &request, Dataset &dataset, Parameters &parameters);

    Deployment &m_deployment;
};

} // namespace slipway::practice::databank
