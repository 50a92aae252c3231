// SPDX-License-Identifier: MIT
// /info/, /stats/, /schemas/ (DANDI contract 1.2).
#include "practice/api.h"
#include "practice/schema.h"

namespace slipway::practice {

using namespace Qt::StringLiterals;

namespace {

Response info(Call &call)
{
    const auto url = [](const std::string &address) { return QJsonObject{{"url"_L1, q(address)}}; };
    const QJsonObject instance{{"instance_name"_L1, instanceName},
                               {"instance_identifier"_L1, QJsonValue()},
                               {"instance_url"_L1, q(call.archive.webUrl)},
                               {"doi_prefix"_L1, u"10.80507"_s},
                               {"licenses"_L1, licences()}};
    const QJsonObject services{{"api"_L1, url(call.archive.apiUrl)},
                               {"webui"_L1, url(call.archive.webUrl)},
                               {"jupyterhub"_L1, url(call.archive.webUrl + "/")}};
    return json(QJsonObject{{"instance_config"_L1, instance},
                            {"schema_version"_L1, QString(schemaVersion)},
                            {"schema_url"_L1, q(call.archive.apiUrl + "/schemas/?model=Dandiset")},
                            {"allowed_schema_versions"_L1, allowedSchemaVersions()},
                            {"version"_L1, u"1.0.0"_s},
                            {"services"_L1, services},
                            {"cli-minimal-version"_L1, u"0.74.0"_s},
                            {"cli-requires-python"_L1, u">=3.10"_s},
                            {"cli-bad-versions"_L1, QJsonArray()}});
}

Response stats(Call &call)
{
    qint64 published = 0;
    qint64 size = 0;
    for (const auto &[identifier, dandiset] : call.store().dandisets)
        published += call.store().newestPublished(identifier) ? 1 : 0;
    for (const auto &[id, blob] : call.store().blobs)
        size += static_cast<qint64>(blob.size);
    return json(QJsonObject{{"dandiset_count"_L1, static_cast<qint64>(call.store().dandisets.size())},
                            {"published_dandiset_count"_L1, published},
                            {"user_count"_L1, static_cast<qint64>(call.store().accounts.size())},
                            {"size"_L1, size}});
}

Response availableSchemas(Call &)
{
    return json(QJsonArray{u"Dandiset"_s, u"Asset"_s, u"PublishedDandiset"_s, u"PublishedAsset"_s});
}

Response schema(Call &call)
{
    const auto model = call.request.query.value("model");
    if (!model)
        return fieldError("model", "This field is required.");
    if (*model == "Dandiset" || *model == "PublishedDandiset")
        return json(dandisetSchema(q(*model)));
    if (*model == "Asset" || *model == "PublishedAsset")
        return json(assetSchema(q(*model)));
    return fieldError("model", '"' + *model + "\" is not a valid choice.");
}

} // namespace

void addInfoRoutes(std::vector<Route> &routes)
{
    routes.push_back({"/info/", {{"GET", info}}, Access::Anyone});
    routes.push_back({"/stats/", {{"GET", stats}}, Access::Anyone});
    routes.push_back({"/schemas/available/", {{"GET", availableSchemas}}, Access::Anyone});
    routes.push_back({"/schemas/", {{"GET", schema}}, Access::Anyone});
}

} // namespace slipway::practice
