// SPDX-License-Identifier: MIT
// People and groups (NOMAD contract 2.7).
#include "nomadtest.h"

namespace slipway::practice::test {

using namespace Qt::StringLiterals;

TEST_F(NomadTest, SearchByPrefix)
{
    EXPECT_EQ(call("GET", "/users?prefix=bob", {}, "").body,
              "{\n  \"data\": [\n    {\n      \"name\": \"Bob Coauthor\",\n      \"first_name\": \"Bob\",\n"
              "      \"last_name\": \"Coauthor\",\n      \"affiliation\": \"HU Berlin\",\n"
              "      \"affiliation_address\": \"Berlin\",\n"
              "      \"user_id\": \"00000000-0000-0000-0000-000000000002\",\n      \"username\": \"bob\",\n"
              "      \"is_admin\": false\n    }\n  ]\n}");
    EXPECT_EQ(object(call("GET", "/users?prefix=coau"))["data"_L1].toArray().size(), 2) << "last names too";
    EXPECT_EQ(object(call("GET", "/users?prefix=CAROL%40ex"))["data"_L1].toArray().size(), 1);
    EXPECT_EQ(object(call("GET", "/users?prefix="))["data"_L1].toArray().size(), 0);
}

TEST_F(NomadTest, ExactSearchLeavesUnknownOnesOut)
{
    EXPECT_EQ(call("GET", "/users?email=nobody@example.org", {}, "").body, "{\n  \"data\": []\n}");
    const QJsonArray found =
        object(call("GET", "/users?email=bob%40example.org&email=nobody@example.org&username=dave&user_id=" +
                               userId("carol")))["data"_L1]
            .toArray();
    ASSERT_EQ(found.size(), 3);
    const QJsonObject bob = found[0].toObject();
    EXPECT_EQ(bob["username"_L1].toString(), u"bob"_s);
    EXPECT_FALSE(bob.contains("email"_L1)) << "addresses are never told";
    EXPECT_TRUE(bob.contains("is_oasis_admin"_L1));
    EXPECT_FALSE(found[2].toObject().contains("affiliation"_L1)) << "nothing is left out, not null";
}

TEST_F(NomadTest, OneUserById)
{
    const QJsonObject bob = object(call("GET", "/users/" + userId("bob"), {}, ""));
    EXPECT_EQ(bob.size(), 7);
    const Answer unknown = call("GET", "/users/xyz", {}, "");
    EXPECT_EQ(unknown.status, 500);
    const QJsonObject detail = object(unknown)["detail"_L1].toObject();
    EXPECT_EQ(detail["exception_class"_L1].toString(), u"KeyError"_s);
    EXPECT_EQ(detail["exception"_L1].toString(), u"'User does not exist'"_s);
}

TEST_F(NomadTest, Invites)
{
    EXPECT_EQ(call("PUT", "/users/invite", "{'first_name':'Eve'}").status, 422);
    const std::string body = "{'first_name':'Eve','last_name':'New','email':'eve@example.org'}";
    EXPECT_EQ(call("PUT", "/users/invite", body, "").status, 401);
    EXPECT_EQ(call("PUT", "/users/invite", body).status, 200);
    EXPECT_EQ(call("PUT", "/users/invite", body).status, 400);
    EXPECT_EQ(object(call("GET", "/users?email=eve@example.org"))["data"_L1].toArray().size(), 1);
    EXPECT_EQ(signIn("username=eve@example.org&password=x").status, 401) << "there is no password";
}

TEST_F(NomadTest, Groups)
{
    const Answer made = call("POST", "/groups", "{'group_name':'Gang','members':['" + userId("bob") + "']}");
    EXPECT_EQ(made.status, 201);
    const std::string id = object(made)["group_id"_L1].toString().toStdString();
    EXPECT_EQ(object(call("GET", "/groups?user_id=" + userId("bob")))["data"_L1].toArray().size(), 1);
    EXPECT_EQ(object(call("GET", "/groups?search_terms=gan"))["data"_L1].toArray().size(), 1);
    EXPECT_EQ(object(call("GET", "/groups?group_id=x"))["data"_L1].toArray().size(), 0);
    EXPECT_ERROR(call("GET", "/groups?group_id=a&user_id=b"), 400,
                 "{'detail':'Only one of (group_id, user_id, search_terms) may be used at a time.'}");
    EXPECT_EQ(call("POST", "/groups/" + id + "/edit", "{'group_name':'x'}", "bob").status, 401);
    EXPECT_EQ(call("POST", "/groups/" + id + "/edit", "{'group_name':'Choir'}").status, 200);
    EXPECT_EQ(object(call("GET", "/groups/" + id))["group_name"_L1].toString(), u"Choir"_s);
    EXPECT_EQ(call("DELETE", "/groups/" + id).status, 204);
    EXPECT_EQ(call("GET", "/groups/" + id).status, 404);
}

} // namespace slipway::practice::test
