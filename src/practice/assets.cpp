// SPDX-License-Identifier: MIT
// Creating, replacing and removing assets of a draft (DANDI contract 4.1, 4.2).
#include "practice/api.h"
#include "practice/assetviews.h"
#include "practice/pathrule.h"
#include "practice/schema.h"

namespace slipway::practice {

using namespace Qt::StringLiterals;

namespace {

struct AssetRequest
{
    QJsonObject metadata;
    std::string path;
    std::string blob;
};

void checkPath(const std::string &path)
{
    if (path.empty())
        throw Refusal(fieldError("metadata", "No path specified in metadata."));
    if (const auto complaint = pathComplaint(path))
        throw Refusal(fieldError("non_field_errors", *complaint));
}

AssetRequest assetRequest(const Call &call)
{
    const QJsonObject body = call.jsonObject();
    const QJsonValue blob = body["blob_id"_L1];
    const QJsonValue zarr = body["zarr_id"_L1];
    const bool hasBlob = !blob.isUndefined() && !blob.isNull();
    const bool hasZarr = !zarr.isUndefined() && !zarr.isNull();
    AssetRequest request;
    if (hasBlob && !isUuid(s(blob).c_str()))
        throw Refusal(fieldError("blob_id", "Must be a valid UUID."));
    if (body["metadata"_L1].isUndefined())
        throw Refusal(fieldError("metadata", "This field is required."));
    if (hasBlob == hasZarr)
        throw Refusal(fieldError("blob_id", "Exactly one of blob_id or zarr_id must be specified."));
    request.metadata = body["metadata"_L1].toObject();
    request.path = s(request.metadata["path"_L1]);
    checkPath(request.path);
    if (hasZarr)
        throw Refusal(notImplemented("assets made of a Zarr"));
    request.blob = q(s(blob)).toLower().toStdString();
    return request;
}

/// Drops the keys the server computes and fills the schema's version (contract 4.1).
QJsonObject storedMetadata(QJsonObject metadata)
{
    for (const QLatin1String key : {"id"_L1, "access"_L1, "identifier"_L1, "contentUrl"_L1, "contentSize"_L1,
                                    "digest"_L1, "datePublished"_L1, "publishedBy"_L1, "@context"_L1})
        metadata.remove(key);
    if (!metadata.contains("schemaVersion"_L1))
        metadata["schemaVersion"_L1] = QString(schemaVersion);
    return metadata;
}

/// Text as Python's repr() writes it in a list.
std::string pythonQuoted(const std::string &text)
{
    const bool single = text.find('\'') != std::string::npos && text.find('"') == std::string::npos;
    const char quote = single ? '"' : '\'';
    std::string result(1, quote);
    for (const char c : text) {
        switch (c) {
        case '\\':
            result += "\\\\";
            break;
        case '\n':
            result += "\\n";
            break;
        case '\t':
            result += "\\t";
            break;
        case '\r':
            result += "\\r";
            break;
        default:
            if (c == quote)
                result += '\\';
            result += c;
        }
    }
    return result + quote;
}

/// Paths that stand in the way: files below the new one, or a file where it wants a folder (contract 4.1).
std::vector<std::string> conflicts(const Version &draft, const std::string &path, const std::string &except)
{
    std::vector<std::string> found;
    for (std::size_t slash = path.find('/'); slash != std::string::npos; slash = path.find('/', slash + 1)) {
        const auto parent = draft.assets.find(path.substr(0, slash));
        if (parent != draft.assets.end() && parent->second != except)
            found.push_back(parent->first);
    }
    const std::string folder = path + '/';
    for (auto below = draft.assets.lower_bound(folder);
         below != draft.assets.end() && below->first.starts_with(folder); ++below) {
        if (below->second != except)
            found.push_back(below->first);
    }
    return found;
}

void checkFree(const Version &draft, const std::string &path, const std::string &except)
{
    const auto same = draft.assets.find(path);
    if (same != draft.assets.end() && same->second != except)
        throw Refusal(bareError(409, "An asset with that path already exists"));
    const std::vector<std::string> found = conflicts(draft, path, except);
    if (found.empty())
        return;
    std::string list;
    for (const std::string &other : found)
        list += (list.empty() ? "" : ", ") + pythonQuoted(other);
    throw Refusal(
        bareError(409, "Path of new asset \"" + path + "\" conflicts with existing assets: [" + list + ']'));
}

/// Everything between the ownership and the effect, in the archive's order.
AssetRequest checkedRequest(const Call &call, const Dandiset &dandiset, const Version &version,
                            const std::string &except)
{
    call.refuseDuringUnembargo(dandiset);
    AssetRequest request = assetRequest(call);
    if (!call.store().blobs.contains(request.blob))
        throw Refusal(notFound());
    if (!version.draft())
        throw Refusal(bareError(405, "Only draft versions can be modified."));
    if (const std::size_t length = characterCount(request.path); length > 512)
        throw Refusal(bareError(400, "Ensure this value has at most 512 characters (it has " +
                                         std::to_string(length) + ")."));
    checkFree(version, request.path, except);
    return request;
}

Asset &addAsset(const Call &call, const Dandiset &dandiset, const AssetRequest &request)
{
    Asset asset;
    asset.id = newUuid();
    asset.blob = request.blob;
    asset.path = request.path;
    asset.dandiset = dandiset.identifier;
    asset.metadata = storedMetadata(request.metadata);
    asset.created = asset.modified = call.archive.clock.distinctNow();
    asset.due = call.archive.after(call.archive.delays.validationMilliseconds);
    Blob &blob = call.store().blobs.at(request.blob);
    if (blob.embargoed && dandiset.embargo == "OPEN") {
        blob.embargoed = false; // silently, as the real server does (contract 4.1)
        call.store().save(blob);
    }
    Asset &stored = call.store().addToDraft(std::move(asset));
    call.archive.touch(call.store().draft(dandiset.identifier));
    return stored;
}

Response create(Call &call)
{
    const Dandiset &dandiset = call.ownedDandiset();
    const Version &version = call.version();
    const AssetRequest request = checkedRequest(call, dandiset, version, {});
    return json(assetJson(call.archive, addAsset(call, dandiset, request), true));
}

Asset &assetOfVersion(const Call &call, const Version &version)
{
    const auto found = call.store().assets.find(call.argument("asset"));
    if (found == call.store().assets.end())
        throw Refusal(notFound());
    const auto member = version.assets.find(found->second.path);
    if (member == version.assets.end() || member->second != found->first)
        throw Refusal(notFound());
    return found->second;
}

Response replace(Call &call)
{
    const Dandiset &dandiset = call.ownedDandiset();
    const Version &version = call.version();
    const Asset old = assetOfVersion(call, version);
    const AssetRequest request = checkedRequest(call, dandiset, version, old.id);
    if (old.path == request.path && old.blob == request.blob &&
        old.metadata == storedMetadata(request.metadata))
        return json(assetJson(call.archive, call.store().assets.at(old.id), true));
    call.store().dropFromDraft(old.id);
    return json(assetJson(call.archive, addAsset(call, dandiset, request), true));
}

Response remove(Call &call)
{
    const Dandiset &dandiset = call.ownedDandiset();
    const Version &version = call.version();
    call.refuseDuringUnembargo(dandiset);
    const std::string id = assetOfVersion(call, version).id;
    if (!version.draft())
        return bareError(405, "Only draft versions can be modified.");
    call.store().dropFromDraft(id);
    call.archive.touch(call.store().draft(dandiset.identifier));
    return noContent();
}

} // namespace

void addAssetRoutes(std::vector<Route> &routes)
{
    const auto route = [&routes](const std::string &path) -> Route & {
        for (Route &existing : routes) {
            if (existing.path == path)
                return existing;
        }
        return routes.emplace_back(Route{path, {}, Access::ReadOrApproved});
    };
    route("/dandisets/{dandiset}/versions/{version}/assets/").methods.emplace_back("POST", create);
    Route &one = route("/dandisets/{dandiset}/versions/{version}/assets/{asset}/");
    one.methods.emplace_back("PUT", replace);
    one.methods.emplace_back("DELETE", remove);
}

} // namespace slipway::practice
