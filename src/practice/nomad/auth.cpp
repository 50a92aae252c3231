// SPDX-License-Identifier: MIT
// /auth/token, /auth/app_token, /auth/signature_token (NOMAD contract 2.1, 2.3, 2.5).
#include "practice/nomad/routes.h"
#include "practice/nomad/tokens.h"

namespace slipway::practice::nomad {

namespace {

struct Login
{
    std::string username;
    std::string password;
};

constexpr std::int64_t refreshSeconds = 1800;

Response wrongLogin(Generation generation)
{
    Response response = detail(401, "Incorrect username or password");
    response.headers.add("WWW-Authenticate", generation == Generation::One ? "Bearer" : "Basic");
    return response;
}

Response tokenAnswer(const Call &call, const Account &account)
{
    const Tokens tokens(call.deployment);
    const std::int64_t life = call.deployment.settings.tokenSeconds;
    const std::string token = tokens.access(account, life);
    if (call.one())
        return answer(Json::object({{"access_token", token}, {"token_type", "bearer"}}));
    // The refresh token belongs to Keycloak, which is not imitated: it is there to be ignored.
    Response response = answer(Json::object({{"access_token", token},
                                             {"token_type", "Bearer"},
                                             {"expires_in", life},
                                             {"refresh_token", tokens.access(account, refreshSeconds)},
                                             {"refresh_expires_in", refreshSeconds},
                                             {"id_token", tokens.access(account, life)},
                                             {"scope", "openid profile email"}}));
    response.headers.add("Cache-Control", "no-store");
    response.headers.add("Pragma", "no-cache");
    return response;
}

Response signIn(const Call &call, const Login &login)
{
    const Account *account = call.store().accountByLogin(login.username);
    if (!account || account->password.empty() || account->password != login.password)
        return wrongLogin(call.generation());
    return tokenAnswer(call, *account);
}

/// The framework takes an empty form field for a missing one.
std::string formField(const Query &form, const std::string &name, std::vector<Problem> &problems)
{
    const std::string value = form.value(name).value_or("");
    if (value.empty())
        problems.push_back(problem::missing({"body", name}));
    return value;
}

void checkGrantType(const Query &form, std::vector<Problem> &problems)
{
    const std::string given = formField(form, "grant_type", problems);
    if (given.empty() || given == "password")
        return;
    Problem wrong;
    wrong.place = {"body", "grant_type"};
    wrong.messageTwo = "String should match pattern '^password$'";
    wrong.typeTwo = "string_pattern_mismatch";
    wrong.input = given;
    wrong.contextTwo = Json::object({{"pattern", "^password$"}});
    problems.push_back(wrong);
}

/// Only url-encoded forms are read; the real server takes multipart here too, which no client sends.
Response tokenByPost(Call &call)
{
    const std::string type = call.request.headers.value("Content-Type").value_or("");
    const bool form = sameIgnoringCase(type.substr(0, type.find(';')), "application/x-www-form-urlencoded");
    const Query fields(form ? std::string_view(call.body) : std::string_view());
    std::vector<Problem> problems;
    if (call.two())
        checkGrantType(fields, problems);
    const std::string username = formField(fields, "username", problems);
    const std::string password = formField(fields, "password", problems);
    if (!problems.empty())
        return invalid(call.generation(), problems);
    return signIn(call, {username, password});
}

Response tokenByGet(Call &call)
{
    std::vector<Problem> problems;
    for (const char *name : {"username", "password"}) {
        if (!call.text(name))
            problems.push_back(problem::missing({"query", name}));
    }
    if (!problems.empty())
        return invalid(call.generation(), problems);
    return signIn(call, {*call.text("username"), *call.text("password")});
}

Response appToken(Call &call)
{
    const auto seconds = call.integer("expires_in");
    const std::int64_t most = call.deployment.settings.appTokenMost;
    const std::string given = call.text("expires_in").value_or("");
    if (!seconds)
        return invalid(call.generation(), {problem::missing({"query", "expires_in"})});
    if (*seconds <= 0)
        return invalid(call.generation(), {problem::notGreater({"query", "expires_in"}, 0, given)});
    if (*seconds > most)
        return invalid(call.generation(), {problem::tooGreat({"query", "expires_in"}, most, given)});
    return answer(Json::object({{"app_token", Tokens(call.deployment).app(*call.account, *seconds)}}));
}

/// Given, but nowhere taken: the downloads that it is for are open to the bearer token too.
Response signatureToken(Call &call)
{
    return answer(Json::object({{"signature_token", Tokens(call.deployment).signature(*call.account)}}));
}

} // namespace

void addAuthRoutes(std::vector<Route> &routes, Generation generation)
{
    routes.push_back({"POST", "/auth/token", tokenByPost, Access::Anyone, Body::Form});
    if (generation == Generation::One)
        routes.push_back({"GET", "/auth/token", tokenByGet, Access::Anyone});
    routes.push_back({"GET", "/auth/app_token", appToken});
    routes.push_back({"GET", "/auth/signature_token", signatureToken});
}

} // namespace slipway::practice::nomad
