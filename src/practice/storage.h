// SPDX-License-Identifier: MIT
#pragma once

#include "practice/clock.h"
#include "practice/http.h"
#include "practice/objectstore.h"
#include "practice/signature.h"

#include <functional>

namespace slipway::practice {

/// The S3 side: presigned part uploads, completion, downloads; answers in XML (DANDI contract 3.4, 3.5, 3.7).
class Storage
{
public:
    static constexpr const char *bucket = "dandiarchive";

    Storage(ObjectStore &objects, const Signer &signer, const Clock &clock);
    Response handle(Request &request);
    /// Set by the archive: may everybody read this key (not embargoed)?
    std::function<bool(const std::string &key)> isPublic;

private:
    std::optional<Response> refusal(const Request &request, const std::string &key) const;
    Response putPart(Request &request, const std::string &key);
    Response complete(Request &request, const std::string &key);
    Response download(const Request &request, const std::string &key) const;

    ObjectStore &m_objects;
    const Signer &m_signer;
    const Clock &m_clock;
};

} // namespace slipway::practice
