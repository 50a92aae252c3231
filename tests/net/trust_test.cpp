// SPDX-License-Identifier: MIT
#include "tests/net/fixture.h"

using namespace slipway;
using namespace slipway::tests;
using base::Failure;
using net::Origin;
using net::Request;

namespace {

/// A server with a storage at another origin; an authority of their own vouches for both.
class TrustTest : public NetTest
{
protected:
    TrustTest()
        : certificate(TestCertificate::make(QStringLiteral("localhost")))
    {
        server.useTls(certificate);
        storage.useTls(certificate);
        storage.always(Script::answer(200));
        other = storage.url(); // the same storage, under another name and so at another origin
        other.setHost(QStringLiteral("localhost"));
    }

    void trust() { client->trust(Origin(server.url()), {certificate.certificate}); }
    Request get(const QUrl &url) { return Request::get(url).anonymous(); }
    Request put(const QUrl &url)
    {
        return Request::put(url).body(slice(file(300'000), 0, 300'000)).anonymous();
    }

    TestCertificate certificate;
    MisbehavingServer storage;
    QUrl other;
};

TEST_F(TrustTest, AnAddressThatTheServerHandedOutIsTrustedAsTheServerIs)
{
    trust();
    for (const QUrl &url : {storage.url(), other}) {
        EXPECT_EQ(send(get(url).handedOutBy(server.url())).status, 200) << url.host().toStdString();
        EXPECT_EQ(send(put(url).handedOutBy(server.url())).status, 200) << url.host().toStdString();
    }
}

TEST_F(TrustTest, TheSameAddressIsNotTrustedWithoutTheServersWord)
{
    trust();
    EXPECT_EQ(send(put(storage.url()).handedOutBy(server.url())).status, 200);
    EXPECT_EQ(send(get(storage.url()).handedOutBy(server.url())).status, 200);
    const qsizetype before = storage.seen().size();
    EXPECT_EQ(failing(get(storage.url())).code(), "certificate-untrusted");
    EXPECT_EQ(failing(put(storage.url())).code(), "certificate-untrusted")
        << "nor over a connection kept open";
    EXPECT_EQ(storage.seen().size(), before);
}

TEST_F(TrustTest, AnotherServersWordIsNotEnough)
{
    trust();
    MisbehavingServer stranger;
    EXPECT_EQ(failing(get(storage.url()).handedOutBy(stranger.url())).kind(), Failure::Kind::Tls);
    EXPECT_EQ(failing(put(storage.url()).handedOutBy(stranger.url())).kind(), Failure::Kind::Tls);
    // Not even where the address it hands out is that of the server with the authority.
    EXPECT_EQ(failing(get(server.url()).handedOutBy(stranger.url())).kind(), Failure::Kind::Tls);
    EXPECT_TRUE(storage.seen().isEmpty());
}

TEST_F(TrustTest, AnotherClientTrustsNoneOfIt)
{
    trust();
    net::ClientOptions once;
    once.attempts = 1;
    net::Client another(once);
    for (const QUrl &url : {server.url(), storage.url(), other}) {
        const Failure failure = failureOf(another.send(get(url).handedOutBy(server.url()), {}));
        EXPECT_EQ(failure.code(), "certificate-untrusted") << url.toString().toStdString();
    }
}

TEST_F(TrustTest, IsTakenBackWithTheAuthority)
{
    trust();
    EXPECT_EQ(send(put(storage.url()).handedOutBy(server.url())).status, 200);
    EXPECT_EQ(send(get(server.url())).status, 200);
    client->trust(Origin(server.url()), {});
    EXPECT_EQ(failing(put(storage.url()).handedOutBy(server.url())).kind(), Failure::Kind::Tls);
    EXPECT_EQ(failing(get(server.url())).kind(), Failure::Kind::Tls);
}

} // namespace
