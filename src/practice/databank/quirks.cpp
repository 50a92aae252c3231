// SPDX-License-Identifier: MIT
#include "practice/databank/quirks.h"

#include "practice/databank/credentials.h"

#include <algorithm>
#include <array>

namespace slipway::practice::databank {

namespace {

constexpr std::array<std::string_view, 8> names = {"replace-token",     "release",        "expire",
                                                   "wipe-staging",      "foreign-writer", "short-store",
                                                   "checksum-mismatch", "http-location"};

/// What stands in the path behind the prefix, up to the next slash.
std::string segmentAfter(const std::string &path, std::string_view prefix)
{
    if (!path.starts_with(prefix))
        return {};
    const std::string rest = path.substr(prefix.size());
    return rest.substr(0, rest.find('/'));
}

Dataset *concerned(Deployment &deployment, const Request &request)
{
    const std::string path = percentDecoded(request.path, false);
    for (const std::string_view prefix : {"/api/dataset/", "/datasets/"}) {
        if (Dataset *dataset = deployment.store.dataset(segmentAfter(path, prefix)))
            return dataset;
    }
    return deployment.tokenOwner(checkTokenValue(request));
}

} // namespace

bool isQuirk(std::string_view name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

void playBefore(Deployment &deployment, const Request &request)
{
    if (!request.quirk)
        return;
    const std::lock_guard lock(deployment.store.mutex);
    Dataset *dataset = concerned(deployment, request);
    if (dataset && request.hasQuirk("replace-token"))
        deployment.store.replaceToken(*dataset);
    if (dataset && request.hasQuirk("wipe-staging"))
        deployment.store.wipeStaging(dataset->key);
    if (dataset && request.hasQuirk("release")) {
        dataset->state = "released";
        deployment.store.save(*dataset);
    }
    const TusUpload *upload = deployment.store.upload(segmentAfter(request.path, "/files/"));
    if (upload && request.hasQuirk("expire"))
        deployment.store.remove(*upload);
}

} // namespace slipway::practice::databank
