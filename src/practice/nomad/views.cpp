// SPDX-License-Identifier: MIT
#include "practice/nomad/views.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace slipway::practice::nomad {

namespace {

/// As Python's isoformat(): the fraction is left out when it is zero.
std::string isoFormat(Instant instant)
{
    std::string text = formatInstant(instant, "%Y-%m-%dT%H:%M:%S");
    if (const auto fraction = static_cast<int>(instant % 1'000'000); fraction != 0) {
        std::array<char, 16> digits{};
        std::snprintf(digits.data(), digits.size(), ".%06d", fraction);
        text += digits.data();
    }
    return text;
}

Instant toMilliseconds(Instant instant)
{
    return instant / 1000 * 1000;
}

bool holds(const std::vector<std::string> &list, const std::string &text)
{
    return std::find(list.begin(), list.end(), text) != list.end();
}

bool inGroups(const Store &store, const std::vector<std::string> &groups, const std::string &userId)
{
    return std::any_of(groups.begin(), groups.end(), [&](const std::string &id) {
        const auto group = store.groups.find(id);
        return group != store.groups.end() &&
               (group->second.owner == userId || holds(group->second.members, userId));
    });
}

std::vector<std::string> united(std::vector<std::string> list, const std::vector<std::string> &more)
{
    for (const std::string &one : more) {
        if (!holds(list, one))
            list.push_back(one);
    }
    return list;
}

} // namespace

Json freshTime(Generation generation, Instant instant)
{
    if (instant == 0)
        return {};
    return isoFormat(instant) + (generation == Generation::One ? "" : "Z");
}

Json storedTime(Generation generation, Instant instant)
{
    return freshTime(generation, toMilliseconds(instant));
}

Json zonedTime(Instant instant, bool milliseconds)
{
    if (instant == 0)
        return {};
    return isoFormat(milliseconds ? toMilliseconds(instant) : instant) + "+00:00";
}

void writeProcessState(Json &view, Generation generation, const ProcessState &state, bool running)
{
    view.set("process_running", running);
    view.set("current_process", Json::textOrNull(state.currentProcess));
    view.set("process_status", statusText(state.status));
    view.set("last_status_message", Json::textOrNull(state.lastStatusMessage));
    view.set("errors", Json::texts(state.errors));
    view.set("warnings", Json::texts(state.warnings));
    view.set("complete_time", storedTime(generation, state.completeTime));
}

std::vector<std::string> writersOf(const Upload &upload)
{
    return united({upload.mainAuthor}, upload.coauthors);
}

std::vector<std::string> viewersOf(const Upload &upload)
{
    return united(writersOf(upload), upload.reviewers);
}

Json uploadView(const Deployment &deployment, const Upload &upload, bool fresh)
{
    const Generation generation = deployment.generation;
    Json view = Json::object();
    writeProcessState(view, generation, upload.process, upload.processRunning());
    view.set("upload_id", upload.id);
    view.set("upload_name", Json::textOrNull(upload.name));
    if (deployment.two()) {
        view.set("description", Json::textOrNull(upload.description));
        view.set("doi", upload.doi.empty() ? Json() : Json::object({{"id", upload.doi}}));
    }
    view.set("upload_create_time",
             fresh ? freshTime(generation, upload.created) : storedTime(generation, upload.created));
    view.set("main_author", upload.mainAuthor);
    view.set("coauthors", Json::texts(upload.coauthors));
    view.set("coauthor_groups", Json::texts(upload.coauthorGroups));
    view.set("reviewers", Json::texts(upload.reviewers));
    view.set("reviewer_groups", Json::texts(upload.reviewerGroups));
    view.set("writers", Json::texts(writersOf(upload)));
    view.set("writer_groups", Json::texts(upload.coauthorGroups));
    view.set("viewers", Json::texts(viewersOf(upload)));
    view.set("viewer_groups", Json::texts(united(upload.coauthorGroups, upload.reviewerGroups)));
    view.set("published", upload.published);
    view.set("published_to", Json::array());
    view.set("publish_time", storedTime(generation, upload.publishTime));
    view.set("with_embargo", upload.embargoLength != 0);
    view.set("embargo_length", upload.embargoLength);
    view.set("license", upload.license);
    const auto entries = deployment.store.entries.find(upload.id);
    view.set("entries", entries == deployment.store.entries.end() ? 0 : entries->second.size());
    // Not the true folder: who reads a recorded answer need not learn where the practice server keeps things.
    view.set("upload_files_server_path",
             upload.published ? Json() : Json("/data/staging/" + upload.id.substr(0, 2) + '/' + upload.id));
    return view;
}

Json uploadEnvelope(const Deployment &deployment, const Upload &upload, bool fresh)
{
    return Json::object({{"upload_id", upload.id}, {"data", uploadView(deployment, upload, fresh)}});
}

Json datasetView(const Deployment &deployment, const Dataset &dataset, bool fresh)
{
    const auto time = [&](Instant instant) {
        return fresh ? zonedTime(instant, false) : storedTime(deployment.generation, instant);
    };
    return Json::object({{"dataset_id", dataset.id},
                         {"dataset_name", dataset.name ? Json(*dataset.name) : Json()},
                         {"user_id", dataset.userId},
                         {"doi", Json::textOrNull(dataset.doi)},
                         {"dataset_create_time", time(dataset.created)},
                         {"dataset_modified_time", time(dataset.modified)},
                         {"dataset_type", dataset.type},
                         {"query", dataset.query.isEmpty() ? Json() : Json(dataset.query)},
                         {"entries", dataset.entries.empty() ? Json() : Json::texts(dataset.entries)}});
}

Json personView(const Account &account)
{
    return Json::object({{"name", account.name()},
                         {"first_name", account.firstName},
                         {"last_name", account.lastName},
                         {"affiliation", Json::textOrNull(account.affiliation)},
                         {"affiliation_address", Json::textOrNull(account.affiliationAddress)},
                         {"user_id", account.userId},
                         {"username", account.username},
                         {"is_admin", account.admin},
                         {"is_oasis_admin", false}});
}

bool mayWrite(const Store &store, const Upload &upload, const Account *account)
{
    return account && (account->admin || holds(writersOf(upload), account->userId) ||
                       inGroups(store, upload.coauthorGroups, account->userId));
}

bool mayView(const Store &store, const Upload &upload, const Account *account)
{
    return account && (mayWrite(store, upload, account) || holds(upload.reviewers, account->userId) ||
                       inGroups(store, upload.reviewerGroups, account->userId));
}

Upload &visibleUpload(const Call &call, const std::string &id)
{
    Upload *upload = call.store().upload(id);
    if (!upload)
        call.refuse(404, "The specified upload_id was not found.");
    const bool open =
        (upload->published && upload->embargoLength == 0) || holds(upload->reviewerGroups, "all");
    if (open || mayView(call.store(), *upload, call.account))
        return *upload;
    if (upload->published)
        call.refusePermission("You do not have access to the specified upload - published with embargo.");
    if (!call.account)
        call.refuse(401, "You need to log in to access the specified upload.");
    call.refusePermission("You do not have access to the specified upload.");
}

Upload &writableUpload(const Call &call, const std::string &id)
{
    Upload *upload = call.store().upload(id);
    if (!upload)
        call.refuse(404, "The specified upload_id was not found.");
    if (!mayWrite(call.store(), *upload, call.account))
        call.refusePermission("You do not have write access to the specified upload.");
    return *upload;
}

} // namespace slipway::practice::nomad
