// SPDX-License-Identifier: MIT
// The rule and the table of DANDI contract 5.1.
#include "practice/pathrule.h"

#include <QRegularExpression>

#include <gtest/gtest.h>

#include <chrono>

namespace slipway::practice {

namespace {

bool fine(const std::string &path)
{
    return !pathComplaint(path);
}

} // namespace

TEST(PathRule, FollowsTheServersTestTable)
{
    for (const char *good : {"foo.txt", "foo/.bar", "foo/bar.txt", "foo/bar/baz.txt", ".bar", "a b",
                             "a&b,c#d+e~f_g=h-(i)", "a[b]^c`d\\e"})
        EXPECT_TRUE(fine(good)) << good;
    for (const std::string &bad :
         {std::string("/foo"), std::string("/"), std::string("./foo"), std::string("../foo"),
          std::string("foo/."), std::string("foo/.."), std::string("foo/./bar"), std::string("foo/../bar"),
          std::string("foo//bar"), std::string("foo\0bar", 7), std::string("foo/"), std::string("foo."),
          std::string("foo..bar")})
        EXPECT_FALSE(fine(bad)) << bad;
    EXPECT_EQ(pathComplaint("/foo"), "Path must not begin with /");
    EXPECT_EQ(pathComplaint("foo."), "Path improperly formatted");
}

TEST(PathRule, ForbiddenCharacters)
{
    for (const char c : std::string("!\"$%'*:;<>?@{|}"))
        EXPECT_FALSE(fine(std::string("a") + c + "b")) << c;
    EXPECT_FALSE(fine("caf\xc3\xa9"));
    EXPECT_TRUE(fine("tab\there"));
    EXPECT_TRUE(fine("no\xc2\xa0"
                     "break"))
        << "Python's \\s takes Unicode blanks";
}

TEST(PathRule, AgreesWithTheRegexOnShortPaths)
{
    const QRegularExpression rule(QStringLiteral(R"(^([A-z0-9(),&\s#+~_=-]?\/?\.?[A-z0-9(),&\s#+~_=-])+$)"));
    const std::string alphabet = "a/.!";
    for (int number = 1; number < 4 * 4 * 4 * 4 * 4 * 4; ++number) {
        std::string path;
        for (int rest = number; rest > 0; rest /= 4)
            path += alphabet[static_cast<std::size_t>(rest % 4)];
        EXPECT_EQ(fine(path), !path.starts_with('/') && rule.match(QString::fromStdString(path)).hasMatch())
            << path;
    }
}

TEST(PathRule, LongBadPathIsNoTrap)
{
    const auto begun = std::chrono::steady_clock::now();
    EXPECT_FALSE(fine(std::string(100000, 'a') + "!"));
    EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(2));
}

TEST(PathRule, LengthCountsCharacters)
{
    EXPECT_EQ(characterCount("\xc3\xa9\xc3\xa9"), 2U);
}

} // namespace slipway::practice
