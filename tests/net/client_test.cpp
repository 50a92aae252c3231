// SPDX-License-Identifier: MIT
#include "tests/net/fixture.h"

#include <QNetworkProxy>

using namespace slipway;
using namespace slipway::tests;
using namespace std::chrono_literals;
using base::Failure;
using net::Origin;
using net::Request;

namespace {

using ClientTest = NetTest;

const base::Secret &key()
{
    static const base::Secret secret(QByteArrayLiteral("very-secret-key"));
    return secret;
}

TEST_F(ClientTest, CredentialsGoToTheirOriginOnly)
{
    MisbehavingServer other;
    client->setCredential(Origin(server.url()), "Authorization", "token ", key());
    send(Request::get(server.url()));
    send(Request::get(other.url()));
    EXPECT_EQ(server.seen().last().header("Authorization"), "token very-secret-key");
    EXPECT_TRUE(other.seen().last().header("Authorization").isNull());
}

TEST_F(ClientTest, AnonymousRequestsCarryNothingOfOurs)
{
    client->setCredential(Origin(server.url()), "Authorization", "token ", key());
    send(Request::put(server.url()).body("part", {}).anonymous());
    EXPECT_TRUE(server.seen().last().header("Authorization").isNull());
    EXPECT_TRUE(server.seen().last().header("X-Request-ID").isNull());
}

TEST_F(ClientTest, AnEmptySecretRemovesTheCredential)
{
    client->setCredential(Origin(server.url()), "Authorization", "token ", key());
    client->setCredential(Origin(server.url()), "Authorization", "token ", base::Secret());
    send(Request::get(server.url()));
    EXPECT_TRUE(server.seen().last().header("Authorization").isNull());
}

TEST_F(ClientTest, HeadersSayWhoWeAreAndWhatWeAccept)
{
    const net::Response response = send(Request::get(server.url()));
    const SeenRequest &seen = server.seen().last();
    EXPECT_EQ(seen.header("Accept"), "application/json");
    EXPECT_EQ(seen.header("User-Agent"), "slipway-tests");
    EXPECT_EQ(QString::fromLatin1(seen.header("X-Request-ID")), response.requestId);
    send(Request::get(server.url()).header("Accept", "text/csv"));
    EXPECT_EQ(server.seen().last().header("Accept"), "text/csv");
}

TEST_F(ClientTest, AnAddressIsSentByteForByte)
{
    const QByteArray target = "/blobs/a%20b%2Fc%3Bd+e?X-Amz-Credential=AK%2F2024%3Bx&sig=a%2Bb%3D&empty=";
    send(Request::put(server.url(target)).body("x", {}).anonymous());
    EXPECT_EQ(server.seen().last().target, target);
}

TEST_F(ClientTest, ASliceArrivesUnchanged)
{
    const QString path = file(5'000'000);
    send(Request::put(server.url()).body(slice(path, 4'000'001, 900'000)));
    QFile original(path);
    ASSERT_TRUE(original.open(QIODevice::ReadOnly) && original.seek(4'000'001));
    EXPECT_EQ(server.seen().last().body, original.read(900'000));
    EXPECT_EQ(server.seen().last().header("Content-Length"), "900000");
}

TEST_F(ClientTest, AMissingFileIsALocalFailureAndIsNotTriedAgain)
{
    const Failure failure =
        failing(Request::put(server.url()).body(slice(folder.filePath(QStringLiteral("none")), 0, 10)));
    EXPECT_EQ(failure.kind(), Failure::Kind::LocalFile);
    EXPECT_TRUE(failure.file().endsWith(QStringLiteral("none")));
    EXPECT_TRUE(clock.waits().empty());
}

TEST_F(ClientTest, AFileThatShrankIsNotSent)
{
    const Failure failure = failing(Request::put(server.url()).body(slice(file(100), 0, 200)));
    EXPECT_EQ(failure.kind(), Failure::Kind::FileChanged);
}

TEST_F(ClientTest, AFileThatChangesWhileItIsSentNeverArrivesWhole)
{
    constexpr qint64 size = 40'000'000;
    const QString path = file(size);
    const auto touch = [path](qint64 sent) {
        QFile target(path);
        if (sent > 0 && target.open(QIODevice::ReadWrite))
            target.write("changed");
    };
    server.always(Script::answer(200));
    client->setBandwidth(
        80'000'000); // so that the first sign of progress comes before the last block is read
    const Failure failure = failing(Request::put(server.url()).body(slice(path, 0, size)).onSent(touch));
    EXPECT_EQ(failure.kind(), Failure::Kind::FileChanged);
    EXPECT_FALSE(failure.isOutcomeUnknown());
    EXPECT_LT(server.seen().last().bodySize, size);
}

TEST_F(ClientTest, NobodyListeningIsOfflineAndTheOutcomeIsKnown)
{
    const QUrl url = server.url();
    server.goAway();
    const Failure failure = failing(Request::post(url).json({}).doing(QStringLiteral("create")));
    EXPECT_EQ(failure.kind(), Failure::Kind::Offline);
    EXPECT_EQ(failure.code(), "refused");
    EXPECT_EQ(failure.doing(), QStringLiteral("create"));
    EXPECT_FALSE(failure.isOutcomeUnknown());
}

TEST_F(ClientTest, ANameWithTwoAddressesIsReachedByTheOneThatAnswers)
{
    QUrl url = server.url(); // the server listens on 127.0.0.1 only, "localhost" is often ::1 as well
    url.setHost(QStringLiteral("localhost"));
    EXPECT_EQ(send(Request::post(url)).status, 200);
    EXPECT_EQ(send(Request::post(url).json({})).status, 200);
}

TEST_F(ClientTest, ASelfSignedCertificateIsRefusedUntilItIsTrusted)
{
    const TestCertificate certificate = TestCertificate::make();
    server.useTls(certificate);
    const Failure failure = failing(Request::get(server.url()));
    EXPECT_EQ(failure.kind(), Failure::Kind::Tls);
    EXPECT_EQ(failure.code(), "certificate-untrusted");
    EXPECT_TRUE(failure.detail().contains(QStringLiteral("Slipway Test Authority")));
    EXPECT_TRUE(server.seen().isEmpty());

    client->trust(Origin(server.url()), {certificate.certificate});
    EXPECT_EQ(send(Request::get(server.url())).status, 200);
}

TEST_F(ClientTest, TrustIsForOneOriginAlone)
{
    const TestCertificate certificate = TestCertificate::make();
    MisbehavingServer other;
    server.useTls(certificate);
    other.useTls(certificate);
    client->trust(Origin(server.url()), {certificate.certificate});
    EXPECT_EQ(send(Request::get(server.url())).status, 200);
    EXPECT_EQ(failing(Request::get(other.url())).kind(), Failure::Kind::Tls);
}

TEST_F(ClientTest, AFileGoesThroughTlsUnchanged)
{
    const TestCertificate certificate = TestCertificate::make();
    server.useTls(certificate);
    client->trust(Origin(server.url()), {certificate.certificate});
    send(Request::put(server.url()).body(slice(file(1'000'000), 0, 1'000'000)));
    QFile original(file(1'000'000));
    ASSERT_TRUE(original.open(QIODevice::ReadOnly));
    EXPECT_EQ(server.seen().last().body, original.readAll());
}

/// Names a proxy for the whole program while it lives.
class UsedProxy
{
public:
    explicit UsedProxy(quint16 port)
    {
        const QNetworkProxy proxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), port);
        QNetworkProxy::setApplicationProxy(proxy);
    }
    ~UsedProxy() { QNetworkProxy::setApplicationProxy(QNetworkProxy(QNetworkProxy::DefaultProxy)); }
};

TEST_F(ClientTest, AProxyThatWantsASignInIsNamed)
{
    const UsedProxy proxy(server.port());
    server.always(Script::answer(407, {}, {{"Proxy-Authenticate", "Basic realm=\"office\""}}));
    const Failure failure = failing(Request::get(QUrl(QStringLiteral("http://archive.invalid/api/"))));
    EXPECT_EQ(failure.kind(), Failure::Kind::Proxy);
    EXPECT_EQ(failure.code(), "proxy-sign-in");
}

TEST_F(ClientTest, ThisMachineIsReachedWithoutAProxy)
{
    MisbehavingServer proxyServer;
    const UsedProxy proxy(proxyServer.port());
    EXPECT_EQ(send(Request::get(server.url())).status, 200);
    EXPECT_TRUE(proxyServer.seen().isEmpty());
}

TEST_F(ClientTest, GoingAwayCancelsWhatIsUnderWay)
{
    server.always(Script::nothing().hang());
    auto sending = client->send(Request::get(server.url()), {});
    ASSERT_TRUE(waitUntil([&] { return !server.seen().isEmpty(); }));
    client.reset();
    EXPECT_TRUE(failureOf(std::move(sending)).isCancelled());
}

TEST_F(ClientTest, AStopBeforeTheStartSendsNothing)
{
    std::stop_source stop;
    stop.request_stop();
    EXPECT_TRUE(failureOf(client->send(Request::get(server.url()), stop.get_token())).isCancelled());
    EXPECT_EQ(server.connections(), 0);
}

} // namespace
