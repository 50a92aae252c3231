// SPDX-License-Identifier: MIT
#include "backends/dandi/pathrules.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QRegularExpression>

#include <gtest/gtest.h>

using namespace slipway::backends::dandi;

namespace {

struct PathCase
{
    const char *path;
    bool accepted;
};

class PathRulesTest : public testing::TestWithParam<PathCase>
{};

TEST_P(PathRulesTest, JudgesLikeTheServer)
{
    EXPECT_EQ(isAcceptable(QString::fromUtf8(GetParam().path)), GetParam().accepted) << GetParam().path;
}

/// The table of the server's own test (DANDI contract 5.1), then nasty names.
INSTANTIATE_TEST_SUITE_P(
    Table, PathRulesTest,
    testing::Values(PathCase{"foo.txt", true}, PathCase{"/foo", false}, PathCase{"", false},
                    PathCase{"/", false}, PathCase{"./foo", false}, PathCase{"../foo", false},
                    PathCase{"foo/.", false}, PathCase{"foo/..", false}, PathCase{"foo/./bar", false},
                    PathCase{"foo/../bar", false}, PathCase{"foo//bar", false}, PathCase{"foo/.bar", true},
                    PathCase{"foo/bar.txt", true}, PathCase{"foo/bar/baz.txt", true}, PathCase{".bar", true},
                    PathCase{"foo/", false}, PathCase{"foo.", false}, PathCase{"foo..bar", false},
                    PathCase{"foo bar.nwb", true}, PathCase{"foo\tbar", true}, PathCase{"(a),&#+~_=-", true},
                    PathCase{"a\\b[c]^`", true}, PathCase{"what?", false}, PathCase{"a*b", false},
                    PathCase{"a:b", false}, PathCase{"a'b", false}, PathCase{"{a}", false},
                    PathCase{"50%", false}, PathCase{"a@b", false}, PathCase{"caf\xc3\xa9", false},
                    PathCase{"\xc2\xb5m", false}, PathCase{"a\xe3\x80\x80z", true},
                    PathCase{"\xf0\x9f\x90\xad", false}, PathCase{"...", false}, PathCase{"a/.b.c/d", true},
                    PathCase{"a/..b", false}, PathCase{"CON.nwb", true}));

TEST(PathRules, RefusesANulCharacter)
{
    EXPECT_FALSE(isAcceptable(QStringLiteral("foo") + QChar(u'\0') + QStringLiteral("bar")));
}

TEST(PathRules, CountsCharactersNotCodeUnits)
{
    EXPECT_TRUE(isAcceptable(QString(512, QLatin1Char('a'))));
    EXPECT_FALSE(isAcceptable(QString(513, QLatin1Char('a'))));
    const QString mice = QString::fromUtf8("\xf0\x9f\x90\xad").repeated(300);
    for (const PathFault &fault : pathFaults(mice))
        EXPECT_NE(fault.kind(), PathFault::Kind::TooLong);
}

TEST(PathRules, SaysWhichCharacterAtWhichPosition)
{
    const auto faults = pathFaults(QStringLiteral("a/b?c.nwb:"));
    ASSERT_EQ(faults.size(), 2U);
    EXPECT_EQ(faults[0].position(), 4);
    EXPECT_EQ(faults[0].character(), QStringLiteral("?"));
    EXPECT_EQ(faults[1].position(), 10);
    EXPECT_TRUE(faults[0].text().contains(QStringLiteral("\"?\" at position 4")));
}

TEST(PathRules, IsLinearWhereTheServersExpressionIsNot)
{
    QElapsedTimer clock;
    clock.start();
    EXPECT_FALSE(isAcceptable(QString(500, QLatin1Char('a')) + QLatin1Char('?')));
    pathFaults(QString(2'000'000, QLatin1Char('/')));
    EXPECT_LT(clock.elapsed(), 2000);
}

/// The server's expression on short random paths, where it cannot run away.
TEST(PathRules, AgreesWithTheServersExpression)
{
    const QRegularExpression rule(QStringLiteral("^([A-z0-9(),&\\s#+~_=-]?/?\\.?[A-z0-9(),&\\s#+~_=-])+$"));
    const QString letters = QStringLiteral("ab/.?-/. ");
    QRandomGenerator random(4711);
    for (int i = 0; i < 20'000; ++i) {
        QString path;
        for (int length = random.bounded(9); length > 0; --length)
            path += letters[random.bounded(int(letters.size()))];
        const bool expected = !path.startsWith(QLatin1Char('/')) && rule.match(path).hasMatch();
        ASSERT_EQ(isAcceptable(path), expected) << path.toStdString();
        const QString mended = acceptable(path);
        if (mended == path) {
            EXPECT_EQ(mended.constData(), path.constData()) << "a second copy";
        }
        ASSERT_TRUE(mended.isEmpty() || isAcceptable(mended)) << path.toStdString();
        if (expected) {
            ASSERT_EQ(mended, path) << path.toStdString();
        }
    }
}

TEST(PathRules, MendsByADash)
{
    const auto mended = [](const char *path) { return acceptable(QString::fromUtf8(path)).toStdString(); };
    EXPECT_EQ(mended("what?.nwb"), "what-.nwb");
    EXPECT_EQ(mended("caf\xc3\xa9/data.nwb"), "caf-/data.nwb");
    EXPECT_EQ(mended("cafe\xcc\x81.nwb"), "caf-.nwb"); // decomposed: one character, one dash
    EXPECT_EQ(mended("foo..bar"), "foo-.bar");
    EXPECT_EQ(mended("foo."), "foo-");
    EXPECT_EQ(mended("/./a//b/"), "a/b");
    EXPECT_EQ(mended("../../etc/passwd"), "--/--/etc/passwd");
    EXPECT_EQ(mended("a.\xc3\xa9"), "a.-");
    EXPECT_EQ(mended("/"), "");
}

} // namespace
