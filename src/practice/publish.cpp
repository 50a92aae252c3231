// SPDX-License-Identifier: MIT
// Publishing a draft (DANDI contract 7.2).
#include "practice/publish.h"

#include "practice/api.h"
#include "practice/metadata.h"

namespace slipway::practice {

using namespace Qt::StringLiterals;

namespace {

bool allAssetsValid(const Archive &archive, const Version &draft)
{
    for (const auto &[path, id] : draft.assets) {
        if (archive.store.assets.at(id).status != "Valid")
            return false;
    }
    return true;
}

std::optional<Response> refusal(const Call &call, const Dandiset &dandiset, const Version &version)
{
    if (!version.draft())
        return bareError(405, "Only draft versions can be published");
    if (dandiset.embargo != "OPEN")
        return bareError(400, "Operation only allowed on OPEN dandisets");
    if (version.status == "Published")
        return bareError(400, "There have been no changes to the draft version since the last publish.");
    if (version.status == "Pending")
        return bareError(409, "Metadata validation is pending for this dandiset, please try again later.");
    if (version.status == "Validating")
        return bareError(409, "Dandiset is currently being validated");
    if (version.status == "Publishing")
        return bareError(423, "Dandiset is currently being published");
    if (version.status != "Valid" || !allAssetsValid(call.archive, version))
        return bareError(400, "Dandiset metadata or asset metadata is not valid");
    return std::nullopt;
}

Response publish(Call &call)
{
    const Dandiset &dandiset = call.ownedDandiset();
    Version &version = call.version();
    const QString notes = call.jsonObject()["release_notes"_L1].toString();
    if (notes.toUcs4().size() > 5000)
        return fieldError("release_notes", "Ensure this field has no more than 5000 characters.");
    if (auto refused = refusal(call, dandiset, version))
        return *refused;
    version.status = "Publishing";
    version.releaseNotes = notes.toStdString();
    version.modified = call.archive.clock.now();
    version.due = call.archive.after(call.archive.delays.publishMilliseconds);
    call.store().save(version);
    return noContent(202);
}

/// `0.YYMMDD.HHMM` of now, a minute later for each one that is taken.
std::string freeNumber(const Archive &archive, const std::string &dandiset)
{
    Instant when = archive.clock.now();
    for (;; when += 60'000'000) {
        const std::string number = formatInstant(when, "0.%y%m%d.%H%M");
        if (!archive.store.version(dandiset, number))
            return number;
    }
}

} // namespace

const Version &freezeDraft(const Archive &archive, Version &draft)
{
    Version frozen = draft;
    frozen.version = freeNumber(archive, draft.dandiset);
    frozen.created = frozen.modified = archive.clock.distinctNow();
    frozen.number = archive.store.nextNumber();
    frozen.status = "Valid";
    QJsonObject metadata = withComputedKeys(archive, frozen, draft.metadata);
    metadata["doi"_L1] = q("10.80507/dandi." + draft.dandiset + '/' + frozen.version);
    metadata["datePublished"_L1] = q(isoMetadataInstant(frozen.created));
    metadata["releaseNotes"_L1] = q(draft.releaseNotes);
    frozen.metadata = metadata;
    for (const auto &[path, id] : frozen.assets) {
        Asset &asset = archive.store.assets.at(id);
        asset.published = true;
        archive.store.save(asset);
    }
    const Version &stored = archive.store.versions[frozen.key()] = frozen;
    archive.store.save(stored);
    draft.status = "Published";
    draft.releaseNotes.clear();
    archive.store.save(draft);
    return stored;
}

void addPublishRoutes(std::vector<Route> &routes)
{
    routes.push_back({"/dandisets/{dandiset}/versions/{version}/publish/", {{"POST", publish}}});
}

void addZarrRoutes(std::vector<Route> &routes)
{
    const Handler absent = [](Call &) { return notImplemented("Zarr archives"); };
    const std::vector<std::pair<std::string, Handler>> methods = {
        {"GET", absent}, {"POST", absent}, {"DELETE", absent}};
    for (const char *path : {"/zarr/", "/zarr/{any}/", "/zarr/{any}/files/", "/zarr/{any}/finalize/"})
        routes.push_back({path, methods, Access::Anyone});
    const Handler other = [](Call &call) { return notImplemented(call.request.path); };
    for (const char *path : {"/assets/", "/auth/{any}/", "/users/questionnaire-form/",
                             "/dandisets/{dandiset}/external/", "/blobs/{any}/", "/webdav/{any}/"})
        routes.push_back(
            {path, {{"GET", other}, {"POST", other}, {"PUT", other}, {"DELETE", other}}, Access::Anyone});
}

} // namespace slipway::practice
