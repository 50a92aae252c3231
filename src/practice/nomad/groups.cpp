// SPDX-License-Identifier: MIT
// /groups (NOMAD contract 2.7): as much as members of an upload need. Where the contract gives no text, the
// words are the practice server's own.
#include "practice/nomad/routes.h"

#include <QJsonArray>

#include <algorithm>

namespace slipway::practice::nomad {

using namespace Qt::StringLiterals;

namespace {

Json groupView(const Group &group)
{
    return Json::object({{"group_id", group.id},
                         {"group_name", group.name},
                         {"owner", group.owner},
                         {"members", Json::texts(group.members)}});
}

bool hasMember(const Group &group, const std::string &userId)
{
    return group.owner == userId ||
           std::find(group.members.begin(), group.members.end(), userId) != group.members.end();
}

Response list(Call &call)
{
    const std::vector<std::string> ids = call.texts("group_id");
    const auto user = call.text("user_id");
    const auto words = call.text("search_terms");
    if ((ids.empty() ? 0 : 1) + (user ? 1 : 0) + (words ? 1 : 0) > 1)
        call.refuse(400, "Only one of (group_id, user_id, search_terms) may be used at a time.");
    Json data = Json::array();
    for (const auto &[id, group] : call.store().groups) {
        const bool wanted = (ids.empty() || std::find(ids.begin(), ids.end(), id) != ids.end()) &&
                            (!user || hasMember(group, *user)) &&
                            (!words || q(group.name).contains(q(*words), Qt::CaseInsensitive));
        if (wanted)
            data.append(groupView(group));
    }
    return answer(Json::object({{"data", std::move(data)}}));
}

Response get(Call &call)
{
    const auto found = call.store().groups.find(call.argument("group_id"));
    if (found == call.store().groups.end())
        call.refuse(404, "User group '" + call.argument("group_id") + "' was not found.");
    return answer(groupView(found->second));
}

void fill(const Call &call, Group &group)
{
    const QJsonObject body = call.object();
    if (body["group_name"_L1].isString())
        group.name = s(body["group_name"_L1]);
    if (!body.contains("members"_L1))
        return;
    group.members.clear();
    for (const QJsonValue member : body["members"_L1].toArray())
        group.members.push_back(s(member));
}

Response create(Call &call)
{
    Group group;
    group.id = newIdentifier();
    group.owner = call.account->userId;
    group.members = {group.owner};
    fill(call, group);
    call.store().save(call.store().groups[group.id] = group);
    return answer(groupView(group), 201);
}

Group &ownGroup(const Call &call)
{
    const auto found = call.store().groups.find(call.argument("group_id"));
    if (found == call.store().groups.end())
        call.refuse(404, "User group '" + call.argument("group_id") + "' was not found.");
    if (found->second.owner != call.account->userId && !call.account->admin)
        call.refusePermission("Not authorized to edit user group '" + found->first + "'.");
    return found->second;
}

Response edit(Call &call)
{
    Group &group = ownGroup(call);
    fill(call, group);
    call.store().save(group);
    return answer(groupView(group));
}

Response removeGroup(Call &call)
{
    call.store().remove(ownGroup(call));
    return noContent();
}

} // namespace

void addGroupRoutes(std::vector<Route> &routes, Generation)
{
    routes.push_back({"GET", "/groups", list, Access::Optional});
    routes.push_back({"GET", "/groups/{group_id}", get, Access::Optional});
    routes.push_back({"POST", "/groups", create, Access::Required, Body::Json});
    routes.push_back({"POST", "/groups/{group_id}/edit", edit, Access::Required, Body::Json});
    routes.push_back({"DELETE", "/groups/{group_id}", removeGroup});
}

} // namespace slipway::practice::nomad
