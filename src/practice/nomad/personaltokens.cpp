// SPDX-License-Identifier: MIT
// /auth/pats of generation 2 (NOMAD contract 2.4). Where the contract gives no text, the words are the
// practice server's own.
#include "practice/nomad/pagination.h"
#include "practice/nomad/routes.h"
#include "practice/nomad/views.h"

#include "practice/digest.h"

#include <QJsonArray>

#include <algorithm>

namespace slipway::practice::nomad {

using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t mostDays = 365;
constexpr std::size_t mostTokens = 20;
constexpr std::int64_t microsecondsPerDay = 86'400'000'000;

bool alive(const Call &call, const PersonalToken &token)
{
    return !token.revoked && (token.expires == 0 || token.expires > call.deployment.clock.now());
}

/// With nulls left in or out by the answer: `description` and the times may be null.
Json tokenView(const PersonalToken &token)
{
    const auto time = [](Instant instant) { return storedTime(Generation::Two, instant); };
    return Json::object({{"id", token.id},
                         {"name", token.name},
                         {"scopes", Json::texts(token.scopes)},
                         {"description", Json::textOrNull(token.description)},
                         {"revoked", token.revoked},
                         {"created_at", time(token.created)},
                         {"expired_at", time(token.expires)},
                         {"last_used_at", time(token.lastUsed)}});
}

void refuseOtherCredentials(const Call &call)
{
    if (call.credential == Credential::PersonalToken)
        call.refuse(400, "Personal access tokens are not allowed to operate on PATs.");
    if (call.credential == Credential::AppToken)
        call.refuse(403, "Missing scopes: ['pats:write']");
}

PersonalToken &ownToken(const Call &call)
{
    refuseOtherCredentials(call);
    const auto found = call.store().tokens.find(call.argument("id"));
    if (found == call.store().tokens.end() || found->second.userId != call.account->userId)
        call.refuse(404, "Token not found or does not belong to the user.");
    return found->second;
}

/// Gives the token a new value and answers with it, the only time it is shown.
Json withNewValue(const Call &call, PersonalToken &token)
{
    const std::string raw = "nomad_pat_" + randomHex(24);
    token.digest = toHex(sha256(raw));
    call.store().save(token);
    return Json::object({{"pat", tokenView(token)}, {"raw_token", raw}});
}

PersonalToken requested(const Call &call)
{
    const QJsonObject body = call.object();
    const QJsonObject metadata = body["metadata"_L1].toObject();
    std::vector<Problem> problems;
    if (!body.contains("metadata"_L1))
        problems.push_back(problem::missing({"body", "metadata"}));
    else if (!metadata["name"_L1].isString())
        problems.push_back(problem::missing({"body", "metadata", "name"}));
    if (!problems.empty())
        throw Refusal(invalid(call.generation(), problems));
    PersonalToken token;
    token.id = newUuid();
    token.userId = call.account->userId;
    token.name = s(metadata["name"_L1]);
    token.description = s(metadata["description"_L1]);
    for (const QJsonValue scope : metadata["scopes"_L1].toArray())
        token.scopes.push_back(s(scope));
    token.created = call.deployment.clock.distinctNow();
    const QJsonValue days = body.contains("expires_in_days"_L1) ? body["expires_in_days"_L1] : QJsonValue(30);
    if (!days.isNull()) {
        if (days.toInteger() <= 0 || days.toInteger() > mostDays)
            call.refuse(400, "The lifetime of a token must be between 1 and 365 days.");
        token.expires = token.created + days.toInteger() * microsecondsPerDay;
    }
    return token;
}

Response create(Call &call)
{
    refuseOtherCredentials(call);
    PersonalToken token = requested(call);
    if (token.scopes.empty())
        call.refuse(400, "At least one scope must be selected.");
    const auto active =
        std::count_if(call.store().tokens.begin(), call.store().tokens.end(), [&](const auto &item) {
            return item.second.userId == call.account->userId && alive(call, item.second);
        });
    if (static_cast<std::size_t>(active) >= mostTokens)
        call.refuse(400, "The maximum number of active tokens has been reached.");
    Response response = answer(withNewValue(call, call.store().tokens[token.id] = token));
    response.status = 201;
    return response;
}

Response list(Call &call)
{
    refuseOtherCredentials(call);
    std::vector<const PersonalToken *> found;
    const std::string search = call.text("search").value_or("");
    const std::string state = call.text("state").value_or("");
    for (const auto &[id, token] : call.store().tokens) {
        const bool wanted = state.empty() || (state == "active" && alive(call, token)) ||
                            (state == "revoked" && token.revoked) ||
                            (state == "expired" && !token.revoked && !alive(call, token));
        if (token.userId == call.account->userId && wanted && q(token.name).contains(q(search)))
            found.push_back(&token);
    }
    const PageRequest wanted =
        pageRequest(call, {"created_desc", "created_asc", "name_asc", "name_desc"}, "created_desc");
    const bool byName = wanted.orderBy->starts_with("name");
    const bool falling = wanted.orderBy->ends_with("desc");
    std::sort(found.begin(), found.end(), [&](const PersonalToken *left, const PersonalToken *right) {
        if (falling)
            std::swap(left, right);
        return byName ? left->name < right->name : left->created < right->created;
    });
    const Page page = pageOf(call, wanted, found.size());
    Json data = Json::array();
    for (std::size_t i = page.begin; i < page.end; ++i)
        data.append(tokenView(*found[i]));
    return answer(Json::object({{"pagination", page.pagination}, {"data", data}}));
}

Response get(Call &call)
{
    return answer(tokenView(ownToken(call)));
}

Response revoke(Call &call)
{
    PersonalToken &token = ownToken(call);
    token.revoked = true;
    call.store().save(token);
    return noContent();
}

Response rotate(Call &call)
{
    PersonalToken &token = ownToken(call);
    if (!alive(call, token))
        call.refuse(400, "Only active tokens can be rotated.");
    return answer(withNewValue(call, token));
}

} // namespace

void addTokenRoutes(std::vector<Route> &routes, Generation generation)
{
    if (generation == Generation::One)
        return;
    routes.push_back({"POST", "/auth/pats", create, Access::Required, Body::Json});
    routes.push_back({"GET", "/auth/pats", list});
    routes.push_back({"GET", "/auth/pats/{id}", get});
    routes.push_back({"DELETE", "/auth/pats/{id}", revoke});
    routes.push_back({"POST", "/auth/pats/{id}/rotate", rotate});
}

} // namespace slipway::practice::nomad
