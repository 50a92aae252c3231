// SPDX-License-Identifier: MIT
#include "practice/databank/datasetjson.h"

#include "practice/databank/replies.h"
#include "practice/replies.h"

#include <QJsonArray>

namespace slipway::practice::databank {

using namespace Qt::StringLiterals;

namespace {

QJsonObject fileView(const Dataset &dataset, const Datafile &file)
{
    return {{"web_id"_L1, q(file.webId)},
            {"binary_name"_L1, q(file.name)},
            {"binary_size"_L1, static_cast<qint64>(file.claimedSize)},
            {"medusa_id"_L1, QJsonValue::Null},
            {"storage_root"_L1, dataset.takesUploads() ? u"draft"_s : u"medusa"_s},
            {"storage_key"_L1, q(file.blob)},
            {"created_at"_L1, q(isoInstant(file.created))},
            {"updated_at"_L1, q(isoInstant(file.created))}};
}

} // namespace

Response datasetJson(Deployment &deployment, const std::string &key)
{
    const Dataset *dataset = deployment.store.dataset(key);
    if (!dataset)
        return railsError(500); // the 404 has no template for JSON and falls over
    const std::string url = deployment.origin + "/datasets/" + key + ".json";
    if (!dataset->isPublic())
        return realJson(200, "{\"url\":" + jsonString(url) + ",\"metadata\":\"unavailable\"}");
    QJsonArray files;
    for (const Datafile &file : dataset->files)
        files.append(fileView(*dataset, file));
    QJsonObject view{{"title"_L1, q(dataset->title)},
                     {"identifier"_L1, q("10.13012/B2" + key + "_V1")},
                     {"publisher"_L1, u"University of Illinois Urbana-Champaign"_s},
                     {"publication_year"_L1, q(formatInstant(dataset->created, "%Y"))},
                     {"description"_L1, u"Made by the practice server."_s},
                     {"license"_L1, u"CC01"_s},
                     {"corresponding_creator_name"_L1, u"Ada Practice"_s},
                     {"created_at"_L1, q(isoInstant(dataset->created))},
                     {"updated_at"_L1, q(isoInstant(dataset->updated))},
                     {"keywords"_L1, u""_s},
                     {"publication_state"_L1, q(dataset->state)},
                     {"dataset_version"_L1, u"1"_s},
                     {"hold_state"_L1, u"none"_s},
                     {"release_date"_L1, q(formatInstant(dataset->updated, "%Y-%m-%d"))},
                     {"embargo"_L1, u"none"_s},
                     {"is_test"_L1, false},
                     {"is_import"_L1, false},
                     {"tombstone_date"_L1, QJsonValue::Null},
                     {"creators"_L1, QJsonArray{}},
                     {"funders"_L1, QJsonArray{}},
                     {"related_materials"_L1, QJsonArray{}},
                     {"datafiles"_L1, files},
                     {"url"_L1, q(url)}};
    return realJson(200, jsonText(view));
}

Response checkToken(const Deployment &deployment, const Request &request)
{
    const std::string token = request.query.value("token").value_or("");
    if (token.empty())
        return realJson(200, "{\"isValid\":false,\"error\":\"no token provided\"}");
    if (!deployment.tokenOwner(token))
        return realJson(200, "{\"isValid\":false,\"error\":\"current token not found\"}");
    return realJson(200, "{\"isValid\":true,\"token\":" + jsonString(token) + "}");
}

} // namespace slipway::practice::databank
