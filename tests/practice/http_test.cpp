// SPDX-License-Identifier: MIT
#include "practice/http.h"

#include <gtest/gtest.h>

namespace slipway::practice {

TEST(Http, QueryIsDecodedAndTheLastValueCounts)
{
    const Query query("a=1&b=x%20y+z&a=2&empty=&alone");
    EXPECT_EQ(query.value("a"), "2");
    EXPECT_EQ(query.value("b"), "x y z");
    EXPECT_EQ(query.value("empty"), "");
    EXPECT_EQ(query.value("alone"), "");
    EXPECT_FALSE(query.contains("c"));
    EXPECT_EQ(Query("a=%4").value("a"), "%4");
}

TEST(Http, HeadersIgnoreCase)
{
    Headers headers;
    headers.add("Content-Type", "a");
    EXPECT_EQ(headers.value("content-type"), "a");
    headers.set("CONTENT-TYPE", "b");
    EXPECT_EQ(headers.all().size(), 1U);
}

TEST(Http, EncodingRoundTrip)
{
    const std::string text = "a b/c?d&e=\xc3\xa9%";
    EXPECT_EQ(percentDecoded(percentEncoded(text), false), text);
    EXPECT_EQ(percentEncoded("a/b", true), "a/b");
    EXPECT_EQ(markupEscaped("<a href=\"x\">'&"), "&lt;a href=&quot;x&quot;&gt;&#x27;&amp;");
}

TEST(Http, UuidsAreVersion4)
{
    for (int i = 0; i < 50; ++i) {
        const std::string id = newUuid();
        EXPECT_TRUE(isUuid(id));
        EXPECT_EQ(id[14], '4');
        EXPECT_NE(std::string("89ab").find(id[19]), std::string::npos);
    }
    EXPECT_FALSE(isUuid("x"));
    EXPECT_EQ(randomHex(20).size(), 40U);
}

} // namespace slipway::practice
