// SPDX-License-Identifier: MIT
// /dandisets/{id}/ and what hangs on it (DANDI contract 2.2, 2.5).
#include "practice/api.h"
#include "practice/dandisetcreate.h"
#include "practice/dandisetlist.h"
#include "practice/dandisetviews.h"

#include <algorithm>

namespace slipway::practice {

using namespace Qt::StringLiterals;

namespace {

Response detail(Call &call)
{
    return json(dandisetJson(call, call.visibleDandiset(), true));
}

Response remove(Call &call)
{
    const Dandiset &dandiset = call.visibleDandiset();
    if (!call.owns(dandiset))
        return bareError(403, "Cannot delete dandisets which you do not own.");
    if (call.store().newestPublished(dandiset.identifier))
        return bareError(403, "Cannot delete dandisets with published versions.");
    if (call.store().draft(dandiset.identifier).status == "Publishing")
        return bareError(403, "Cannot delete dandisets that are currently being published.");
    call.store().removeDandiset(std::string(dandiset.identifier));
    return noContent();
}

Response star(Call &call)
{
    Dandiset &dandiset = call.visibleDandiset();
    if (call.request.method == "POST")
        dandiset.stars.insert(call.account->username);
    else
        dandiset.stars.erase(call.account->username);
    call.store().save(dandiset);
    return json(QJsonObject{{"count"_L1, static_cast<qint64>(dandiset.stars.size())}});
}

QJsonArray ownersJson(const Call &call, const Dandiset &dandiset)
{
    QJsonArray result;
    for (const std::string &username : dandiset.owners) {
        const Account &owner = call.store().accounts.at(username);
        result.append(QJsonObject{{"username"_L1, q(owner.username)},
                                  {"name"_L1, q(owner.name)},
                                  {"email"_L1, call.account ? QJsonValue(q(owner.email)) : QJsonValue()}});
    }
    return result;
}

Response owners(Call &call)
{
    return json(ownersJson(call, call.visibleDandiset()));
}

Response replaceOwners(Call &call)
{
    Dandiset &dandiset = call.visibleDandiset();
    if (!call.owns(dandiset))
        return bareError(403, "Action not allowed");
    call.refuseDuringUnembargo(dandiset);
    const QJsonValue body = call.jsonValue();
    if (!body.isArray())
        return fieldError("non_field_errors", "Expected a list of items but got type \"dict\".");
    std::vector<std::string> wanted;
    for (const QJsonValue item : body.toArray()) {
        const std::string username = s(item.toObject()["username"_L1]);
        if (username.empty())
            return json(QJsonArray{QJsonObject{{"username"_L1, QJsonArray{u"This field is required."_s}}}},
                        400);
        if (!call.store().accounts.contains(username))
            return listError(400, "User " + username + " not found");
        if (std::find(wanted.begin(), wanted.end(), username) == wanted.end())
            wanted.push_back(username);
    }
    if (wanted.empty())
        return listError(400, "Cannot remove all draft owners");
    dandiset.owners = wanted;
    call.store().save(dandiset);
    return json(ownersJson(call, dandiset));
}

Response unembargo(Call &call)
{
    Dandiset &dandiset = call.ownedDandiset();
    if (dandiset.embargo != "EMBARGOED")
        return bareError(400, "Dandiset not embargoed");
    if (call.store().activeUploads(dandiset.identifier) > 0)
        return bareError(400, "Dandiset unembargo not allowed with active uploads");
    dandiset.embargo = "UNEMBARGOING";
    dandiset.unembargoDue = call.archive.after(call.archive.delays.unembargoMilliseconds);
    call.store().save(dandiset);
    return noContent(200);
}

/// Only owners see or clear the uploads that were begun and not validated.
Dandiset &ownedForUploads(const Call &call)
{
    Dandiset &dandiset = call.visibleDandiset();
    if (!call.owns(dandiset))
        throw Refusal(call.account ? bareError(403, "Action not allowed") : notAuthenticated());
    return dandiset;
}

Response uploads(Call &call)
{
    const Dandiset &dandiset = ownedForUploads(call);
    std::vector<const Upload *> found;
    for (const auto &[id, upload] : call.store().uploads) {
        if (upload.dandiset == dandiset.identifier)
            found.push_back(&upload);
    }
    std::sort(found.begin(), found.end(),
              [](const Upload *left, const Upload *right) { return left->created < right->created; });
    return paginated(call, found.size(), [&](std::size_t i) {
        Signer::Order order;
        order.method = "GET";
        order.path = "/dandiarchive/" + blobKey(found[i]->id);
        order.lifetime = Signer::downloadLifetime;
        return QJsonObject{{"created"_L1, q(isoInstant(found[i]->created))},
                           {"blob"_L1, q(call.archive.signer.presigned(order))},
                           {"upload_id"_L1, q(found[i]->id)},
                           {"etag"_L1, q(found[i]->etag)},
                           {"size"_L1, static_cast<qint64>(found[i]->size)}};
    });
}

Response clearUploads(Call &call)
{
    const Dandiset &dandiset = ownedForUploads(call);
    std::vector<std::string> ids;
    for (const auto &[id, upload] : call.store().uploads) {
        if (upload.dandiset == dandiset.identifier)
            ids.push_back(id);
    }
    for (const std::string &id : ids) {
        const Upload &upload = call.store().uploads.at(id);
        call.archive.objects.abort(upload.multipart);
        call.store().remove(upload);
    }
    return noContent();
}

} // namespace

void addDandisetRoutes(std::vector<Route> &routes)
{
    routes.push_back({"/dandisets/", {{"GET", listDandisets}, {"POST", createDandiset}}});
    routes.push_back({"/dandisets/{dandiset}/", {{"GET", detail}, {"DELETE", remove}}});
    routes.push_back({"/dandisets/{dandiset}/star/", {{"POST", star}, {"DELETE", star}}});
    routes.push_back({"/dandisets/{dandiset}/users/", {{"GET", owners}, {"PUT", replaceOwners}}});
    routes.push_back({"/dandisets/{dandiset}/unembargo/", {{"POST", unembargo}}});
    routes.push_back({"/dandisets/{dandiset}/uploads/", {{"GET", uploads}, {"DELETE", clearUploads}}});
}

} // namespace slipway::practice
