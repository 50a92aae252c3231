// SPDX-License-Identifier: MIT
#pragma once

#include "practice/databank/checksum.h"
#include "practice/databank/deployment.h"

#include <optional>
#include <string>

namespace slipway::practice::databank {

/// /files of profile T: tus 1.0.0 with its extensions as tus-ruby-server speaks it with an S3 store, behind
/// the token middleware (Data Bank contract 4B, 10.5).
class TusFiles
{
public:
    explicit TusFiles(Deployment &deployment)
        : m_deployment(deployment)
    {}

    Response handle(Request &request);

private:
    Response answer(Request &request, const std::string &method);
    Response collection(const Request &request, const std::string &method);
    Response create(const Request &request);
    std::optional<Response> lengthRefusal(const std::string &length) const;
    Response patch(Request &request, const std::string &uid);
    Response commit(const Request &request, TusUpload &upload, Spool bytes, std::uint64_t size);
    Response download(const Request &request, const TusUpload &upload) const;
    std::optional<Response> patchRefusal(const Request &request, const TusUpload *upload,
                                         std::optional<std::uint64_t> size) const;
    std::uint64_t kept(const Request &request, const TusUpload &upload, std::uint64_t size) const;

    Deployment &m_deployment;
};

} // namespace slipway::practice::databank
