// SPDX-License-Identifier: MIT
// Signing in and tokens (NOMAD contract 2).
#include "nomadtest.h"

#include "practice/http.h"

#include <QJsonDocument>

namespace slipway::practice::test {

using namespace Qt::StringLiterals;

namespace {

QJsonObject payloadOf(const std::string &token)
{
    const QByteArray middle = QByteArray::fromStdString(token).split('.').value(1);
    return parsed(QByteArray::fromBase64(middle, QByteArray::Base64UrlEncoding).toStdString()).toObject();
}

const char *const invalidToken = "{'detail':'Could not validate credentials. The given token is invalid.'}";

} // namespace

TEST_F(NomadTest, SignsInByPostAndGet)
{
    const std::string password = percentEncoded(account("alice")["password"_L1].toString().toStdString());
    const Answer byPost = signIn("username=alice&password=" + password);
    EXPECT_EQ(byPost.status, 200);
    EXPECT_TRUE(byPost.body.starts_with("{\n  \"access_token\": \""));
    EXPECT_TRUE(byPost.body.ends_with("\",\n  \"token_type\": \"bearer\"\n}"));
    EXPECT_EQ(raw("GET", "/auth/token?username=alice%40example.org&password=" + password).status, 200);
    const std::string odd = account("carol")["password"_L1].toString().toStdString();
    EXPECT_NE(odd.find('&'), std::string::npos);
    EXPECT_EQ(signIn("username=carol&password=" + percentEncoded(odd)).status, 200);
}

TEST_F(NomadTest, RefusesWrongPasswords)
{
    const Answer answer = signIn("username=alice&password=wrong");
    EXPECT_ERROR(answer, 401, "{'detail':'Incorrect username or password'}");
    EXPECT_EQ(answer.header("www-authenticate"), "Bearer");
    EXPECT_EQ(raw("GET", "/auth/token?username=nobody&password=x").status, 401);
}

TEST_F(NomadTest, MissingFieldsAre422)
{
    EXPECT_ERROR(
        raw("GET", "/auth/token?username=alice"), 422,
        "{'detail':[{'loc':['query','password'],'msg':'field required','type':'value_error.missing'}]}");
    EXPECT_ERROR(raw("POST", "/auth/token", {{"Content-Type", "application/json"}},
                     "{\"username\":\"alice\",\"password\":\"password\"}"),
                 422,
                 "{'detail':[{'loc':['body','username'],'msg':'field required','type':'value_error.missing'},"
                 "{'loc':['body','password'],'msg':'field required','type':'value_error.missing'}]}");
}

TEST_F(NomadTest, WhoAmI)
{
    EXPECT_EQ(call("GET", "/users/me").body,
              "{\n  \"name\": \"Alice Author\",\n  \"first_name\": \"Alice\",\n  \"last_name\": \"Author\",\n"
              "  \"email\": \"alice@example.org\",\n  \"affiliation\": \"HU Berlin\",\n"
              "  \"affiliation_address\": \"Berlin\",\n"
              "  \"user_id\": \"00000000-0000-0000-0000-000000000001\",\n  \"username\": \"alice\",\n"
              "  \"created\": null,\n  \"repo_user_id\": null,\n  \"is_admin\": false,\n"
              "  \"is_oasis_admin\": false\n}");
    EXPECT_ERROR(call("GET", "/users/me", {}, ""), 401, "{'detail':'Authorization required.'}");
    EXPECT_ERROR(raw("GET", "/users/me", {{"Authorization", "Basic abc"}}), 401,
                 "{'detail':'Authorization required.'}");
    EXPECT_ERROR(raw("GET", "/users/me", {{"Authorization", "Bearer "}}), 401,
                 "{'detail':'Authorization required.'}");
    const Answer bad = callWith("invalid.bearer.token", "GET", "/users/me");
    EXPECT_ERROR(bad, 401, invalidToken);
    EXPECT_EQ(bad.header("www-authenticate"), "Bearer");
    EXPECT_EQ(raw("GET", "/users/me", {{"Cookie", "a=b; Authorization=\"Bearer%20" + token() + "\""}}).status,
              200);
}

TEST_F(NomadTest, AccessTokensReallyEnd)
{
    options.nomadTokenLife = 300;
    startServer();
    const std::string mine = token();
    const QJsonObject payload = payloadOf(mine);
    EXPECT_EQ(payload["exp"_L1].toInteger() - payload["iat"_L1].toInteger(), 300);
    advanceClock(290);
    EXPECT_EQ(callWith(mine, "GET", "/users/me").status, 200);
    advanceClock(11);
    EXPECT_ERROR(callWith(mine, "GET", "/users/me"), 401, invalidToken);
    EXPECT_EQ(callWith(token(), "GET", "/users/me").status, 200);
}

TEST_F(NomadTest, TokensCanBeEndedByTheTests)
{
    const std::string hers = token("alice");
    const std::string his = token("bob");
    EXPECT_EQ(control("POST", "end-tokens", "{'username':'alice'}").status, 204);
    EXPECT_EQ(callWith(hers, "GET", "/users/me").status, 401);
    EXPECT_EQ(callWith(his, "GET", "/users/me").status, 200);
    EXPECT_EQ(callWith(token("alice"), "GET", "/users/me").status, 200);
    EXPECT_EQ(control("POST", "end-tokens", "{'username':'nobody'}").status, 404);
    EXPECT_EQ(control("POST", "settings", "{'token_life':1}").status, 200);
    const std::string brief = token("alice");
    advanceClock(2);
    EXPECT_EQ(callWith(brief, "GET", "/users/me").status, 401);
}

TEST_F(NomadTest, TamperedTokensAreRefused)
{
    std::string forged = token();
    const std::size_t dot = forged.find('.');
    forged[dot + 5] = forged[dot + 5] == 'A' ? 'B' : 'A';
    EXPECT_EQ(callWith(forged, "GET", "/users/me").status, 401);
    EXPECT_EQ(callWith(forged, "GET", "/datasets/").status, 401) << "also where nobody need sign in";
}

TEST_F(NomadTest, AppTokens)
{
    const std::string made =
        object(call("GET", "/auth/app_token?expires_in=3600"))["app_token"_L1].toString().toStdString();
    EXPECT_EQ(payloadOf(made).keys(), (QStringList{u"exp"_s, u"user"_s}));
    EXPECT_EQ(callWith(made, "GET", "/users/me").status, 200);
    EXPECT_ERROR(callWith(made + "x", "GET", "/users/me"), 401, "{'detail':'Invalid token.'}");
    advanceClock(3601);
    const Answer late = callWith(made, "GET", "/users/me");
    EXPECT_ERROR(late, 401, "{'detail':'Expired token.'}");
    EXPECT_TRUE(late.header("www-authenticate").empty());
}

TEST_F(NomadTest, AppTokenLimits)
{
    EXPECT_ERROR(call("GET", "/auth/app_token?expires_in=2592001"), 422,
                 "{'detail':[{'loc':['query','expires_in'],'msg':'ensure this value is less than or equal to "
                 "2592000','type':'value_error.number.not_le','ctx':{'limit_value':2592000}}]}");
    EXPECT_ERROR(call("GET", "/auth/app_token?expires_in=0"), 422,
                 "{'detail':[{'loc':['query','expires_in'],'msg':'ensure this value is greater than 0',"
                 "'type':'value_error.number.not_gt','ctx':{'limit_value':0}}]}");
    EXPECT_ERROR(
        call("GET", "/auth/app_token"), 422,
        "{'detail':[{'loc':['query','expires_in'],'msg':'field required','type':'value_error.missing'}]}");
    EXPECT_EQ(call("GET", "/auth/app_token?expires_in=1", {}, "").status, 401);
    EXPECT_TRUE(object(call("GET", "/auth/signature_token")).contains("signature_token"_L1));
}

TEST_F(NomadTwoTest, SignsInByPostOnly)
{
    const std::string password = percentEncoded(account("alice")["password"_L1].toString().toStdString());
    const Answer byGet = raw("GET", "/auth/token?username=alice&password=" + password);
    EXPECT_ERROR(byGet, 405, "{'detail':'Method Not Allowed'}");
    EXPECT_EQ(byGet.header("allow"), "POST");
    EXPECT_ERROR(
        signIn("username=alice&password=" + password), 422,
        "{'detail':[{'type':'missing','loc':['body','grant_type'],'msg':'Field required','input':null}]}");
    const Answer answer = signIn("grant_type=password&username=alice&password=" + password);
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.header("cache-control"), "no-store");
    EXPECT_EQ(object(answer)["token_type"_L1].toString(), u"Bearer"_s);
    for (const char *name : {"expires_in", "refresh_token", "refresh_expires_in", "id_token", "scope"})
        EXPECT_TRUE(object(answer).contains(QLatin1StringView(name))) << name;
    const Answer wrong = signIn("grant_type=password&username=alice&password=x");
    EXPECT_ERROR(wrong, 401, "{'detail':'Incorrect username or password'}");
    EXPECT_EQ(wrong.header("www-authenticate"), "Basic");
}

