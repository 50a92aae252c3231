// SPDX-License-Identifier: MIT
// Large bodies on connections of our own, seen from the client.
#include "tests/net/fixture.h"

#include <QNetworkProxy>

using namespace slipway;
using namespace slipway::tests;
using namespace std::chrono_literals;
using base::Failure;
using net::Request;

namespace {

class StreamCarrierTest : public NetTest
{
protected:
    StreamCarrierTest()
    {
        net::ClientOptions options;
        options.attempts = 1;
        restart(options);
    }

    Request put(qint64 size, const QByteArray &target = "/part")
    {
        return Request::put(server.url(target)).body(slice(file(size), 0, size), "application/octet-stream");
    }
};

TEST_F(StreamCarrierTest, OneConnectionServesOneBodyAfterAnother)
{
    for (int i = 0; i < 3; ++i)
        EXPECT_EQ(send(put(100'000)).status, 200);
    ASSERT_EQ(server.seen().size(), 3);
    EXPECT_EQ(server.connections(), 1);
    for (const SeenRequest &seen : server.seen())
        EXPECT_EQ(seen.bodySize, 100'000);
}

TEST_F(StreamCarrierTest, AnIdleConnectionIsNotTrustedForLong)
{
    send(put(1000));
    clock.advance(5s);
    send(put(1000));
    EXPECT_EQ(server.connections(), 2);
}

TEST_F(StreamCarrierTest, AConnectionThatTheServerClosedIsNotUsedAgain)
{
    server.next(Script::answer(200).close());
    EXPECT_EQ(send(put(1000)).status, 200);
    EXPECT_EQ(send(put(1000)).status, 200);
    EXPECT_EQ(server.connections(), 2);
}

TEST_F(StreamCarrierTest, AnAnswerThatWantsTheConnectionClosedIsObeyed)
{
    server.next(Script::answer(200, {}, {{"Connection", "close"}}));
    send(put(1000));
    send(put(1000));
    EXPECT_EQ(server.connections(), 2);
}

TEST_F(StreamCarrierTest, TheHeadIsComplete)
{
    send(put(1000, "/a%2Fb//c?x=1%26&y=%C3%A4").header("X-Own", "yes"));
    const SeenRequest &seen = server.seen().first();
    EXPECT_EQ(seen.method, "PUT");
    EXPECT_EQ(seen.target, "/a%2Fb//c?x=1%26&y=%C3%A4"); // a signature covers it
    EXPECT_EQ(seen.header("Host"), "127.0.0.1:" + QByteArray::number(server.port()));
    EXPECT_EQ(seen.header("Content-Length"), "1000");
    EXPECT_EQ(seen.header("Content-Type"), "application/octet-stream");
    EXPECT_EQ(seen.header("User-Agent"), "slipway-tests");
    EXPECT_EQ(seen.header("X-Own"), "yes");
    EXPECT_FALSE(seen.header("X-Request-ID").isEmpty());
}

TEST_F(StreamCarrierTest, ChunkedAndInterimAnswersAreRead)
{
    server.next(Script::nothing()
                    .write("HTTP/1.1 100 Continue\r\n\r\n")
                    .drip("HTTP/1.1 201 Created\r\nETag: \"x\"\r\nTransfer-Encoding: chunked\r\n\r\n"
                          "3\r\nyes\r\n0\r\n\r\n"));
    const net::Response response = send(put(1000));
    EXPECT_EQ(response.status, 201);
    EXPECT_EQ(response.header("etag"), "\"x\"");
    EXPECT_EQ(response.body, "yes");
}

TEST_F(StreamCarrierTest, ASuccessBeforeTheEndOfTheBodyIsNoSuccess)
{
    // It cannot speak of bytes that the server has not seen.
    server.always(Script::answer(200, "{}").early().close());
    const Failure failure = failing(put(24'000'000));
    EXPECT_TRUE(failure.kind() == Failure::Kind::Server || failure.kind() == Failure::Kind::Offline)
        << failure.what();
    EXPECT_FALSE(failure.isOutcomeUnknown());
}

TEST_F(StreamCarrierTest, ACutAfterTheWholeBodyLeavesTheOutcomeOpen)
{
    server.always(Script::nothing().close());
    const Failure failure = failing(put(1000));
    EXPECT_EQ(failure.code(), "closed");
    EXPECT_TRUE(failure.isOutcomeUnknown());
}

TEST_F(StreamCarrierTest, AResetInTheMiddleHasAKnownOutcome)
{
    server.choose([](const SeenRequest &seen) {
        return seen.method == "PUT" ? Script::nothing().early().reset() : Script::nothing().reset();
    });
    const Failure failure = failing(put(24'000'000));
    EXPECT_EQ(failure.kind(), Failure::Kind::Offline);
    EXPECT_FALSE(failure.isOutcomeUnknown());
}

TEST_F(StreamCarrierTest, NobodyListeningIsOffline)
{
    const Request request = put(1000);
    server.goAway();
    const Failure failure = failing(request);
    EXPECT_EQ(failure.code(), "refused");
    EXPECT_FALSE(failure.isOutcomeUnknown());
}

TEST_F(StreamCarrierTest, AnUnknownNameIsSaid)
{
    Request request = put(1000).movedTo(QUrl(QStringLiteral("http://archive.invalid/")));
    EXPECT_EQ(failing(request).code(), "name-not-found");
}

TEST_F(StreamCarrierTest, NoHttpAtAllIsAFailure)
{
    server.always(Script::nothing().write("SSH-2.0-OpenSSH_9.2\r\n\r\n").close());
    EXPECT_EQ(failing(put(1000)).code(), "not-http");
}

TEST_F(StreamCarrierTest, ANameWithTwoAddressesIsReachedByTheOneThatAnswers)
{
    QUrl url = server.url(); // the server listens on 127.0.0.1 only, "localhost" is often ::1 as well
    url.setHost(QStringLiteral("localhost"));
    EXPECT_EQ(send(put(1000).movedTo(url)).status, 200);
}

TEST_F(StreamCarrierTest, AStopClosesTheConnection)
{
    server.always(Script::nothing().hang());
    std::stop_source stop;
    auto sending = client->send(put(100'000), stop.get_token());
    ASSERT_TRUE(waitUntil([&] { return !server.seen().isEmpty(); }));
    stop.request_stop();
    EXPECT_TRUE(failureOf(std::move(sending)).isCancelled());
    EXPECT_TRUE(waitUntil([&] { return server.open() == 0; }));
}

TEST_F(StreamCarrierTest, TrustIsAskedAndAConnectionMadeBeforeIsNotKept)
{
    const TestCertificate certificate = TestCertificate::make();
    server.useTls(certificate);
    const Failure failure = failing(put(1000));
    EXPECT_EQ(failure.code(), "certificate-untrusted");
    EXPECT_TRUE(failure.detail().contains(QStringLiteral("Slipway Test Authority")));
    EXPECT_FALSE(failure.isOutcomeUnknown());
    const net::Origin origin(server.url());
    client->trust(origin, {certificate.certificate});
    EXPECT_EQ(send(put(1000)).status, 200);
    EXPECT_EQ(send(put(1000)).status, 200);
    const int before = server.connections();
    client->trust(origin, {});
    EXPECT_EQ(failing(put(1000)).kind(), Failure::Kind::Tls);
    EXPECT_EQ(server.connections(), before + 1);
}

/// Names a proxy for the whole program while it lives.
class UsedProxy
{
public:
    explicit UsedProxy(quint16 port)
    {
        QNetworkProxy proxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), port);
        proxy.setUser(QStringLiteral("ada"));
        proxy.setPassword(QStringLiteral("analytical"));
        QNetworkProxy::setApplicationProxy(proxy);
    }
    ~UsedProxy() { QNetworkProxy::setApplicationProxy(QNetworkProxy(QNetworkProxy::DefaultProxy)); }
};

TEST_F(StreamCarrierTest, APlainRequestIsHandedToTheProxy)
{
    const Request request = put(1000).movedTo(QUrl(QStringLiteral("http://archive.invalid/part?x=1")));
    const UsedProxy proxy(server.port());
    EXPECT_EQ(send(request).status, 200);
    const SeenRequest &seen = server.seen().first();
    EXPECT_EQ(seen.target, "http://archive.invalid/part?x=1");
    EXPECT_EQ(seen.header("Host"), "archive.invalid");
    EXPECT_EQ(seen.header("Proxy-Authorization"), "Basic YWRhOmFuYWx5dGljYWw=");
    EXPECT_EQ(seen.bodySize, 1000);
}

TEST_F(StreamCarrierTest, AProxyThatWantsASignInIsNamed)
{
    server.always(Script::answer(407, {}, {{"Proxy-Authenticate", "Basic realm=\"office\""}}));
    const UsedProxy proxy(server.port());
    for (const QString &scheme : {QStringLiteral("http"), QStringLiteral("https")}) {
        const Failure failure =
            failing(put(1000).movedTo(QUrl(scheme + QStringLiteral("://archive.invalid/"))));
        EXPECT_EQ(failure.kind(), Failure::Kind::Proxy);
        EXPECT_EQ(failure.code(), "proxy-sign-in");
        EXPECT_FALSE(failure.isOutcomeUnknown());
    }
}

} // namespace
