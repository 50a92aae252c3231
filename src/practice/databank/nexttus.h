// SPDX-License-Identifier: MIT
#pragma once

#include "practice/databank/deployment.h"

namespace slipway::practice::databank {

/// /files of profile N: what the successor keeps of tus. Neither content type nor version nor length are
/// checked, any chunk is stored (Data Bank contract 4C).
class NextTus
{
public:
    explicit NextTus(Deployment &deployment)
        : m_deployment(deployment)
    {}

    Response handle(Request &request);

private:
    Response answer(Request &request);
    Response create(const Request &request);
    Response patch(Request &request, const std::string &uid);
    Response head(const std::string &uid);

    Deployment &m_deployment;
};

} // namespace slipway::practice::databank