TEST_F(NomadTwoTest, SaysThatAuthenticationIsRequired)
{
    const Answer answer = call("GET", "/users/me", {}, "");
    EXPECT_ERROR(answer, 401, "{'detail':'Authentication required.'}");
    EXPECT_EQ(answer.header("www-authenticate"), "Bearer");
}

TEST_F(NomadTwoTest, PersonalTokensHaveScopes)
{
    const Answer made =
        call("POST", "/auth/pats", "{'metadata':{'name':'wizard','scopes':['datasets:read']}}");
    EXPECT_EQ(made.status, 201);
    const std::string pat = object(made)["raw_token"_L1].toString().toStdString();
    EXPECT_TRUE(pat.starts_with("nomad_pat_"));
    EXPECT_EQ(callWith(pat, "GET", "/users/me").status, 200);
    EXPECT_EQ(callWith(pat, "GET", "/datasets").status, 200);
    const Answer refused = callWith(pat, "POST", "/datasets", "{'dataset_name':'x'}");
    EXPECT_EQ(refused.status, 403);
    EXPECT_EQ(refused.body, "{\"detail\":\"Missing scopes: ['datasets:write']\"}");
    EXPECT_ERROR(callWith(pat, "GET", "/auth/pats"), 400,
                 "{'detail':'Personal access tokens are not allowed to operate on PATs.'}");
    const QJsonObject list = object(call("GET", "/auth/pats"));
    EXPECT_EQ(list["data"_L1].toArray().size(), 1);
    EXPECT_EQ(QJsonDocument(list).toJson().indexOf("nomad_pat_"), -1) << "shown only once";
}

