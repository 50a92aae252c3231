// SPDX-License-Identifier: MIT
// Reading assets: lists, folders, one asset (DANDI contract 4.3).
#include "practice/api.h"
#include "practice/assetviews.h"

#include <algorithm>
#include <cctype>

namespace slipway::practice {

using namespace Qt::StringLiterals;

namespace {

char lower(char c)
{
    return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
}

bool startsWith(const std::string &text, const std::string &prefix)
{
    return text.size() >= prefix.size() &&
           sameIgnoringCase(std::string_view(text).substr(0, prefix.size()), prefix);
}

/// `*` matches anything, the rest literally, over the whole path, without regard to case. Linear in practice.
bool globMatches(const std::string &pattern, const std::string &text)
{
    std::size_t p = 0;
    std::size_t t = 0;
    std::size_t star = std::string::npos;
    std::size_t retry = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            retry = t;
        } else if (p < pattern.size() && lower(pattern[p]) == lower(text[t])) {
            ++p;
            ++t;
        } else if (star != std::string::npos) {
            p = star + 1;
            t = ++retry;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == '*')
        ++p;
    return p == pattern.size();
}

void sortAssets(const Call &call, std::vector<const Asset *> &list)
{
    std::string order = call.request.query.value("order").value_or("");
    const std::string given = order;
    const bool backwards = order.starts_with('-');
    if (backwards)
        order.erase(0, 1);
    if (!order.empty() && order != "created" && order != "modified" && order != "path")
        throw Refusal(
            fieldError("order", "Select a valid choice. " + given + " is not one of the available choices."));
    const auto less = [&order](const Asset *left, const Asset *right) {
        if (order == "path")
            return left->path < right->path;
        return order == "modified" ? left->modified < right->modified : left->created < right->created;
    };
    std::stable_sort(list.begin(), list.end(), [&](const Asset *left, const Asset *right) {
        return backwards ? less(right, left) : less(left, right);
    });
}

Response list(Call &call)
{
    call.visibleDandiset();
    const Version &version = call.version();
    const std::string prefix = call.request.query.value("path").value_or("");
    const std::string glob = call.request.query.value("glob").value_or("");
    const bool withMetadata = call.flag("metadata", false);
    const bool onlyZarr = call.flag("zarr", false);
    std::vector<const Asset *> found;
    const auto exact = version.assets.find(prefix);
    if (onlyZarr) {
        // There are none here.
    } else if (!prefix.empty() && exact != version.assets.end()) {
        found.push_back(&call.store().assets.at(exact->second));
    } else {
        for (const auto &[path, id] : version.assets) {
            if (startsWith(path, prefix) && (glob.empty() || globMatches(glob, path)))
                found.push_back(&call.store().assets.at(id));
        }
    }
    sortAssets(call, found);
    return lazilyPaginated(call, found.size(),
                           [&](std::size_t i) { return assetJson(call.archive, *found[i], withMetadata); });
}

/// One level of folders below a prefix.
struct Folder
{
    std::string path;
    std::int64_t files = 0;
    std::uint64_t size = 0;
    const Asset *asset = nullptr;
};

std::vector<Folder> children(const Call &call, const Version &version, const std::string &prefix)
{
    std::vector<Folder> found;
    for (auto item = version.assets.lower_bound(prefix);
         item != version.assets.end() && item->first.starts_with(prefix); ++item) {
        const std::size_t slash = item->first.find('/', prefix.size());
        const std::string path = item->first.substr(0, slash);
        if (found.empty() || found.back().path != path)
            found.push_back({path, 0, 0, nullptr});
        const Asset &asset = call.store().assets.at(item->second);
        ++found.back().files;
        found.back().size += call.store().blobs.at(asset.blob).size;
        if (slash == std::string::npos)
            found.back().asset = &asset;
    }
    return found;
}

Response paths(Call &call)
{
    call.visibleDandiset();
    const Version &version = call.version();
    std::string prefix = call.request.query.value("path_prefix").value_or("");
    while (prefix.ends_with('/'))
        prefix.pop_back();
    const std::vector<Folder> found = children(call, version, prefix.empty() ? prefix : prefix + '/');
    if (found.empty() && !prefix.empty())
        return detailError(404, "Specified path not found.");
    return paginated(call, found.size(), [&](std::size_t i) {
        QJsonValue asset;
        if (found[i].asset) {
            const std::string url = call.archive.apiUrl + "/assets/" + found[i].asset->id + "/download/";
            asset = QJsonObject{{"asset_id"_L1, q(found[i].asset->id)}, {"url"_L1, q(url)}};
        }
        return QJsonObject{{"path"_L1, q(found[i].path)},
                           {"version"_L1, static_cast<qint64>(version.number)},
                           {"aggregate_files"_L1, static_cast<qint64>(found[i].files)},
                           {"aggregate_size"_L1, static_cast<qint64>(found[i].size)},
                           {"asset"_L1, asset}};
    });
}

const Asset &visibleAsset(const Call &call)
{
    const auto found = call.store().assets.find(call.argument("asset"));
    if (found == call.store().assets.end())
        throw Refusal(notFound());
    if (call.arguments.contains("version")) {
        call.visibleDandiset();
        const Version &version = call.version();
        const auto member = version.assets.find(found->second.path);
        if (member == version.assets.end() || member->second != found->first)
            throw Refusal(notFound());
        return found->second;
    }
    const Dandiset &dandiset = call.store().dandisets.at(found->second.dandiset);
    if (call.store().blobs.at(found->second.blob).embargoed && !call.owns(dandiset))
        throw Refusal(call.account ? permissionDenied() : notAuthenticated());
    return found->second;
}

Response metadata(Call &call)
{
    return json(fullMetadata(call.archive, visibleAsset(call)));
}

Response info(Call &call)
{
    return json(assetJson(call.archive, visibleAsset(call), true));
}

Response download(Call &call)
{
    return downloadRedirect(call.archive, visibleAsset(call));
}

Response validation(Call &call)
{
    const Asset &asset = visibleAsset(call);
    return json(QJsonObject{{"status"_L1, q(asset.status)}, {"validation_errors"_L1, asset.errors}});
}

} // namespace

void addAssetReadRoutes(std::vector<Route> &routes)
{
    const std::string assets = "/dandisets/{dandiset}/versions/{version}/assets/";
    routes.push_back({assets, {{"GET", list}}});
    routes.push_back({assets + "paths/", {{"GET", paths}}});
    for (const std::string &prefix : {assets, std::string("/assets/")}) {
        routes.push_back({prefix + "{asset}/", {{"GET", metadata}}});
        routes.push_back({prefix + "{asset}/info/", {{"GET", info}}});
        routes.push_back({prefix + "{asset}/download/", {{"GET", download}}});
    }
    routes.push_back({assets + "{asset}/validation/", {{"GET", validation}}});
}

} // namespace slipway::practice
