// SPDX-License-Identifier: MIT
// Versions and the draft's metadata (DANDI contract 2.4).
#include "practice/api.h"
#include "practice/dandisetviews.h"
#include "practice/metadata.h"
#include "practice/validation.h"

#include <algorithm>

namespace slipway::practice {

using namespace Qt::StringLiterals;

namespace {

Response list(Call &call)
{
    const Dandiset &dandiset = call.visibleDandiset();
    const std::string order = call.request.query.value("order").value_or("");
    if (!order.empty() && order != "created" && order != "-created")
        return fieldError("order",
                          "Select a valid choice. " + order + " is not one of the available choices.");
    std::vector<const Version *> found;
    for (const auto &[key, version] : call.store().versions) {
        if (version.dandiset == dandiset.identifier)
            found.push_back(&version);
    }
    std::stable_sort(found.begin(), found.end(), [&order](const Version *left, const Version *right) {
        return order == "-created" ? left->created > right->created : left->created < right->created;
    });
    return paginated(call, found.size(), [&](std::size_t i) {
        QJsonObject item = versionJson(call, *found[i], true);
        item["dandiset"_L1] = dandisetHead(call, dandiset);
        return item;
    });
}

Response metadata(Call &call)
{
    call.visibleDandiset();
    return json(call.version().metadata);
}

QJsonObject versionInfo(const Call &call, const Dandiset &dandiset, const Version &version)
{
    QJsonObject result = versionJson(call, version, true);
    result["dandiset"_L1] = dandisetHead(call, dandiset);
    result["asset_validation_errors"_L1] = assetValidationErrors(call.archive, version);
    result["version_validation_errors"_L1] = version.errors;
    result["metadata"_L1] = version.metadata;
    result["contact_person"_L1] = contactPerson(version.metadata);
    return result;
}

Response info(Call &call)
{
    const Dandiset &dandiset = call.visibleDandiset();
    return json(versionInfo(call, dandiset, call.version()));
}

/// Name and metadata of a PUT; a missing field is named, the rest is taken as it is (contract 2.4).
std::pair<std::string, QJsonObject> checkedChange(const QJsonObject &body)
{
    QJsonObject problems;
    const QJsonValue name = body["name"_L1];
    if (name.isUndefined())
        problems["name"_L1] = QJsonArray{u"This field is required."_s};
    else if (name.toString().trimmed().isEmpty())
        problems["name"_L1] = QJsonArray{u"This field may not be blank."_s};
    else if (name.toString().toUcs4().size() > 300)
        problems["name"_L1] = QJsonArray{u"Ensure this field has no more than 300 characters."_s};
    if (body["metadata"_L1].isUndefined())
        problems["metadata"_L1] = QJsonArray{u"This field is required."_s};
    if (!problems.isEmpty())
        throw Refusal(json(problems, 400));
    return {name.toString().trimmed().toStdString(), body["metadata"_L1].toObject()};
}

Response change(Call &call)
{
    const Dandiset &dandiset = call.ownedDandiset();
    Version &version = call.version();
    if (!version.draft())
        return bareError(405, "Only draft versions can be modified.");
    call.refuseDuringUnembargo(dandiset);
    const auto [name, sent] = checkedChange(call.jsonObject());
    QJsonObject metadata = withoutComputedKeys(sent);
    // What says who may read cannot be changed here, only what else stands beside it.
    QJsonObject access = sent["access"_L1].toArray().at(0).toObject();
    const QJsonObject stored = version.metadata["access"_L1].toArray().at(0).toObject();
    for (auto item = stored.begin(); item != stored.end(); ++item)
        access[item.key()] = item.value();
    metadata["access"_L1] = QJsonArray{access};
    if (!metadata.contains("schemaKey"_L1))
        metadata["schemaKey"_L1] = u"Dandiset"_s;
    if (!metadata.contains("schemaVersion"_L1))
        metadata["schemaVersion"_L1] = version.metadata["schemaVersion"_L1];
    Version changed = version;
    changed.name = name;
    changed.metadata = withComputedKeys(call.archive, changed, metadata);
    if (changed.name != version.name || changed.metadata != version.metadata) {
        version = changed;
        call.archive.touch(version);
        call.archive.touchDandiset(dandiset.identifier);
    }
    return json(versionInfo(call, dandiset, version));
}

Response remove(Call &call)
{
    call.ownedDandiset();
    const Version &version = call.version();
    if (version.draft())
        return bareError(403, "Cannot delete draft versions");
    if (!call.account->admin)
        return bareError(403, "Cannot delete published versions");
    call.store().removeVersion(std::string(version.key()));
    return noContent();
}

} // namespace

void addVersionRoutes(std::vector<Route> &routes)
{
    const std::string versions = "/dandisets/{dandiset}/versions/";
    routes.push_back({versions, {{"GET", list}}});
    routes.push_back({versions + "{version}/", {{"GET", metadata}, {"PUT", change}, {"DELETE", remove}}});
    routes.push_back({versions + "{version}/info/", {{"GET", info}}});
}

} // namespace slipway::practice
