// SPDX-License-Identifier: MIT
// GET of uploads and of their entries (NOMAD contract 4.4).
#include "practice/nomad/entries.h"
#include "practice/nomad/pagination.h"
#include "practice/nomad/routes.h"
#include "practice/nomad/views.h"

#include <QJsonDocument>

#include <algorithm>
#include <cctype>

namespace slipway::practice::nomad {

using namespace Qt::StringLiterals;

namespace {

bool holds(const std::vector<std::string> &list, const std::string &text)
{
    return std::find(list.begin(), list.end(), text) != list.end();
}

bool sharesGroup(const Store &store, const std::vector<std::string> &groups, const std::string &userId)
{
    return std::any_of(groups.begin(), groups.end(), [&](const std::string &id) {
        const auto group = store.groups.find(id);
        return group != store.groups.end() &&
               (group->second.owner == userId || holds(group->second.members, userId));
    });
}

struct Filter
{
    std::vector<std::string> roles;
    std::vector<std::string> ids;
    std::vector<std::string> names;
    std::vector<std::string> fuzzyNames; ///< lower case; generation 2
    std::optional<bool> processing;
    std::optional<bool> published;
    std::optional<std::string> status;
    std::optional<bool> owned;
    bool all = false;
};

std::string lower(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); });
    return text;
}

std::vector<std::string> wantedRoles(const Call &call)
{
    static const std::vector<std::string> known = {"main_author", "reviewer", "coauthor"};
    const std::vector<std::string> roles = call.texts("roles");
    for (std::size_t i = 0; i < roles.size(); ++i) {
        if (!holds(known, roles[i]))
            throw Refusal(
                invalid(call.generation(), {problem::notOneOf({"query", "roles", i}, known, roles[i])}));
    }
    return roles.empty() ? known : roles;
}

Filter filterOf(const Call &call)
{
    Filter filter;
    filter.roles = wantedRoles(call);
    filter.ids = call.texts("upload_id");
    filter.processing = call.flag("is_processing");
    filter.published = call.flag("is_published");
    filter.owned = call.flag("is_owned");
    filter.status = call.text("process_status");
    filter.all = call.flag("include_all", false);
    for (const std::string &name : call.texts("upload_name")) {
        const QJsonObject json = QJsonDocument::fromJson(QByteArray::fromStdString(name)).object();
        if (call.two() && s(json["type"_L1]) == "fuzzy")
            filter.fuzzyNames.push_back(lower(s(json["value"_L1])));
        else
            filter.names.push_back(call.two() && json.contains("value"_L1) ? s(json["value"_L1]) : name);
    }
    return filter;
}

bool hasRole(const Call &call, const Filter &filter, const Upload &upload)
{
    const std::string &me = call.account->userId;
    const Store &store = call.store();
    if (holds(filter.roles, "main_author") && upload.mainAuthor == me)
        return true;
    if (holds(filter.roles, "coauthor") &&
        (holds(upload.coauthors, me) || sharesGroup(store, upload.coauthorGroups, me)))
        return true;
    if (holds(filter.roles, "reviewer") &&
        (holds(upload.reviewers, me) || sharesGroup(store, upload.reviewerGroups, me)))
        return true;
    return filter.all && holds(upload.reviewerGroups, "all");
}

bool nameFits(const Filter &filter, const Upload &upload)
{
    if (filter.names.empty() && filter.fuzzyNames.empty())
        return true;
    const std::string name = lower(upload.name);
    return holds(filter.names, upload.name) ||
           std::any_of(filter.fuzzyNames.begin(), filter.fuzzyNames.end(),
                       [&name](const std::string &part) { return name.find(part) != std::string::npos; });
}

bool fits(const Call &call, const Filter &filter, const Upload &upload)
{
    if (!hasRole(call, filter, upload) || !nameFits(filter, upload))
        return false;
    if (!filter.ids.empty() && !holds(filter.ids, upload.id))
        return false;
    if (filter.processing.value_or(upload.processRunning()) != upload.processRunning())
        return false;
    if (filter.published.value_or(upload.published) != upload.published)
        return false;
    if (call.one()) // echoed and ignored (contract 4.4)
        return true;
    const bool own = upload.mainAuthor == call.account->userId;
    return filter.owned.value_or(own) == own &&
           filter.status.value_or(statusText(upload.process.status)) == statusText(upload.process.status);
}

/// A text that sorts as the value does.
std::string sortKey(const Upload &upload, const std::string &quantity)
{
    if (quantity == "upload_name")
        return upload.name;
    if (quantity == "last_status_message")
        return upload.process.lastStatusMessage;
    if (quantity == "process_status")
        return statusText(upload.process.status);
    const std::string digits =
        std::to_string(quantity == "publish_time" ? upload.publishTime : upload.created);
    return std::string(20 - std::min<std::size_t>(digits.size(), 20), '0') + digits;
}

