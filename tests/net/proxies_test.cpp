// SPDX-License-Identifier: MIT
#include "net/proxies.h"
#include "tests/net/fixture.h"
#include "tests/support/testproxy.h"

using namespace slipway;
using namespace slipway::tests;
using base::Failure;
using net::Proxies;
using net::ProxySettings;
using net::Request;

namespace {

/// A server that only the proxy can find, in the clear and encrypted.
class ProxiesTest : public NetTest
{
protected:
    ProxiesTest()
    {
        secure.useTls(certificate);
        proxy.lead(QStringLiteral("archive.example"), server.port());
        proxy.lead(QStringLiteral("secure.example"), secure.port());
        client->trust(net::Origin(QUrl(QStringLiteral("https://secure.example/"))),
                      {certificate.certificate});
    }

    ProxySettings manual(const QString &user = QString(), const QByteArray &password = QByteArray()) const
    {
        ProxySettings settings;
        settings.way = ProxySettings::Way::Http;
        settings.host = QStringLiteral("127.0.0.1");
        settings.port = proxy.port();
        settings.user = user;
        settings.password = base::Secret(password);
        return settings;
    }

    const QUrl open{QStringLiteral("http://archive.example/api/info")};
    const QUrl closed{QStringLiteral("https://secure.example/api/info")};
    TestCertificate certificate = TestCertificate::make(QStringLiteral("secure.example"));
    MisbehavingServer secure;
    TestProxy proxy;
};

TEST_F(ProxiesTest, ThisMachineIsAlwaysSpokenToDirectly)
{
    client->setProxies(Proxies(manual()));
    EXPECT_EQ(send(Request::get(server.url())).status, 200);
    for (const char *address : {"http://127.0.0.1:8000/", "http://localhost/", "https://[::1]/"})
        EXPECT_EQ(Proxies(manual()).proxyFor(QUrl(QLatin1String(address))).type(), QNetworkProxy::NoProxy)
            << address;
    EXPECT_TRUE(proxy.seen().isEmpty());
}

TEST_F(ProxiesTest, RequestsInTheClearAreHandedToTheProxyWhole)
{
    client->setProxies(Proxies(manual()));
    EXPECT_EQ(send(Request::post(open).body("{}", "application/json")).status, 200);
    EXPECT_EQ(proxy.seen(), QStringList{QStringLiteral("POST http://archive.example/api/info HTTP/1.1")});
    EXPECT_EQ(server.seen().last().target, "/api/info");
    EXPECT_EQ(server.seen().last().body, "{}");
}

TEST_F(ProxiesTest, EncryptedOnesGoThroughATunnel)
{
    client->setProxies(Proxies(manual()));
    EXPECT_EQ(send(Request::get(closed)).status, 200);
    EXPECT_EQ(proxy.seen(), QStringList{QStringLiteral("CONNECT secure.example:443 HTTP/1.1")});
    EXPECT_EQ(secure.seen().size(), 1);
}

TEST_F(ProxiesTest, AProxyThatWantsASignInGetsOne)
{
    proxy.wantSignIn("ada", "open sesame");
    client->setProxies(Proxies(manual(QStringLiteral("ada"), "open sesame")));
    EXPECT_EQ(send(Request::get(closed)).status, 200);
    EXPECT_EQ(send(Request::get(open)).status, 200);
    EXPECT_GT(proxy.signInsWanted(), 0);
    EXPECT_TRUE(secure.seen().last().header("Proxy-Authorization").isNull());
    EXPECT_TRUE(server.seen().last().header("Proxy-Authorization").isNull());
}

TEST_F(ProxiesTest, NoOrAWrongPasswordIsSaidAndTheRightOneHeals)
{
    proxy.wantSignIn("ada", "open sesame");
    for (const ProxySettings &settings : {manual(), manual(QStringLiteral("ada"), "wrong")}) {
        client->setProxies(Proxies(settings));
        for (const QUrl &url : {closed, open}) {
            const Failure failure = failing(Request::put(url).body("data", "text/plain"));
            EXPECT_EQ(failure.kind(), Failure::Kind::Proxy) << failure.what();
            EXPECT_EQ(failure.code(), "proxy-sign-in");
            EXPECT_FALSE(failure.isOutcomeUnknown());
        }
    }
    EXPECT_TRUE(secure.seen().isEmpty());
    EXPECT_TRUE(server.seen().isEmpty());
    client->setProxies(Proxies(manual(QStringLiteral("ada"), "open sesame")));
    EXPECT_EQ(send(Request::put(closed).body("data", "text/plain")).status, 200);
    EXPECT_EQ(secure.seen().last().body, "data");
}

TEST_F(ProxiesTest, AProxyThatRefusesIsNamedAsTheCulprit)
{
    client->setProxies(Proxies(manual()));
    proxy.refuseWith(403);
    const Failure failure = failing(Request::get(closed).repeat(Request::Repeat::Never));
    EXPECT_EQ(failure.kind(), Failure::Kind::Proxy) << failure.what();
    EXPECT_EQ(failure.code(), "proxy-refused");
}

TEST_F(ProxiesTest, AProxyThatIsNotThereIsToldFromAServerThatIsNot)
{
    ProxySettings settings = manual();
    {
        MisbehavingServer gone;
        settings.port = gone.port();
    }
    client->setProxies(Proxies(settings));
    EXPECT_EQ(failing(Request::get(closed).repeat(Request::Repeat::Never)).code(), "proxy-unreachable");
}

TEST_F(ProxiesTest, WhatIsChosenIsWhatIsUsed)
{
    ProxySettings settings = manual(QStringLiteral("ada"), "open sesame");
    settings.way = ProxySettings::Way::Socks5;
    const QNetworkProxy socks = Proxies(settings).proxyFor(closed);
    EXPECT_EQ(socks.type(), QNetworkProxy::Socks5Proxy);
    EXPECT_EQ(socks.hostName(), QStringLiteral("127.0.0.1"));
    EXPECT_EQ(socks.port(), proxy.port());
    EXPECT_EQ(socks.user(), QStringLiteral("ada"));
    EXPECT_EQ(socks.password(), QStringLiteral("open sesame"));
    settings.way = ProxySettings::Way::None;
    EXPECT_EQ(Proxies(settings).proxyFor(closed).type(), QNetworkProxy::NoProxy);
    settings.way = ProxySettings::Way::Http;
    settings.host.clear();
    EXPECT_EQ(Proxies(settings).proxyFor(closed).type(), QNetworkProxy::NoProxy) << "not finished";
}

} // namespace
