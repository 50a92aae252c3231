// SPDX-License-Identifier: MIT
#include "net/route.h"

#include <gtest/gtest.h>

using slipway::net::Route;

namespace {

const QNetworkProxy direct(QNetworkProxy::NoProxy);
const QNetworkProxy office(QNetworkProxy::HttpProxy, QStringLiteral("proxy.example"), 3128);

Route routeTo(const char *url, const QNetworkProxy &proxy)
{
    return Route(QUrl(QString::fromLatin1(url)), proxy);
}

TEST(RouteTest, GoesStraightToTheServer)
{
    const Route route = routeTo("https://archive.example/api", direct);
    EXPECT_TRUE(route.isEncrypted());
    EXPECT_EQ(route.host(), QStringLiteral("archive.example"));
    EXPECT_EQ(route.port(), 443);
    EXPECT_EQ(route.socketProxy().type(), QNetworkProxy::NoProxy);
    EXPECT_EQ(routeTo("http://archive.example/api", direct).port(), 80);
    EXPECT_EQ(routeTo("http://[::1]:8080/", direct).host(), QStringLiteral("::1"));
}

TEST(RouteTest, IsTunnelledThroughAProxyWhenEncrypted)
{
    const Route route = routeTo("https://archive.example:8443/", office);
    EXPECT_FALSE(route.isForwarded());
    EXPECT_EQ(route.host(), QStringLiteral("archive.example"));
    EXPECT_EQ(route.port(), 8443);
    EXPECT_EQ(route.socketProxy(), office);
}

TEST(RouteTest, IsForwardedByAProxyWhenPlain)
{
    const Route route = routeTo("http://archive.example/", office);
    EXPECT_TRUE(route.isForwarded());
    EXPECT_EQ(route.host(), QStringLiteral("proxy.example"));
    EXPECT_EQ(route.port(), 3128);
    EXPECT_EQ(route.socketProxy().type(), QNetworkProxy::NoProxy);
}

TEST(RouteTest, ASocksProxyAlwaysTunnels)
{
    const QNetworkProxy socks(QNetworkProxy::Socks5Proxy, QStringLiteral("proxy.example"), 1080);
    EXPECT_FALSE(routeTo("http://archive.example/", socks).isForwarded());
    EXPECT_EQ(routeTo("http://archive.example/", socks).socketProxy(), socks);
}

TEST(RouteTest, ACachingProxyTunnelsToo)
{
    QNetworkProxy caching = office;
    caching.setType(QNetworkProxy::HttpCachingProxy);
    EXPECT_EQ(routeTo("https://archive.example/", caching).socketProxy().type(), QNetworkProxy::HttpProxy);
}

TEST(RouteTest, ServesAnotherRequestOnlyIfAllIsTheSame)
{
    EXPECT_EQ(routeTo("https://archive.example/one", direct), routeTo("https://archive.example/two", direct));
    EXPECT_NE(routeTo("https://archive.example/", direct), routeTo("http://archive.example:443/", direct));
    EXPECT_NE(routeTo("https://archive.example/", direct), routeTo("https://archive.example/", office));
    QSslConfiguration other;
    other.setProtocol(QSsl::TlsV1_3OrLater);
    EXPECT_NE(routeTo("https://archive.example/", direct),
              Route(QUrl(QStringLiteral("https://archive.example/")), direct, other));
}

} // namespace
