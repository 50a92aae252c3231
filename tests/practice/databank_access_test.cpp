// SPDX-License-Identifier: MIT
// Keys, tokens, probes, /check_token (Data Bank contract 2.3 to 2.5).
#include "databanktest.h"

#include <gtest/gtest.h>

namespace slipway::practice::test {

namespace {

constexpr const char *formType = "application/x-www-form-urlencoded";
constexpr const char *probe = "phase=probe&filename=probe";

class DatabankAccess : public DatabankTest
{
protected:
    /// The probe of a dataset with that Authorization ("" = none).
    Answer probed(const std::string &dataset, const std::string &authorization) const
    {
        HeaderList headers{{"Content-Type", formType}};
        if (!authorization.empty())
            headers.emplace_back("Authorization", authorization);
        return raw("POST", "/api/dataset/" + dataset + "/datafile", headers, probe);
    }

    Answer files(const HeaderList &headers) const { return raw("OPTIONS", "/files/", headers); }

    int filesStatus(const std::string &authorization) const
    {
        return files({{"Authorization", authorization}}).status;
    }
};

class DatabankAccessPhases : public DatabankAccess
{
protected:
    DatabankAccessPhases() { options.databankProtocol = databank::Protocol::Phases; }
};

class DatabankAccessNext : public DatabankAccess
{
protected:
    DatabankAccessNext() { options.databankProtocol = databank::Protocol::Next; }
};

void expectBadCredentials(const Answer &answer)
{
    EXPECT_EQ(answer.status, 401);
    EXPECT_EQ(answer.body, "Bad credentials");
    EXPECT_EQ(answer.header("content-type"), "application/json; charset=utf-8");
    EXPECT_EQ(answer.header("www-authenticate"), "Token realm=\"Application\"");
}

void expectNotFound(const Answer &answer)
{
    EXPECT_EQ(answer.status, 404);
    EXPECT_EQ(answer.body, "Dataset Not Found");
    EXPECT_EQ(answer.header("content-type"), "application/json; charset=utf-8");
}

} // namespace

TEST_F(DatabankAccess, TheKeyIsLookedAtBeforeTheToken)
{
    expectNotFound(probed("IDB-0000000", "Token token=" + token()));
    expectNotFound(probed("idb-1000001", "Token token=" + token()));
    expectNotFound(probed(key(2), "Token token=" + token(2)));
    expectNotFound(probed("IDB-0000000", ""));
}

TEST_F(DatabankAccess, TheApiTellsNoTokenFromAWrongOne)
{
    const Answer none = probed(key(), "");
    EXPECT_EQ(none.status, 401);
    EXPECT_EQ(none.body, "HTTP Token: Access denied.\n");
    EXPECT_EQ(none.header("content-type"), "text/plain; charset=utf-8");
    EXPECT_EQ(none.header("www-authenticate"), "Token realm=\"Application\"");
    expectBadCredentials(probed(key(), "Token token=00000000000000000000000000000000"));
    expectBadCredentials(probed(key(), "Token token=" + token(1)));
    EXPECT_EQ(probed(key(), "Basic abc").body, "HTTP Token: Access denied.\n");
}

TEST_F(DatabankAccess, TheTwoParsersOfTheHeader)
{
    const std::string hex = token();
    struct Case
    {
        std::string header;
        int api;
        int files;
    };
    const std::vector<Case> cases = {{"Token token=" + hex, 500, 204},
                                     {"Token token=\"" + hex + '"', 500, 401},
                                     {"Token " + hex, 500, 401},
                                     {"Bearer " + hex, 500, 401},
                                     {"token token=" + hex, 401, 204},
                                     {"Token token=" + hex + ", x=y", 500, 401},
                                     {"Basic " + hex, 401, 401},
                                     {"Token token=", 401, 401},
                                     {"Token token=" + hex + "0", 401, 401}};
    for (const Case &one : cases) {
        EXPECT_EQ(probed(key(), one.header).status, one.api) << one.header.substr(0, 10);
        EXPECT_EQ(filesStatus(one.header), one.files) << one.header.substr(0, 10);
    }
}

TEST_F(DatabankAccess, FilesTakesAnyLiveToken)
{
    EXPECT_EQ(filesStatus("Token token=" + token(1)), 204);
    EXPECT_EQ(filesStatus("Token token=" + token(2)), 204);
    const Answer without = files({});
    EXPECT_EQ(without.status, 401);
    EXPECT_EQ(without.header("content-type"), "text/html");
    EXPECT_EQ(without.header("www-authenticate"), "Token token=[TOKEN FROM ILLINOIS DATA BANK]");
    EXPECT_EQ(without.header("tus-resumable"), "") << "the middleware is no tus server";
    const Answer wrong = files({{"Authorization", "Token token=feed"}});
    EXPECT_NE(wrong.body.find("HTTP_AUTHORIZATION: Token token=feed"), std::string::npos);
}

TEST_F(DatabankAccess, ARefererDecidesAlone)
{
    const std::string good = "Token token=" + token();
    EXPECT_EQ(files({{"Authorization", good}, {"Referer", "https://example.org/"}}).status, 401);
    EXPECT_EQ(files({{"Authorization", good}, {"Referer", "nonsense"}}).status, 401);
    EXPECT_EQ(files({{"Referer", origin + "/datasets/new"}}).status, 204) << "and without any token";
}

TEST_F(DatabankAccess, TheDumpMayFail)
{
    EXPECT_EQ(control("POST", "settings", "{'dump_fails':true}").status, 200);
    const Answer answer = files({{"Authorization", "Token token=feed"}});
    EXPECT_EQ(answer.status, 500);
    EXPECT_EQ(answer.header("content-type"), "text/html");
    EXPECT_EQ(answer.body.find("feed"), std::string::npos);
}

TEST_F(DatabankAccess, TheProbeNamesTheProfile)
{
    const Answer answer = probed(key(), "Token token=" + token());
    EXPECT_EQ(answer.status, 500);
    EXPECT_EQ(answer.body, "invalid request");
    EXPECT_EQ(answer.header("content-type"), "application/json; charset=utf-8");
    EXPECT_EQ(records(), 0);
}

TEST_F(DatabankAccessPhases, TheProbeNamesTheProfile)
{
    const Answer answer = probed(key(), "Token token=" + token());
    EXPECT_EQ(answer.status, 400);
    EXPECT_EQ(answer.body, "invalid phase parameter: probe");
    EXPECT_EQ(probed(key(), "").body, "HTTP Token: Access denied.\n");
    expectBadCredentials(probed(key(), "Token token=wrong"));
    EXPECT_EQ(filesStatus("Token token=" + token()), 404) << "there is no tus";
    EXPECT_EQ(control("POST", "settings", "{'bad_token_is_500':true}").status, 200);
    const Answer wrong = probed(key(), "Token token=wrong");
    EXPECT_EQ(wrong.status, 500);
    EXPECT_EQ(wrong.body, "{\"status\":500,\"error\":\"Internal Server Error\"}");
    EXPECT_EQ(probed(key(), "").status, 401);
}

TEST_F(DatabankAccessNext, TheProbeNamesTheProfileAndEveryRefusalIsTheSame)
{
    const Answer answer = probed(key(), "Token token=" + token());
    EXPECT_EQ(answer.status, 500);
    EXPECT_EQ(answer.body, "Encountered error while storing file on draft server");
    expectBadCredentials(probed(key(), ""));
    expectBadCredentials(probed(key(), "Token token=" + token(1)));
    expectBadCredentials(files({}));
    expectBadCredentials(files({{"Authorization", "Token token=wrong"}}));
    EXPECT_EQ(filesStatus("Token token=\"" + token(1) + '"'), 204);
    expectNotFound(probed(key(2), ""));
}

TEST_F(DatabankAccess, CheckTokenHasThreeAnswers)
{
    EXPECT_EQ(raw("GET", "/check_token?token=" + token()).body,
              "{\"isValid\":true,\"token\":\"" + token() + "\"}");
    EXPECT_EQ(raw("GET", "/check_token?token=feed").body,
              "{\"isValid\":false,\"error\":\"current token not found\"}");
    const Answer none = raw("GET", "/check_token");
    EXPECT_EQ(none.status, 200);
    EXPECT_EQ(none.body, "{\"isValid\":false,\"error\":\"no token provided\"}");
}

TEST_F(DatabankAccess, TokensEndOnlyWhereItIsEnforced)
{
    const auto advance = [this] {
        EXPECT_EQ(request("POST", origin + "/__practice/clock", {}, "{\"advance_seconds\":259201}").status,
                  200);
    };
    advance();
    EXPECT_EQ(filesStatus("Token token=" + token()), 204);
    EXPECT_EQ(control("POST", "settings", "{'enforce_expiry':true}").status, 200);
    EXPECT_EQ(filesStatus("Token token=" + token()), 401);
    expectBadCredentials(probed(key(), "Token token=" + token()));
}

TEST_F(DatabankAccess, ReviewedVersionsCountAsDrafts)
{
    EXPECT_EQ(
        control("POST", "datasets/" + key(), "{'state':'version candidate under curator review'}").status,
        200);
    EXPECT_EQ(probed(key(), "Token token=" + token()).status, 500);
    EXPECT_EQ(control("POST", "datasets/" + key(), "{'state':'metadata embargo'}").status, 200);
    expectNotFound(probed(key(), "Token token=" + token()));
    EXPECT_EQ(control("POST", "datasets/" + key(), "{'state':'lost'}").status, 400);
}

TEST_F(DatabankAccess, RoutesThatAreNone)
{
    const Answer dead = raw("POST", "/api/dataset/" + key() + "/upload", signedHeaders());
    EXPECT_EQ(dead.status, 404);
    EXPECT_EQ(dead.body, "{\"status\":404,\"error\":\"Not Found\"}");
    EXPECT_EQ(raw("GET", "/api/dataset/" + key() + "/datafile", signedHeaders()).status, 404);
    const Answer json = raw("GET", "/nowhere", {{"Accept", "application/json"}});
    EXPECT_EQ(json.status, 422);
    EXPECT_EQ(json.body, "{}");
    EXPECT_EQ(raw("GET", "/nowhere").status, 404);
}

TEST_F(DatabankAccess, ABodyThatIsRefusedIsReadAllTheSame)
{
    RawConnection connection(portOf(origin));
    const std::string body = noise(2 * mebibyte);
    const std::string head =
        " HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: " + std::to_string(body.size()) +
        "\r\n\r\n";
    for (const char *target : {"PATCH /files/unknown", "POST /api/dataset/IDB-0/datafile"}) {
        ASSERT_TRUE(connection.send(target + head));
        ASSERT_TRUE(connection.send(body));
        EXPECT_GE(connection.receive().status, 401) << "on one connection";
    }
}

} // namespace slipway::practice::test
