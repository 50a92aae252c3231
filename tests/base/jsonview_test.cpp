// SPDX-License-Identifier: MIT
#include "base/failure.h"
#include "base/jsonview.h"

#include <gtest/gtest.h>

#include <functional>

using namespace slipway::base;

namespace {

JsonView parse(const char *text)
{
    return JsonView::parse(text, QStringLiteral("the answer"));
}

std::optional<Failure> complaint(const std::function<void()> &reading)
{
    try {
        reading();
    } catch (const Failure &failure) {
        return failure;
    }
    return std::nullopt;
}

TEST(JsonViewTest, ReadsWhatIsThere)
{
    const JsonView view =
        parse(R"({"name": "a", "size": 9007199254740991, "open": true, "tags": ["x", "y"]})");
    EXPECT_EQ(view[u"name"].text(), QStringLiteral("a"));
    EXPECT_EQ(view[u"size"].integer(), 9007199254740991);
    EXPECT_TRUE(view[u"open"].boolean());
    EXPECT_EQ(view[u"tags"].texts(), (QStringList{QStringLiteral("x"), QStringLiteral("y")}));
}

TEST(JsonViewTest, AMissingOrNullMemberHasADefault)
{
    const JsonView view = parse(R"({"next": null})");
    EXPECT_EQ(view[u"next"].textOr(QStringLiteral("-")), QStringLiteral("-"));
    EXPECT_EQ(view[u"none"].integerOr(3), 3);
    EXPECT_TRUE(view[u"none"].booleanOr(true));
}

TEST(JsonViewTest, AComplaintNamesThePlace)
{
    const JsonView view = parse(R"({"results": [{"size": 1}, {"size": "big"}]})");
    const auto failure = complaint([&] { view[u"results"].items().at(1)[u"size"].integer(); });
    ASSERT_TRUE(failure.has_value());
    EXPECT_EQ(failure->kind(), Failure::Kind::Protocol);
    EXPECT_EQ(failure->field(), QStringLiteral("results[1].size"));
}

TEST(JsonViewTest, NumbersAreWholeAndExact)
{
    EXPECT_TRUE(complaint([] { parse("1.5").integer(); }));
    EXPECT_TRUE(complaint([] { parse("1e300").integer(); }));
    EXPECT_TRUE(complaint([] { parse("\"1\"").integer(); }));
    EXPECT_EQ(parse("-3").integer(), -3);
}

TEST(JsonViewTest, EveryTypeIsChecked)
{
    EXPECT_TRUE(complaint([] { parse("[]").object(); }));
    EXPECT_TRUE(complaint([] { parse("{}").array(); }));
    EXPECT_TRUE(complaint([] { parse("1").text(); }));
    EXPECT_TRUE(complaint([] { parse("1").boolean(); }));
    EXPECT_TRUE(complaint([] { parse("[1]").texts(); }));
    EXPECT_TRUE(complaint([] { parse("[]")[u"x"].text(); }));
}

TEST(JsonViewTest, WhatIsNoJsonIsRefusedWithItsBeginning)
{
    for (const char *text : {"", "<html>hotel</html>", "{\"a\":", "1,2", "]["}) {
        const auto failure = complaint([text] { parse(text); });
        ASSERT_TRUE(failure.has_value()) << text;
        EXPECT_EQ(failure->kind(), Failure::Kind::Protocol);
    }
    EXPECT_EQ(complaint([] { parse("<b>hotel</b>"); })->serverSays(), QStringLiteral("hotel"));
}

TEST(JsonViewTest, ABareTextIsJson)
{
    EXPECT_EQ(parse("\"plain\"").text(), QStringLiteral("plain"));
}

} // namespace
