// SPDX-License-Identifier: MIT
#include "tests/backends/nomadfixture.h"

#include <gtest/gtest.h>

namespace slipway::tests {

namespace {

using base::Failure;
using base::Secret;

const Secret password(QByteArray("pass&word-of-alice"));
const QByteArray plainToken = R"({"access_token":"short.e30.token","token_type":"bearer"})";

Secret tokenOf(backends::Backend &backend)
{
    return run(backend.secretFor(QStringLiteral(" alice "), password, {}));
}

TEST_F(NomadFlow, ExchangesThePasswordForATokenThatLasts)
{
    answer("POST /auth/token", 200, plainToken);
    answer("GET /auth/app_token", 200, R"({"app_token":"long.e30.token"})");
    EXPECT_EQ(tokenOf(*backend).reveal(), "long.e30.token");
    EXPECT_EQ(last("POST /auth/token").body,
              "grant_type=password&username=alice&password=pass%26word-of-alice");
    EXPECT_EQ(last("GET /auth/app_token").header("Authorization"), "Bearer short.e30.token");
    EXPECT_TRUE(last("GET /auth/app_token").target.endsWith("?expires_in=2592000"));
    for (const SeenRequest &request : server.seen())
        EXPECT_FALSE(request.target.contains("pass")) << request.target.constData();
    EXPECT_EQ(asked().constFirst(),
              QStringLiteral("GET /info")); // no secret before it is known to be a NOMAD
}

TEST_F(NomadFlow, AsksForAsLongAsTheServerAllows)
{
    answer("POST /auth/token", 200, plainToken);
    answer("GET /auth/app_token", 422,
           R"({"detail":[{"loc":["query","expires_in"],"msg":"m","type":"value_error.number.not_le",)"
           R"("ctx":{"limit_value":3600}}]})");
    answer("GET /auth/app_token", 200, R"({"app_token":"long.e30.token"})");
    EXPECT_EQ(tokenOf(*backend).reveal(), "long.e30.token");
    EXPECT_TRUE(last("GET /auth/app_token").target.endsWith("?expires_in=3600"));
}

TEST_F(NomadFlow, TakesAPersonalTokenWhereThereAreNoAppTokens)
{
    answer("POST /auth/token", 200, plainToken);
    answer("POST /auth/pats", 201, nomadSample(2, QStringLiteral("pat_created")));
    EXPECT_EQ(tokenOf(*backend).reveal(), "nomad_pat_sample");
    EXPECT_TRUE(last("POST /auth/pats").body.contains("uploads:publish"));
}

TEST_F(NomadFlow, KeepsTheShortTokenIfThereIsNoOther)
{
    answer("POST /auth/token", 200, plainToken);
    answer("GET /auth/app_token", 500, nomadSample(1, QStringLiteral("error_unexpected")));
    EXPECT_EQ(tokenOf(*backend).reveal(), "short.e30.token");
}

TEST_F(NomadFlow, PutsThePasswordIntoAnAddressOnlyWhereThereIsNoOtherWay)
{
    answer("POST /auth/token", 405, "{\"detail\":\"Method Not Allowed\"}");
    answer("GET /auth/token", 200, plainToken);
    EXPECT_EQ(tokenOf(*backend).reveal(), "short.e30.token");
    EXPECT_EQ(times("GET /auth/token"), 1);
}

TEST_F(NomadFlow, AWrongPasswordIsNotTriedInAnotherWay)
{
    for (int status : {401, 422, 500}) {
        forget("POST /auth/token");
        answer("POST /auth/token", status, "{\"detail\":\"Incorrect username or password\"}");
        const Failure failure = failureOf(backend->secretFor(QStringLiteral("alice"), password, {}));
        EXPECT_EQ(failure.code(), status == 401   ? "wrong-password"
                                  : status == 422 ? "sign-in-form"
                                                  : "sign-in-service-down");
    }
    EXPECT_EQ(times("GET /auth/token"), 0);
}

TEST_F(NomadFlow, ShowsNoSecretToWhatIsNoNomad)
{
    forget("GET /info");
    answer("GET /info", 200, "{\"name\":\"another service\"}");
    EXPECT_EQ(failureOf(backend->secretFor(QStringLiteral("alice"), password, {})).code(), "not-nomad");
    EXPECT_EQ(failureOf(backend->signIn(Secret(QByteArray("a.b.c")), {})).code(), "not-nomad");
    forget("GET /info");
    answer("GET /info", 404, "<html>nothing</html>");
    EXPECT_EQ(failureOf(backend->signIn(Secret(QByteArray("a.b.c")), {})).code(), "not-nomad");
    for (const SeenRequest &request : server.seen()) {
        EXPECT_TRUE(request.header("Authorization").isEmpty());
        EXPECT_TRUE(request.target.endsWith("/api/v1/info"))
            << request.target.constData(); // and not below /gui
    }
}

TEST_F(NomadFlow, SignsInAndReadsWhenTheTokenEnds)
{
    // {"exp":1797930720}
    const Secret token(QByteArray(" head.eyJleHAiOjE3OTc5MzA3MjB9.sign\n"));
    const domain::Account account = run(backend->signIn(token, {}));
    EXPECT_EQ(account.id, QStringLiteral("00000000-0000-0000-0000-000000000001"));
    EXPECT_EQ(account.secretEnds, QDateTime::fromSecsSinceEpoch(1797930720, Qt::UTC));
    EXPECT_EQ(last("GET /users/me").header("Authorization"), "Bearer head.eyJleHAiOjE3OTc5MzA3MjB9.sign");
    EXPECT_EQ(last("GET /users/me").header("Accept"), "application/json");
    const domain::Account personal = run(backend->signIn(Secret(QByteArray("nomad_pat_x")), {}));
    EXPECT_FALSE(personal.secretEnds.isValid());
}

TEST_F(NomadFlow, ARefusedTokenIsTakenAwayAgain)
{
    forget("GET /users/me");
    answer("GET /users/me", 401, nomadSample(1, QStringLiteral("error_invalid_token")));
    EXPECT_EQ(failureOf(backend->signIn(Secret(QByteArray("a.b.c")), {})).code(), "wrong-key");
    answer("GET /uploads", 401, nomadSample(1, QStringLiteral("error_no_credentials")));
    const Failure after = failureOf(submissions->unpublished({}));
    EXPECT_EQ(after.code(), "token-expired");
    EXPECT_TRUE(last("GET /uploads").header("Authorization").isEmpty());
    EXPECT_EQ(failureOf(backend->signIn(Secret(QByteArray("two words")), {})).code(), "wrong-key");
    EXPECT_EQ(failureOf(backend->signIn(Secret(QByteArray("  ")), {})).code(), "no-secret");
}

} // namespace

} // namespace slipway::tests
