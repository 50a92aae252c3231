// SPDX-License-Identifier: MIT
// /datasets: list, read, create, delete (NOMAD contract 3).
#include "practice/nomad/entryquery.h"
#include "practice/nomad/pagination.h"
#include "practice/nomad/routes.h"
#include "practice/nomad/views.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace slipway::practice::nomad {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *takenName =
    "The chosen dataset name is already taken. Datesets of the same user must have a\nunique name.";

Json envelope(const Call &call, const Dataset &dataset, bool fresh = false)
{
    return Json::object({{"dataset_id", dataset.id}, {"data", datasetView(call.deployment, dataset, fresh)}});
}

/// The prefix goes unescaped into a regular expression, as in the real server.
bool fitsPrefix(const Dataset &dataset, const std::string &prefix)
{
    const QRegularExpression expression(u'^' + q(prefix) + u".*"_s,
                                        QRegularExpression::CaseInsensitiveOption);
    return dataset.name && expression.match(q(*dataset.name)).hasMatch();
}

bool wanted(const Call &call, const Dataset &dataset)
{
    const auto same = [&call](const char *name, const std::optional<std::string> &value) {
        const auto asked = call.text(name);
        return !asked || asked == value;
    };
    const std::vector<std::string> users = call.texts("user_id");
    const auto prefix = call.text("prefix");
    return same("dataset_id", dataset.id) && same("dataset_name", dataset.name) &&
           same("dataset_type", dataset.type) && same("doi", dataset.doi) &&
           (users.empty() || std::find(users.begin(), users.end(), dataset.userId) != users.end()) &&
           (!prefix || prefix->empty() || fitsPrefix(dataset, *prefix));
}

void sort(std::vector<const Dataset *> &datasets, const PageRequest &request)
{
    // Without order_by the order is the database's own: that of creation.
    const std::string by = request.orderBy.value_or("dataset_create_time");
    const bool falling = request.orderBy && request.descending;
    std::sort(datasets.begin(), datasets.end(), [&](const Dataset *left, const Dataset *right) {
        if (falling)
            std::swap(left, right);
        if (by == "dataset_name" && left->name != right->name)
            return left->name < right->name;
        if (by == "dataset_modified_time" && left->modified != right->modified)
            return left->modified < right->modified;
        return left->created < right->created;
    });
}

Response list(Call &call)
{
    const PageRequest request =
        pageRequest(call, {"dataset_create_time", "dataset_modified_time", "dataset_name"});
    const auto type = call.text("dataset_type");
    if (type && type != "owned" && type != "foreign")
        return invalid(call.generation(),
                       {problem::notOneOf({"query", "dataset_type"}, {"owned", "foreign"}, *type)});
    std::vector<const Dataset *> found;
    for (const auto &[id, dataset] : call.store().datasets) {
        if (wanted(call, dataset))
            found.push_back(&dataset);
    }
    sort(found, request);
    const Page page = pageOf(call, request, found.size());
    Json data = Json::array();
    for (std::size_t i = page.begin; i < page.end; ++i)
        data.append(datasetView(call.deployment, *found[i]));
    return answer(Json::object({{"pagination", page.pagination}, {"data", std::move(data)}}));
}

Response get(Call &call)
{
    const Dataset *dataset = call.store().dataset(call.argument("dataset_id"));
    if (!dataset)
        call.refuse(404, "The dataset with the given id does not exist.");
    return answer(envelope(call, *dataset));
}

void checkTypes(const Call &call, const QJsonObject &body)
{
    std::vector<Problem> problems;
    const QJsonValue name = body["dataset_name"_L1];
    const QJsonValue type = body["dataset_type"_L1];
    const QJsonValue query = body["query"_L1];
    const QJsonValue entries = body["entries"_L1];
    // Numbers become texts in the real model of generation 1; nobody should rely on it.
    if (name.isArray() || name.isObject())
        problems.push_back(problem::notText({"body", "dataset_name"}, name));
    if (!type.isUndefined() && type != "owned"_L1 && type != "foreign"_L1)
        problems.push_back(problem::notOneOf({"body", "dataset_type"}, {"owned", "foreign"}, s(type)));
    if (!query.isUndefined() && !query.isNull() && !query.isObject())
        problems.push_back(problem::notObject({"body", "query"}, query));
    if (!entries.isUndefined() && !entries.isNull() && !entries.isArray())
        problems.push_back(problem::notList({"body", "entries"}, entries));
    if (!problems.empty())
        throw Refusal(invalid(call.generation(), problems));
}

/// Puts the label on the caller's entries that are named or found; others are ignored (contract 3).
void label(const Call &call, const Dataset &dataset, const QJsonObject &body)
{
    const QJsonObject query = body["query"_L1].toObject();
    const QJsonArray ids = body["entries"_L1].toArray();
    for (auto &[uploadId, entries] : call.store().entries) {
        const Upload *upload = call.store().upload(uploadId);
        if (!upload || upload->mainAuthor != call.account->userId)
            continue;
        for (auto &[id, entry] : entries) {
            const bool named = ids.contains(q(id));
            if (!named && (query.isEmpty() || !entryMatches(*upload, entry, query)))
                continue;
            entry.datasets.push_back(dataset.id);
            call.store().save(entry);
        }
    }
}

Response create(Call &call)
{
    const QJsonObject body = call.object();
    checkTypes(call, body);
    Dataset dataset;
    if (const QJsonValue name = body["dataset_name"_L1]; !name.isUndefined() && !name.isNull())
        dataset.name = name.isString() ? s(name) : practice::jsonText(name);
    dataset.userId = call.account->userId;
    if (dataset.name && call.store().datasetByName(dataset.userId, *dataset.name))
        call.refuse(400, takenName);
    dataset.id = newIdentifier();
    dataset.created = dataset.modified = call.deployment.clock.distinctNow();
    if (body.contains("dataset_type"_L1))
        dataset.type = s(body["dataset_type"_L1]);
    if (dataset.type == "foreign") {
        dataset.query = body["query"_L1].toObject();
        for (const QJsonValue entry : body["entries"_L1].toArray())
            dataset.entries.push_back(s(entry));
    }
    call.store().save(call.store().datasets[dataset.id] = dataset);
    if (dataset.type == "owned")
        label(call, dataset, body);
    return answer(envelope(call, dataset, true));
}

/// The order of these checks is not recorded; it is that of the DOI call (contract 3), where it is.
Response removeDataset(Call &call)
{
    Dataset *dataset = call.store().dataset(call.argument("dataset_id"));
    if (!dataset)
        call.refuse(404, "Dataset not found. The given id does not match any dataset.");
    if (!dataset->doi.empty())
        call.refuse(400, "The dataset already has a DOI and cannot be changed anymore.");
    if (dataset->userId != call.account->userId)
        call.refusePermission("The dataset can only be edited by the user who created the dataset.");
    const Json gone = envelope(call, *dataset);
    call.store().forgetDataset(*dataset);
    return answer(gone);
}

} // namespace

void addDatasetRoutes(std::vector<Route> &routes, Generation generation)
{
    const std::string collection = generation == Generation::One ? "/datasets/" : "/datasets";
    routes.push_back({"GET", collection, list, Access::Optional, Body::None, "datasets:read"});
    routes.push_back({"GET", "/datasets/{dataset_id}", get, Access::Optional, Body::None, "datasets:read"});
    routes.push_back({"POST", collection, create, Access::Required, Body::Json, "datasets:write"});
    routes.push_back(
        {"DELETE", "/datasets/{dataset_id}", removeDataset, Access::Required, Body::None, "datasets:delete"});
}

} // namespace slipway::practice::nomad
