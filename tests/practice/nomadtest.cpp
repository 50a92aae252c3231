// SPDX-License-Identifier: MIT
#include "nomadtest.h"

#include "practice/http.h"

namespace slipway::practice::test {

using namespace Qt::StringLiterals;

QJsonObject object(const Answer &answer)
{
    return parsed(answer.body).toObject();
}

void NomadTest::startServer()
{
    server.reset();
    m_tokens.clear();
    server = std::make_unique<Server>(options);
    server->start();
    api = server->description()["nomad"_L1].toObject()["api"_L1].toString().toStdString();
    origin = api.substr(0, api.find('/', 8));
}

QJsonObject NomadTest::account(const std::string &username) const
{
    for (const QJsonValue one : server->description()["nomad"_L1].toObject()["accounts"_L1].toArray()) {
        if (one.toObject()["username"_L1].toString().toStdString() == username)
            return one.toObject();
    }
    return {};
}

std::string NomadTest::userId(const std::string &username) const
{
    return account(username)["user_id"_L1].toString().toStdString();
}

std::string NomadTest::token(const std::string &username) const
{
    const std::string password = account(username)["password"_L1].toString().toStdString();
    const Answer answer =
        signIn("grant_type=password&username=" + username + "&password=" + percentEncoded(password));
    EXPECT_EQ(answer.status, 200) << answer.body;
    return object(answer)["access_token"_L1].toString().toStdString();
}

Answer NomadTest::signIn(const std::string &form) const
{
    return raw("POST", "/auth/token", {{"Content-Type", "application/x-www-form-urlencoded"}}, form);
}

Answer NomadTest::call(const std::string &method, const std::string &path, const std::string &body,
                       const std::string &username) const
{
    if (!username.empty() && !m_tokens.contains(username))
        m_tokens[username] = token(username);
    return callWith(username.empty() ? "" : m_tokens[username], method, path, body);
}

Answer NomadTest::callWith(const std::string &bearer, const std::string &method, const std::string &path,
                           const std::string &body) const
{
    HeaderList headers{{"Accept", "application/json"}};
    if (!bearer.empty())
        headers.emplace_back("Authorization", "Bearer " + bearer);
    if (!body.empty())
        headers.emplace_back("Content-Type", "application/json");
    return raw(method, path, headers, quoted(body));
}

Answer NomadTest::raw(const std::string &method, const std::string &path, const HeaderList &headers,
                      std::string_view body) const
{
    return request(method, api + path, headers, body);
}

Answer NomadTest::control(const std::string &method, const std::string &name, const std::string &body) const
{
    return request(method, origin + "/__practice/nomad/" + name, {}, quoted(body));
}

void NomadTest::advanceClock(int seconds) const
{
    EXPECT_EQ(request("POST", origin + "/__practice/clock", {},
                      "{\"advance_seconds\":" + std::to_string(seconds) + "}")
                  .status,
              200);
}

std::string NomadTest::newDataset(const std::string &name, const std::string &username) const
{
    const std::string path = options.nomadGeneration == nomad::Generation::One ? "/datasets/" : "/datasets";
    const Answer answer = call("POST", path, "{'dataset_name':'" + name + "'}", username);
    EXPECT_EQ(answer.status, 200) << answer.body;
    return object(answer)["dataset_id"_L1].toString().toStdString();
}

} // namespace slipway::practice::test
