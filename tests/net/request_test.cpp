// SPDX-License-Identifier: MIT
#include "net/request.h"

#include <gtest/gtest.h>

using namespace slipway::net;

namespace {

const QUrl url(QStringLiteral("https://example.org/a"));

TEST(RequestTest, OnlyPostIsNeverRepeatedUnlessSaidOtherwise)
{
    EXPECT_EQ(Request::post(url).repeat(), Request::Repeat::Never);
    EXPECT_EQ(Request::post(url).repeat(Request::Repeat::WhenSafe).repeat(), Request::Repeat::WhenSafe);
    for (const Request &request :
         {Request::get(url), Request::head(url), Request::put(url), Request::del(url)})
        EXPECT_EQ(request.repeat(), Request::Repeat::WhenSafe);
}

TEST(RequestTest, JsonIsCompactAndHasItsType)
{
    const Request request = Request::post(url).json({{QStringLiteral("a"), 1}});
    EXPECT_EQ(request.bytes(), QByteArray("{\"a\":1}"));
    EXPECT_EQ(request.contentType(), "application/json");
}

TEST(RequestTest, TheLastBodyCounts)
{
    FileSlice slice;
    slice.path = QStringLiteral("/data");
    EXPECT_FALSE(Request::put(url).body("x", "text/plain").body(slice).bytes().has_value());
    EXPECT_FALSE(Request::put(url).body(slice).body("x", "text/plain").slice().has_value());
    const GeneratedBody generated(7, nullptr);
    EXPECT_FALSE(Request::put(url).body(slice).body(generated, "text/plain").slice().has_value());
    EXPECT_FALSE(Request::put(url).body(generated, "text/plain").body(slice).generated().has_value());
    EXPECT_TRUE(Request::put(url).body(generated, "text/plain").isStreamed());
}

TEST(RequestTest, MovingKeepsEverythingButTheAddress)
{
    const QUrl there(QStringLiteral("https://example.org/b"));
    const Request moved = Request::get(url).header("A", "b").anonymous().movedTo(there);
    EXPECT_EQ(moved.url(), there);
    EXPECT_EQ(moved.headers().size(), 1);
    EXPECT_TRUE(moved.isAnonymous());
}

} // namespace
