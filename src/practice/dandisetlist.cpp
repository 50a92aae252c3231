// SPDX-License-Identifier: MIT
// GET /dandisets/ (DANDI contract 2.1).
#include "practice/dandisetlist.h"

#include "practice/dandisetviews.h"
#include "practice/search.h"

#include <algorithm>

namespace slipway::practice {

namespace {

struct Filter
{
    bool mine = false;
    bool embargoed = false;
    bool drafts = true;
    bool empty = true;
    bool starred = false;
    SearchTerms search;
};

Filter filterOf(const Call &call)
{
    Filter filter;
    const auto user = call.request.query.value("user");
    if (user && !user->empty() && *user != "me")
        throw Refusal(fieldError("user", '"' + *user + "\" is not a valid choice."));
    filter.mine = user == "me";
    filter.embargoed = call.flag("embargoed", false);
    filter.drafts = call.flag("draft", true);
    filter.empty = call.flag("empty", true);
    filter.starred = call.flag("starred", false);
    if (filter.embargoed && !call.account)
        throw Refusal(bareError(
            401,
            "Authentication credentials must be provided when attempting to access embargoed dandisets"));
    if (filter.starred && !call.account)
        throw Refusal(bareError(
            401, "Authentication credentials must be provided when filtering by starred dandisets"));
    filter.search = parseSearch(q(call.request.query.value("search").value_or("")));
    return filter;
}

bool isOwner(const Call &call, const Dandiset &dandiset)
{
    return call.account && std::find(dandiset.owners.begin(), dandiset.owners.end(),
                                     call.account->username) != dandiset.owners.end();
}

bool passes(const Call &call, const Dandiset &dandiset, const Filter &filter)
{
    if (filter.mine && !isOwner(call, dandiset))
        return false;
    if (dandiset.embargo != "OPEN" && (!filter.embargoed || !call.owns(dandiset)))
        return false;
    if (filter.starred && !dandiset.stars.contains(call.account->username))
        return false;
    const Version *published = call.store().newestPublished(dandiset.identifier);
    if (!filter.drafts && !published)
        return false;
    const Version &newest = call.store().draft(dandiset.identifier);
    if (!filter.empty && newest.assets.empty())
        return false;
    return matchesSearch(call, dandiset, filter.search);
}

void order(const Call &call, std::vector<const Dandiset *> &list)
{
    std::string key = call.request.query.value("ordering").value_or("");
    const bool backwards = key.starts_with('-');
    if (backwards)
        key.erase(0, 1);
    const auto draft = [&call](const Dandiset *dandiset) -> const Version & {
        return call.store().draft(dandiset->identifier);
    };
    const auto less = [&](const Dandiset *left, const Dandiset *right) {
        if (key == "name")
            return draft(left).name < draft(right).name;
        if (key == "modified")
            return draft(left).modified < draft(right).modified;
        if (key == "size")
            return draft(left).size < draft(right).size;
        if (key == "stars")
            return left->stars.size() < right->stars.size();
        if (key == "id")
            return left->identifier < right->identifier;
        return left->created < right->created;
    };
    static const std::vector<std::string> known = {"id", "name", "modified", "size", "stars"};
    const bool reverse = backwards && std::find(known.begin(), known.end(), key) != known.end();
    std::stable_sort(list.begin(), list.end(), [&](const Dandiset *left, const Dandiset *right) {
        return reverse ? less(right, left) : less(left, right);
    });
}

} // namespace

Response listDandisets(Call &call)
{
    const Filter filter = filterOf(call);
    std::vector<const Dandiset *> found;
    for (const auto &[identifier, dandiset] : call.store().dandisets) {
        if (passes(call, dandiset, filter))
            found.push_back(&dandiset);
    }
    order(call, found);
    return paginated(call, found.size(), [&](std::size_t i) { return dandisetJson(call, *found[i], false); });
}

} // namespace slipway::practice
