// SPDX-License-Identifier: MIT
// DANDI contract 0.1 to 0.3 and 1.3, 1.4: shapes of errors, slashes, keys, account states.
#include "practicetest.h"

namespace slipway::practice::test {

using namespace Qt::StringLiterals;

TEST_F(PracticeTest, GetWithoutSlashIsRedirectedWithItsQuery)
{
    const Answer answer = call("GET", "/dandisets?user=me&page_size=3");
    EXPECT_EQ(answer.status, 301);
    EXPECT_EQ(answer.header("location"), "/api/dandisets/?user=me&page_size=3");
}

TEST_F(PracticeTest, PostWithoutSlashDoesNotWork)
{
    EXPECT_EQ(call("POST", "/dandisets", "{'name':'x','metadata':{}}").status, 301);
    EXPECT_EQ(parsed(call("GET", "/dandisets/").body).toObject()["count"_L1].toInt(), 0);
}

TEST_F(PracticeTest, UrlThatMissesItsPatternIsDjangosHtml404)
{
    for (const char *path : {"/dandisets/27/", "/dandisets/000027/versions/1.0/", "/nonsense/", "/users//me/",
                             "/assets/not-a-uuid/"}) {
        const Answer answer = call("GET", path);
        EXPECT_EQ(answer.status, 404) << path;
        EXPECT_EQ(answer.header("content-type"), "text/html; charset=utf-8") << path;
        EXPECT_NE(answer.body.find("<h1>Not Found</h1>"), std::string::npos);
    }
}

TEST_F(PracticeTest, KeyProblemsHaveTheirTexts)
{
    const auto with = [this](const std::string &header) {
        return request("GET", url("/users/me/"), {{"Authorization", header}});
    };
    const Answer none = call("GET", "/users/me/", {}, "");
    EXPECT_ERROR(none, 401, "{'detail':'Authentication credentials were not provided.'}");
    EXPECT_EQ(none.header("www-authenticate"), "Bearer realm=\"api\"");
    EXPECT_ERROR(with("token " + std::string(40, '0')), 401, "{'detail':'Invalid token.'}");
    EXPECT_ERROR(with("token"), 401, "{'detail':'Invalid token header. No credentials provided.'}");
    EXPECT_ERROR(with("token a b"), 401,
                 "{'detail':'Invalid token header. Token string should not contain spaces.'}");
    EXPECT_ERROR(with("token \xc3\xa9"), 401,
                 "{'detail':'Invalid token header. Token string should not contain invalid characters.'}");
    EXPECT_EQ(with("TOKEN " + key("practice")).status, 200);
    EXPECT_EQ(with("Basic abc").status, 401);
}

TEST_F(PracticeTest, WrongKeyIsNeverTreatedAsAnonymous)
{
    const Answer answer =
        request("GET", url("/dandisets/"), {{"Authorization", "token " + std::string(40, 'a')}});
    EXPECT_ERROR(answer, 401, "{'detail':'Invalid token.'}");
}

TEST_F(PracticeTest, DeactivatedUserIsTold)
{
    control("POST", "accounts", "{'username':'colleague','active':false}");
    EXPECT_ERROR(call("GET", "/users/me/", {}, "colleague"), 401, "{'detail':'User inactive or deleted.'}");
}

TEST_F(PracticeTest, MeShowsTheStateOfTheAccount)
{
    EXPECT_ERROR(call("GET", "/users/me/"), 200,
                 "{'admin':false,'name':'Ada Practice','status':'APPROVED','username':'practice'}");
    for (const auto &[name, status] : {std::pair("pending", "PENDING"),
                                       {"incomplete", "INCOMPLETE"},
                                       {"rejected", "REJECTED"},
                                       {"colleague", "APPROVED"}}) {
        const Answer answer = call("GET", "/users/me/", {}, name);
        EXPECT_EQ(answer.header("x-request-username"), name);
        EXPECT_EQ(parsed(answer.body).toObject()["status"_L1].toString().toStdString(), status);
    }
    EXPECT_TRUE(parsed(call("GET", "/users/me/", {}, "admin").body).toObject()["admin"_L1].toBool());
}

TEST_F(PracticeTest, UnapprovedUsersMayReadButNotWrite)
{
    for (const char *name : {"pending", "incomplete", "rejected"}) {
        const std::string denied = "{'detail':'You do not have permission to perform this action.'}";
        EXPECT_EQ(call("GET", "/dandisets/", {}, name).status, 200);
        EXPECT_ERROR(call("POST", "/dandisets/", "{'name':'x','metadata':{}}", name), 403, denied);
        EXPECT_ERROR(call("POST", "/uploads/initialize/", "{}", name), 403, denied);
        EXPECT_ERROR(call("GET", "/auth/token/", {}, name), 403, denied);
        EXPECT_ERROR(call("GET", "/users/search/?username=a", {}, name), 403, denied);
    }
    EXPECT_EQ(call("POST", "/dandisets/", "{'name':'x','metadata':{}}", "").status, 401);
}

TEST_F(PracticeTest, TokenIsReadAndRotated)
{
    const std::string before = key("colleague");
    EXPECT_EQ(call("GET", "/auth/token/", {}, "colleague").body, '"' + before + '"');
    const std::string after =
        parsed(call("POST", "/auth/token/", {}, "colleague").body).toString().toStdString();
    EXPECT_EQ(after.size(), 40U);
    EXPECT_NE(after, before);
    EXPECT_EQ(after, key("colleague"));
    EXPECT_EQ(request("GET", url("/users/me/"), {{"Authorization", "token " + before}}).status, 401);
}

TEST_F(PracticeTest, UserSearchFindsApprovedOnes)
{
    const QJsonArray found = parsed(call("GET", "/users/search/?username=coll").body).toArray();
    ASSERT_EQ(found.size(), 1);
    EXPECT_EQ(found[0].toObject()["username"_L1].toString(), u"colleague"_s);
    EXPECT_EQ(call("GET", "/users/search/?username=pending").body, "[]");
    EXPECT_EQ(call("GET", "/users/search/?username=%3Cb%3E").body, "[]");
}

TEST_F(PracticeTest, WrongMethodAndWrongBodyAreNamed)
{
    EXPECT_ERROR(call("PATCH", "/dandisets/", "{}"), 405, "{'detail':'Method \\'PATCH\\' not allowed.'}");
    const Answer text =
        request("POST", url("/uploads/initialize/"),
                {{"Authorization", "token " + key("practice")}, {"Content-Type", "text/plain"}}, "hi");
    EXPECT_ERROR(text, 415, "{'detail':'Unsupported media type \\'text/plain\\' in request.'}");
    EXPECT_ERROR(call("POST", "/dandisets/", "x"), 400,
                 "{'detail':'JSON parse error - Expecting value: line 1 column 1 (char 0)'}");
}

TEST_F(PracticeTest, InfoTellsItsOwnAddress)
{
    const QJsonObject info = parsed(call("GET", "/info/", {}, "").body).toObject();
    EXPECT_EQ(info["services"_L1].toObject()["api"_L1].toObject()["url"_L1].toString().toStdString(), api);
    EXPECT_EQ(info["services"_L1].toObject()["webui"_L1].toObject()["url"_L1].toString().toStdString(), web);
    EXPECT_EQ(info["schema_version"_L1].toString(), u"0.7.0"_s);
    EXPECT_TRUE(info["allowed_schema_versions"_L1].toArray().contains(u"0.7.0"_s));
    EXPECT_EQ(info["cli-bad-versions"_L1], QJsonArray());
    EXPECT_EQ(info["instance_config"_L1].toObject()["licenses"_L1].toArray().size(), 2);
    EXPECT_TRUE(info["instance_config"_L1].toObject()["instance_identifier"_L1].isNull());
}

TEST_F(PracticeTest, SchemasTellLengthsAndLicences)
{
    const QJsonObject schema = parsed(call("GET", "/schemas/?model=Dandiset", {}, "").body).toObject();
    const QJsonObject properties = schema["properties"_L1].toObject();
    EXPECT_EQ(properties["name"_L1].toObject()["maxLength"_L1].toInt(), 150);
    EXPECT_EQ(properties["description"_L1].toObject()["maxLength"_L1].toInt(), 10000);
    EXPECT_EQ(schema["$defs"_L1].toObject()["LicenseType"_L1].toObject()["enum"_L1].toArray().size(), 2);
    EXPECT_ERROR(call("GET", "/schemas/?model=X"), 400, "{'model':['\\'X\\' is not a valid choice.']}");
    EXPECT_ERROR(call("GET", "/schemas/"), 400, "{'model':['This field is required.']}");
    EXPECT_ERROR(call("GET", "/schemas/available/"), 200,
                 "['Dandiset','Asset','PublishedDandiset','PublishedAsset']");
}

TEST_F(PracticeTest, WhatIsNotImitatedSaysSo)
{
    for (const auto &[method, path] :
         {std::pair("GET", "/zarr/?dandiset=000001"), {"POST", "/zarr/"}, {"GET", "/assets/"}})
        EXPECT_EQ(call(method, path, method == std::string("POST") ? "{}" : "").status, 501) << path;
}

TEST_F(PracticeTest, PagesAreCountedAndLinked)
{
    for (int i = 0; i < 5; ++i)
        newDandiset();
    const QJsonObject first = parsed(call("GET", "/dandisets/?user=me&page_size=2").body).toObject();
    EXPECT_EQ(first["count"_L1].toInt(), 5);
    EXPECT_TRUE(first["previous"_L1].isNull());
    EXPECT_EQ(first["next"_L1].toString().toStdString(), url("/dandisets/?page=2&page_size=2&user=me"));
    const QJsonObject last = parsed(call("GET", "/dandisets/?user=me&page_size=2&page=last").body).toObject();
    EXPECT_EQ(last["results"_L1].toArray().size(), 1);
    EXPECT_TRUE(last["next"_L1].isNull());
    const QJsonObject second = parsed(call("GET", "/dandisets/?page=2&page_size=2").body).toObject();
    EXPECT_EQ(second["previous"_L1].toString().toStdString(), url("/dandisets/?page_size=2"));
    EXPECT_ERROR(call("GET", "/dandisets/?page=4&page_size=2"), 404, "{'detail':'Invalid page.'}");
    EXPECT_ERROR(call("GET", "/dandisets/?page=0"), 404, "{'detail':'Invalid page.'}");
    for (const char *size : {"0", "x", "-3"})
        EXPECT_EQ(parsed(call("GET", std::string("/dandisets/?page_size=") + size).body)
                      .toObject()["results"_L1]
                      .toArray()
                      .size(),
                  5);
}

} // namespace slipway::practice::test
