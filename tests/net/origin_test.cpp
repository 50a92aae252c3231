// SPDX-License-Identifier: MIT
#include "net/origin.h"

#include <gtest/gtest.h>

using slipway::net::Origin;

namespace {

Origin of(const char *url)
{
    return Origin(QUrl::fromEncoded(url));
}

TEST(OriginTest, IsSchemeHostAndPort)
{
    EXPECT_EQ(of("https://API.dandiarchive.org/api/?x=1").toString(),
              QStringLiteral("https://api.dandiarchive.org:443"));
    EXPECT_EQ(of("http://localhost/").toString(), QStringLiteral("http://localhost:80"));
    EXPECT_EQ(of("http://[::1]:8000/a").toString(), QStringLiteral("http://[::1]:8000"));
}

TEST(OriginTest, TheDefaultPortNeedNotBeWritten)
{
    EXPECT_EQ(of("https://example.org"), of("https://example.org:443/path"));
}

TEST(OriginTest, AnythingElseIsAnotherOrigin)
{
    EXPECT_NE(of("https://example.org"), of("http://example.org"));
    EXPECT_NE(of("https://example.org"), of("https://example.org:8443"));
    EXPECT_NE(of("https://example.org"), of("https://example.org.evil.test"));
}

TEST(OriginTest, UserInfoDoesNotCount)
{
    EXPECT_EQ(of("https://me:secret@example.org").toString(), QStringLiteral("https://example.org:443"));
}

TEST(OriginTest, WithoutAHostItIsEmpty)
{
    EXPECT_TRUE(Origin().isEmpty());
    EXPECT_TRUE(of("/only/a/path").isEmpty());
}

} // namespace
