// SPDX-License-Identifier: MIT
// /users/me, /users, /users/{id}, /users/invite (NOMAD contract 2.6, 2.7).
#include "practice/nomad/routes.h"
#include "practice/nomad/views.h"

#include <algorithm>

namespace slipway::practice::nomad {

using namespace Qt::StringLiterals;

namespace {

Json userMe(const Account &account)
{
    return Json::object({{"name", account.name()},
                         {"first_name", account.firstName},
                         {"last_name", account.lastName},
                         {"email", account.email},
                         {"affiliation", Json::textOrNull(account.affiliation)},
                         {"affiliation_address", Json::textOrNull(account.affiliationAddress)},
                         {"user_id", account.userId},
                         {"username", account.username},
                         {"created", {}},
                         {"repo_user_id", {}},
                         {"is_admin", account.admin},
                         {"is_oasis_admin", false}});
}

Response me(Call &call)
{
    return answerWithNulls(userMe(*call.account));
}

bool beginsWith(const std::string &text, const std::string &prefix)
{
    return q(text).startsWith(q(prefix), Qt::CaseInsensitive);
}

/// The beginning of any part of the name, of the user name or of the e-mail address.
bool fitsPrefix(const Account &account, const std::string &prefix)
{
    return !prefix.empty() && (beginsWith(account.firstName, prefix) ||
                               beginsWith(account.lastName, prefix) || beginsWith(account.name(), prefix) ||
                               beginsWith(account.username, prefix) || beginsWith(account.email, prefix));
}

bool among(const std::vector<std::string> &wanted, const std::string &value)
{
    return std::any_of(wanted.begin(), wanted.end(),
                       [&value](const std::string &one) { return sameIgnoringCase(one, value); });
}

/// Unknown values are silently missing. The search by prefix has one member less, as recorded.
Response search(Call &call)
{
    const std::vector<std::string> ids = call.texts("user_id");
    const std::vector<std::string> names = call.texts("username");
    const std::vector<std::string> addresses = call.texts("email");
    const std::string prefix = call.text("prefix").value_or("");
    const bool exact = !ids.empty() || !names.empty() || !addresses.empty();
    Json data = Json::array();
    for (const auto &[id, account] : call.store().accounts) {
        const bool found =
            exact ? among(ids, id) || among(names, account.username) || among(addresses, account.email)
                  : fitsPrefix(account, prefix);
        if (!found)
            continue;
        Json view = personView(account);
        if (!exact)
            view.set("is_oasis_admin", {});
        data.append(std::move(view));
    }
    return answer(Json::object({{"data", std::move(data)}}));
}

/// Here neither flag is shown, as recorded. What generation 2 says about an unknown id is not known: the
/// same.
Response byId(Call &call)
{
    const Account *account = call.store().account(call.argument("user_id"));
    if (!account)
        return unexpected("KeyError", "'User does not exist'");
    Json view = personView(*account);
    view.set("is_admin", {});
    view.set("is_oasis_admin", {});
    return answer(view);
}

/// Makes an account that has no password. The text for a known address is the practice server's own.
Response invite(Call &call)
{
    const QJsonObject body = call.object();
    std::vector<Problem> problems;
    for (const char *name : {"first_name", "last_name", "email"}) {
        if (!body[QLatin1StringView(name)].isString())
            problems.push_back(problem::missing({"body", name}));
    }
    if (!problems.empty())
        return invalid(call.generation(), problems);
    Account account;
    account.email = s(body["email"_L1]);
    if (call.store().accountByLogin(account.email) || account.email.find('@') == std::string::npos)
        call.refuse(400, "The email address is already taken or invalid.");
    account.userId = newUuid();
    account.username = account.email;
    account.firstName = s(body["first_name"_L1]);
    account.lastName = s(body["last_name"_L1]);
    account.affiliation = s(body["affiliation"_L1]);
    account.affiliationAddress = s(body["affiliation_address"_L1]);
    call.store().save(call.store().accounts[account.userId] = account);
    return answer(personView(account));
}

} // namespace

void addUserRoutes(std::vector<Route> &routes, Generation)
{
    routes.push_back({"GET", "/users/me", me});
    routes.push_back({"GET", "/users", search, Access::Optional, Body::None, "users:read"});
    routes.push_back({"PUT", "/users/invite", invite, Access::Required, Body::Json});
    routes.push_back({"GET", "/users/{user_id}", byId, Access::Optional, Body::None, "users:read"});
}

} // namespace slipway::practice::nomad