TEST_F(NomadTwoTest, EndedPersonalTokensAreNobody)
{
    const QJsonObject made = object(call(
        "POST", "/auth/pats", "{'metadata':{'name':'a','scopes':['datasets:read']},'expires_in_days':1}"));
    const std::string pat = made["raw_token"_L1].toString().toStdString();
    const std::string path = "/auth/pats/" + made["pat"_L1].toObject()["id"_L1].toString().toStdString();
    const std::string next = object(call("POST", path + "/rotate"))["raw_token"_L1].toString().toStdString();
    EXPECT_EQ(callWith(pat, "GET", "/users/me").status, 401);
    EXPECT_EQ(callWith(next, "GET", "/users/me").status, 200);
    advanceClock(86'401);
    EXPECT_ERROR(callWith(next, "GET", "/users/me"), 401, "{'detail':'Authentication required.'}");
    EXPECT_EQ(callWith(next, "GET", "/datasets").status, 200) << "public routes answer as to anybody";
    const std::string fresh = token(); // the one from before has ended too
    EXPECT_ERROR(callWith(token("bob"), "DELETE", path), 404,
                 "{'detail':'Token not found or does not belong to the user.'}");
    EXPECT_EQ(callWith(fresh, "DELETE", path).status, 204);
    EXPECT_TRUE(object(callWith(fresh, "GET", path))["revoked"_L1].toBool());
    EXPECT_ERROR(callWith(fresh, "POST", "/auth/pats", "{'metadata':{'name':'a','scopes':[]}}"), 400,
                 "{'detail':'At least one scope must be selected.'}");
}

TEST_F(NomadTest, GenerationOneHasNoPersonalTokens)
{
    EXPECT_EQ(call("GET", "/auth/pats").status, 404);
    EXPECT_EQ(callWith("nomad_pat_abc", "GET", "/users/me").status, 401);
}

} // namespace slipway::practice::test
