// SPDX-License-Identifier: MIT
#include "practice/nomad/publishdoi.h"

#include "practice/nomad/views.h"

#include <algorithm>

namespace slipway::practice::nomad {

namespace {

/// In the manner of the datasets' (contract 3); the contract shows no DOI of an upload, the letter is ours
/// and keeps the two counters apart.
std::string nextDoi(const Call &call)
{
    const std::string stem =
        "10.17172/NOMAD/" + formatInstant(call.deployment.clock.now(), "%Y.%m.%d") + "-U";
    int last = 0;
    for (const auto &[id, upload] : call.store().uploads) {
        if (upload.doi.starts_with(stem))
            last = std::max(last, std::stoi(upload.doi.substr(stem.size())));
    }
    return stem + std::to_string(last + 1);
}

void refuseUnpublished(const Call &call, const Upload &upload)
{
    // "400 empty/unpublished texts": in the words of the dataset's (contract 3).
    if (call.store().entriesOf(upload.id).empty())
        call.refuse(400, "The upload is empty. No DOI can be assigned at this moment.");
    if (!upload.published)
        call.refuse(400, "The upload is not published. No DOI can be assigned at the moment.\nPublish the "
                         "upload first.");
}

} // namespace

Response assignUploadDoi(Call &call)
{
    using DataCite = Settings::DataCite;
    const DataCite service = call.deployment.settings.dataCite;
    if (service == DataCite::Disabled)
        call.refuse(403, "The DataCite DOI service is not enabled on this deployment.");
    Upload &upload = writableUpload(call, call.argument("upload"));
    if (!call.account->admin && upload.mainAuthor != call.account->userId)
        call.refusePermission("Only main author has permissions for this operation.");
    if (!upload.doi.empty())
        call.refuse(400, "The upload already has a DOI and cannot be changed anymore.");
    refuseUnpublished(call, upload);
    const std::string advice = " at DataCite. Please contact the administrator.";
    if (service == DataCite::Unreachable)
        call.refuse(500, "An error occurred while creating the DOI draft" + advice);
    upload.doi = nextDoi(call);
    call.store().save(upload);
    if (service == DataCite::FailsHalfWay)
        call.refuse(500, "An error occurred while publishing the DOI" + advice);
    return answer(uploadEnvelope(call.deployment, upload));
}

} // namespace slipway::practice::nomad
