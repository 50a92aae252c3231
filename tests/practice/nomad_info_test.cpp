// SPDX-License-Identifier: MIT
// Routing, addresses and everything outside the API (NOMAD contract 0.2, 1).
#include "nomadtest.h"

namespace slipway::practice::test {

using namespace Qt::StringLiterals;

TEST_F(NomadTest, InfoShowsANomad)
{
    const Answer answer = call("GET", "/info", {}, "");
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.header("content-type"), "application/json");
    EXPECT_EQ(answer.body.substr(0, 19), "{\n  \"parsers\": [\n  ");
    const QJsonObject info = object(answer);
    EXPECT_EQ(info["version"_L1].toString(), u"1.3.10"_s);
    EXPECT_FALSE(info["oasis"_L1].toBool(true));
    EXPECT_EQ(info["codes"_L1].toArray()[0].toObject()["code_name"_L1].toString(), u"VASP"_s);
    EXPECT_TRUE(info["statistics"_L1].isObject());
}

TEST_F(NomadTwoTest, InfoOfGenerationTwo)
{
    const QJsonObject info = object(call("GET", "/info", {}, ""));
    EXPECT_TRUE(info["version"_L1].toString().startsWith(u"2."_s));
    EXPECT_TRUE(info.contains("collect_time"_L1));
    EXPECT_FALSE(info.contains("git"_L1));
}

TEST_F(NomadTest, AliveAndHealth)
{
    const std::string base = api.substr(0, api.size() - 7);
    EXPECT_TRUE(api.ends_with("/prod/v1/test/api/v1"));
    EXPECT_EQ(request("GET", base + "/alive").body, "\"I am, alive!\"");
    EXPECT_EQ(request("GET", origin + "/-/health").body, "{\"healthcheck\":\"ok\"}");
}

TEST_F(NomadTest, UnknownPaths)
{
    EXPECT_ERROR(call("GET", "/nosuchpath"), 404, "{'detail':'Not Found'}");
    const Answer outside = request("GET", origin + "/prod/v1/test/somewhere");
    EXPECT_EQ(outside.status, 404);
    EXPECT_EQ(object(outside)["detail"_L1].toString(), u"Not found"_s);
    EXPECT_EQ(object(outside)["info"_L1].toObject()["api"_L1].toString().toStdString(), api);
    EXPECT_FALSE(object(request("GET", origin + "/elsewhere")).contains("info"_L1));
}

TEST_F(NomadTest, WrongMethods)
{
    const Answer answer = call("DELETE", "/info");
    EXPECT_ERROR(answer, 405, "{'detail':'Method Not Allowed'}");
    EXPECT_EQ(answer.header("allow"), "GET");
    RawConnection connection(portOf(api));
    connection.send("HEAD " + targetOf(api) + "/info HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_EQ(connection.receive(true).status, 405) << "HEAD is not implemented";
    EXPECT_EQ(raw("OPTIONS", "/info").status, 405);
    const Answer preflight =
        raw("OPTIONS", "/uploads", {{"Origin", "http://a.org"}, {"Access-Control-Request-Method", "POST"}});
    EXPECT_EQ(preflight.status, 200);
    EXPECT_EQ(preflight.header("access-control-allow-origin"), "*");
}

TEST_F(NomadTest, RedirectsAreBuiltFromTheHostHeader)
{
    RawConnection connection(portOf(api));
    connection.send("GET " + targetOf(api) +
                    "/datasets?page_size=1&prefix=a%20b HTTP/1.1\r\nHost: nomad.example:8123\r\n\r\n");
    Answer answer = connection.receive();
    EXPECT_EQ(answer.status, 307);
    EXPECT_EQ(answer.header("location"),
              "http://nomad.example:8123/prod/v1/test/api/v1/datasets/?page_size=1&prefix=a%20b");
    EXPECT_TRUE(answer.body.empty());
    answer = call("POST", "/datasets", "{'dataset_name':'x'}");
    EXPECT_EQ(answer.status, 307);
    EXPECT_EQ(answer.header("location"), api + "/datasets/");
    answer = call("GET", "/info/");
    EXPECT_EQ(answer.status, 307);
    EXPECT_EQ(answer.header("location"), api + "/info");
}

TEST_F(NomadTwoTest, TheSlashIsOnTheOtherSide)
{
    EXPECT_EQ(call("GET", "/datasets").status, 200);
    const Answer answer = call("GET", "/datasets/");
    EXPECT_EQ(answer.status, 307);
    EXPECT_EQ(answer.header("location"), api + "/datasets");
}

TEST_F(NomadTest, TheProxyRefusesLongBodiesInHtml)
{
    const Answer answer =
        raw("POST", "/datasets/", {{"Content-Type", "application/json"}}, std::string((1U << 20U) + 1, ' '));
    EXPECT_EQ(answer.status, 413);
    EXPECT_TRUE(answer.header("content-type").starts_with("text/html"));
    EXPECT_EQ(control("POST", "settings", "{'other_body_most':10}").status, 200);
    EXPECT_EQ(raw("POST", "/datasets/", {{"Content-Type", "application/json"}}, "{         }").status, 413);
}

TEST_F(NomadTest, FaultsAndLogKnowTheService)
{
    request("DELETE", origin + "/__practice/requests");
    EXPECT_EQ(request("POST", origin + "/__practice/faults", {},
                      quoted("{'match':{'service':'nomad','path':'/info'},'action':'html','status':503}"))
                  .status,
              200);
    EXPECT_EQ(call("GET", "/info", {}, "").status, 503);
    EXPECT_EQ(call("GET", "/info", {}, "").status, 200);
    raw("GET", "/auth/token?username=alice&password=very%20secret");
    const std::string log = request("GET", origin + "/__practice/requests").body;
    EXPECT_NE(log.find("\"service\":\"nomad\""), std::string::npos);
    EXPECT_NE(log.find("\"password\""), std::string::npos) << "the name of the query item";
    EXPECT_EQ(log.find("very"), std::string::npos) << "but never its value";
}

TEST_F(NomadTest, PagesForTheBrowser)
{
    const std::string web = server->description()["nomad"_L1].toObject()["web"_L1].toString().toStdString();
    EXPECT_EQ(web, origin + "/prod/v1/test/gui");
    const std::string id = newDataset("A <strange> name");
    for (const std::string &path : {"/dataset/id/" + id, "/user/datasets/dataset/id/" + id}) {
        const Answer page = request("GET", web + path);
        EXPECT_EQ(page.status, 200);
        EXPECT_NE(page.body.find("A &lt;strange&gt; name"), std::string::npos);
        EXPECT_EQ(page.body.find("<strange>"), std::string::npos);
    }
    EXPECT_EQ(request("GET", web + "/user/uploads").status, 200);
    EXPECT_EQ(request("GET", web + "/user/uploads/upload/id/unknown").status, 404);
    EXPECT_EQ(request("GET", web + "/dataset/doi/10.17172/NOMAD/x").status, 404);
}

} // namespace slipway::practice::test