std::string sortKey(const Entry &entry, const std::string &quantity)
{
    if (quantity == "parser_name")
        return entry.parserName;
    if (quantity == "process_status")
        return statusText(entry.process.status);
    if (quantity == "current_process")
        return entry.process.currentProcess;
    const std::string digits = std::to_string(entry.created);
    return quantity == "entry_create_time" ? std::string(20 - digits.size(), '0') + digits : entry.mainfile;
}

template <typename Record>
void sortBy(std::vector<const Record *> &records, const PageRequest &wanted)
{
    const auto before = [&wanted](const Record *left, const Record *right) {
        const std::string &quantity = *wanted.orderBy;
        const std::string a = sortKey(*left, quantity);
        const std::string b = sortKey(*right, quantity);
        return wanted.descending ? b < a : a < b;
    };
    std::stable_sort(records.begin(), records.end(), before);
}

Json echoed(const Call &call)
{
    Json query = Json::object();
    for (const char *list : {"roles", "upload_id", "upload_name"}) {
        if (const auto texts = call.texts(list); !texts.empty())
            query.set(list, Json::texts(texts));
    }
    for (const char *flag : {"is_processing", "is_published", "is_owned"}) {
        if (const auto value = call.flag(flag))
            query.set(flag, *value);
    }
    if (const auto status = call.text("process_status"))
        query.set("process_status", *status);
    return query;
}

Response listUploads(Call &call)
{
    std::vector<std::string> orderable = {"upload_create_time", "publish_time", "upload_name",
                                          "last_status_message"};
    if (call.two())
        orderable.emplace_back("process_status");
    const PageRequest wanted = pageRequest(call, orderable, "upload_create_time");
    const Filter filter = filterOf(call);
    std::vector<const Upload *> found;
    for (const auto &[id, upload] : call.store().uploads) {
        if (fits(call, filter, upload))
            found.push_back(&upload);
    }
    sortBy(found, wanted);
    const Page page = pageOf(call, wanted, found.size());
    Json data = Json::array();
    for (std::size_t i = page.begin; i < page.end; ++i)
        data.append(uploadView(call.deployment, *found[i]));
    return answer(
        Json::object({{"query", echoed(call)}, {"pagination", page.pagination}, {"data", std::move(data)}}));
}

Response getUpload(Call &call)
{
    return answer(uploadEnvelope(call.deployment, visibleUpload(call, call.argument("upload"))));
}

Response listEntries(Call &call)
{
    PageRequest wanted = pageRequest(call,
                                     {"mainfile", "mainfile_path", "parser_name", "process_status",
                                      "current_process", "entry_create_time"},
                                     "mainfile");
    const Upload &upload = visibleUpload(call, call.argument("upload"));
    std::vector<const Entry *> found;
    std::size_t successful = 0;
    std::size_t failed = 0;
    for (const auto &[id, entry] : call.store().entriesOf(upload.id)) {
        found.push_back(&entry);
        successful += entry.process.status == ProcessStatus::Success ? 1 : 0;
        failed += entry.process.status == ProcessStatus::Failure ? 1 : 0;
    }
    sortBy(found, wanted);
    const Page page = pageOf(call, wanted, found.size());
    Json data = Json::array();
    for (std::size_t i = page.begin; i < page.end; ++i)
        data.append(entryView(call.deployment, upload, *found[i]));
    return answer(Json::object({{"pagination", page.pagination},
                                {"processing_successful", successful},
                                {"processing_failed", failed},
                                {"upload", uploadView(call.deployment, upload)},
                                {"data", std::move(data)}}));
}

Response getEntry(Call &call)
{
    const Upload &upload = visibleUpload(call, call.argument("upload"));
    const Entry *const entry = call.store().entry(upload.id, call.argument("entry"));
    if (!entry)
        call.refuse(404, "An entry by that id could not be found in the specified upload.");
    return answer(
        Json::object({{"entry_id", entry->id}, {"data", entryView(call.deployment, upload, *entry)}}));
}

} // namespace

void addUploadReadRoutes(std::vector<Route> &routes, Generation)
{
    routes.push_back({"GET", "/uploads", listUploads, Access::Required, Body::None, "uploads:read"});
    // Not among the documented routes, but it is why POST /uploads/ is a 405 with Allow: GET (contract 0.2).
    routes.push_back({"GET", "/uploads/", listUploads, Access::Required, Body::None, "uploads:read"});
    routes.push_back({"GET", "/uploads/{upload}", getUpload, Access::Optional, Body::None, "uploads:read"});
    routes.push_back(
        {"GET", "/uploads/{upload}/entries", listEntries, Access::Optional, Body::None, "uploads:read"});
    routes.push_back(
        {"GET", "/uploads/{upload}/entries/{entry}", getEntry, Access::Optional, Body::None, "uploads:read"});
}

} // namespace slipway::practice::nomad
