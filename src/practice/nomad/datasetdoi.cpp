// SPDX-License-Identifier: MIT
// POST /datasets/{id}/action/doi with generation 1's hazard (NOMAD contract 3).
#include "practice/nomad/routes.h"
#include "practice/nomad/views.h"

#include <algorithm>

namespace slipway::practice::nomad {

namespace {

/// `10.17172/NOMAD/2026.11.21-1`: the counter begins anew every day.
std::string nextDoi(const Call &call)
{
    const std::string stem = "10.17172/NOMAD/" + formatInstant(call.deployment.clock.now(), "%Y.%m.%d") + '-';
    int last = 0;
    for (const auto &[id, dataset] : call.store().datasets) {
        if (dataset.doi.starts_with(stem))
            last = std::max(last, std::stoi(dataset.doi.substr(stem.size())));
    }
    return stem + std::to_string(last + 1);
}

/// Embargoed content counts as published.
void checkContents(const Call &call, const Dataset &dataset)
{
    bool empty = true;
    bool unpublished = false;
    for (const auto &[uploadId, entries] : call.store().entries) {
        const Upload *upload = call.store().upload(uploadId);
        for (const auto &[id, entry] : entries) {
            if (std::find(entry.datasets.begin(), entry.datasets.end(), dataset.id) == entry.datasets.end())
                continue;
            empty = false;
            unpublished = unpublished || !upload || !upload->published;
        }
    }
    if (empty)
        call.refuse(
            400, "The dataset is empty. No DOI can be assigned at this moment. Add some published\ncontents "
                 "to the dataset first.");
    if (unpublished)
        call.refuse(
            400, "The dataset has unpublished contents. No DOI can be assigned at the moment.\nPublish the "
                 "dataset contents first.");
}

void refuseSecondDoi(const Call &call, Dataset &dataset)
{
    if (dataset.doi.empty())
        return;
    if (call.one() && !dataset.findable) {
        call.store().forgetDataset(dataset);
        call.refuse(400, "The dataset was failed to to be submitted previously. It is removed now.");
    }
    call.refuse(400, "The dataset already has a DOI and cannot be changed anymore.");
}

Response assignDoi(Call &call)
{
    using DataCite = Settings::DataCite;
    const DataCite service = call.deployment.settings.dataCite;
    if (call.two() && service == DataCite::Disabled)
        call.refuse(403, "The DataCite DOI service is not enabled on this deployment.");
    Dataset *dataset = call.store().dataset(call.argument("dataset_id"));
    if (!dataset)
        call.refuse(404, "Dataset not found. The given id does not match any dataset.");
    refuseSecondDoi(call, *dataset);
    if (dataset->userId != call.account->userId)
        call.refusePermission("The dataset can only be edited by the user who created the dataset.");
    checkContents(call, *dataset);
    const bool answered = service != DataCite::Unreachable && service != DataCite::FailsHalfWay;
    if (service != DataCite::Unreachable) {
        dataset->doi = nextDoi(call);
        dataset->findable = service == DataCite::Working;
        call.store().save(*dataset);
    }
    if (!answered)
        call.refuse(500, "Datacite server couldn't resolve the request. Please try again later.");
    return answer(
        Json::object({{"dataset_id", dataset->id}, {"data", datasetView(call.deployment, *dataset)}}));
}

} // namespace

void addDatasetDoiRoutes(std::vector<Route> &routes, Generation)
{
    routes.push_back({"POST", "/datasets/{dataset_id}/action/doi", assignDoi, Access::Required, Body::None,
                      "datasets:assign_doi"});
}

} // namespace slipway::practice::nomad
