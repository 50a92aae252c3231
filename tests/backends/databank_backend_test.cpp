// SPDX-License-Identifier: MIT
#include "backends/databank/databankbackend.h"

#include "net/client.h"
#include "tests/support/misbehavingserver.h"
#include "tests/support/run.h"
#include "tests/support/testclock.h"

#include <gtest/gtest.h>

namespace slipway::tests {
namespace {

using backends::Capability;
using backends::databank::DatabankBackend;
using base::Failure;
using base::Secret;

const QString key = QStringLiteral("IDB-1234567");

/// Signing in, against one answer to the probe and one to OPTIONS.
class DatabankSignIn : public testing::Test
{
protected:
    DatabankSignIn()
    {
        server.choose([this](const SeenRequest &request) {
            if (request.method == "OPTIONS")
                return options;
            return request.method == "GET" ? page : probe;
        });
        make();
    }

    void make(const QJsonObject &profileOptions = {})
    {
        domain::Profile profile;
        profile.kind = QStringLiteral("databank");
        profile.api = server.url("");
        profile.options = profileOptions;
        backend = std::make_unique<DatabankBackend>(profile, client, clock);
    }
    domain::Account signIn(const QString &dataset = key)
    {
        return run(
            backend->signInTo(dataset, Secret(QStringLiteral(" 0123456789abcdef0123456789abcdef\n")), {}));
    }
    Failure failing(const QString &dataset = key)
    {
        return failureOf(
            backend->signInTo(dataset, Secret(QStringLiteral("0123456789abcdef0123456789abcdef")), {}));
    }
    QString protocol() const { return backend->learned().value(u"remembered_protocol").toString(); }

    static Script text(int status, const QByteArray &body, const QByteArray &type = "application/json")
    {
        return Script::answer(status, body, {{"Content-Type", type}});
    }

    net::ClientOptions clientOptions()
    {
        net::ClientOptions some;
        some.clock = &clock;
        some.attempts = 2;
        return some;
    }

    MisbehavingServer server;
    TestClock clock;
    net::Client client{clientOptions()};
    std::unique_ptr<DatabankBackend> backend;
    Script probe = text(500, "invalid request");
    Script options =
        Script::answer(204, {}, {{"Tus-Version", "1.0.0"}, {"Tus-Extension", "creation,checksum"}});
    Script page = text(200, "{\"metadata\":\"unavailable\"}");
};

TEST_F(DatabankSignIn, saysWhatItCan)
{
    EXPECT_TRUE(backend->capabilities().testFlag(Capability::FolderArchives));
    EXPECT_TRUE(backend->capabilities().testFlag(Capability::ResumeInsideFile));
    for (const Capability none : {Capability::ListDatasets, Capability::CreateDataset,
                                  Capability::ReplaceFiles, Capability::Publish, Capability::ListFiles})
        EXPECT_FALSE(backend->capabilities().testFlag(none));
    EXPECT_TRUE(backend->credentialSpec().byDataset);
    EXPECT_EQ(backend->credentialSpec().documentedDays, 3);
    EXPECT_EQ(backend->submissions(), nullptr);
}

TEST_F(DatabankSignIn, keyAndTokenGiveTheDraft)
{
    const domain::Account account = signIn();
    EXPECT_EQ(account.userName, key);
    EXPECT_EQ(protocol(), QStringLiteral("tus"));
    EXPECT_EQ(server.seen().constFirst().header("Authorization"),
              "Token token=0123456789abcdef0123456789abcdef");
    const domain::Dataset dataset = run(backend->dataset(key, {}));
    EXPECT_EQ(dataset.id, key);
    EXPECT_EQ(dataset.title, key);
    EXPECT_TRUE(dataset.writable);
    EXPECT_EQ(dataset.page, server.url("/datasets/IDB-1234567/edit"));
    EXPECT_TRUE(server.seen().constLast().header("Authorization").isNull());
    EXPECT_TRUE(run(backend->remoteFiles(dataset, {}, {})).isEmpty());
}

TEST_F(DatabankSignIn, theProtocolIsProbedAndMayBeSetByHand)
{
    probe = text(400, "invalid phase parameter: probe");
    signIn();
    EXPECT_EQ(protocol(), QStringLiteral("phases"));
    probe = text(500, "Encountered error while storing file on draft server");
    signIn();
    EXPECT_EQ(protocol(), QStringLiteral("next"));
    make({{QStringLiteral("protocol"), QStringLiteral("phases")}});
    signIn();
    EXPECT_EQ(protocol(), QStringLiteral("phases"));
}

TEST_F(DatabankSignIn, eachTroubleHasACodeOfItsOwn)
{
    probe = text(404, "Dataset Not Found");
    EXPECT_EQ(failing().code(), "no-such-draft");
    probe = text(401, "Bad credentials");
    EXPECT_EQ(failing().code(), "wrong-key");
    EXPECT_FALSE(failing().detail().isEmpty());
    probe = text(200, "<html>Welcome</html>", "text/html");
    EXPECT_EQ(failing().code(), "not-a-databank");
    probe = text(301, "");
    EXPECT_EQ(failing().code(), "not-a-databank");
    probe = Script::answer(302, {}, {{"Location", "https://elsewhere.example/"}});
    EXPECT_EQ(failing().code(), "redirected");
    EXPECT_EQ(failing(QString()).code(), "dataset-key-missing");
    EXPECT_EQ(failing(QStringLiteral("IDB-1/../2")).code(), "no-such-draft");
    EXPECT_EQ(failureOf(backend->signIn(Secret(QStringLiteral("x")), {})).code(), "dataset-key-missing");
    EXPECT_EQ(failureOf(backend->signInTo(key, Secret(QStringLiteral("two words")), {})).code(), "wrong-key");
}

TEST_F(DatabankSignIn, theFallOfAnOldServerOverAWrongTokenIsAWrongToken)
{
    probe = text(500, "{\"status\":500,\"error\":\"Internal Server Error\"}");
    options = text(404, "{\"status\":404,\"error\":\"Not Found\"}");
    EXPECT_EQ(failing().code(), "wrong-key");
    options = Script::answer(204, {}, {{"Tus-Version", "1.0.0"}}); // the token is good: it is the server
    EXPECT_EQ(failing().code(), "server-trouble");
    make({{QStringLiteral("remembered_protocol"), QStringLiteral("next")}});
    signIn();
    EXPECT_EQ(protocol(), QStringLiteral("next"));
}

TEST_F(DatabankSignIn, aRefusedTokenIsForgotten)
{
    probe = text(401, "Bad credentials");
    failing();
    probe = text(404, "Dataset Not Found");
    net::Request request = net::Request::get(server.url("/x"));
    run(client.send(request, {}));
    EXPECT_TRUE(server.seen().constLast().header("Authorization").isNull());
    EXPECT_EQ(failureOf(backend->dataset(key, {})).code(), "dataset-key-missing");
}

TEST_F(DatabankSignIn, aGatewayInTroubleIsAskedAgain)
{
    server.next(text(503, "<html></html>", "text/html"));
    signIn();
    EXPECT_EQ(server.seen().size(), 3);
}

} // namespace
} // namespace slipway::tests
