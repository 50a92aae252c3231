// SPDX-License-Identifier: MIT
// /users/me/, /users/search/, /auth/token/ (DANDI contract 1.3, 1.4).
#include "practice/api.h"

#include <algorithm>
#include <cctype>

namespace slipway::practice {

using namespace Qt::StringLiterals;

namespace {

QJsonObject userJson(const Account &account)
{
    return {{"username"_L1, q(account.username)},
            {"name"_L1, q(account.name)},
            {"admin"_L1, account.admin},
            {"status"_L1, q(account.status)}};
}

Response me(Call &call)
{
    return json(userJson(*call.account));
}

Response search(Call &call)
{
    const std::string wanted = call.request.query.value("username").value_or("");
    const bool allowed = !wanted.empty() && std::all_of(wanted.begin(), wanted.end(), [](unsigned char c) {
        return std::isalnum(c) != 0 ||
               std::string_view("-_@.+ ").find(static_cast<char>(c)) != std::string_view::npos;
    });
    QJsonArray found;
    for (const auto &[name, account] : call.store().accounts) {
        const bool matches = allowed && q(name).contains(q(wanted), Qt::CaseInsensitive);
        if (matches && account.approved() && found.size() < 10)
            found.append(userJson(account));
    }
    return json(found);
}

Response token(Call &call)
{
    return json(q(call.account->key));
}

Response rotateToken(Call &call)
{
    call.account->key = randomHex(20);
    call.store().save(*call.account);
    return json(q(call.account->key));
}

} // namespace

void addAccountRoutes(std::vector<Route> &routes)
{
    routes.push_back({"/users/me/", {{"GET", me}}, Access::Authenticated});
    routes.push_back({"/users/search/", {{"GET", search}}, Access::Approved});
    routes.push_back({"/auth/token/", {{"GET", token}, {"POST", rotateToken}}, Access::Approved});
}

} // namespace slipway::practice
