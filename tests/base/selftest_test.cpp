// SPDX-License-Identifier: MIT
#include "base/failure.h"
#include "base/selftest.h"

#include <QStringList>

#include <gtest/gtest.h>

#include <stdexcept>

namespace slipway::base {
namespace {

QStringList linesOf(const SelfTest &test, int *broken)
{
    QStringList lines;
    *broken = test.run(
        [&lines](const QString &part, const Finding &finding) { lines.append(lineFor(part, finding)); });
    return lines;
}

TEST(SelfTestTest, TakesEveryLookInOrderAndCountsWhatIsBroken)
{
    SelfTest test;
    test.add(QStringLiteral("Wood"), [] { return Finding{Finding::Kind::Fine, QStringLiteral("dry")}; });
    test.add(QStringLiteral("Rope"), [] { return Finding{Finding::Kind::Broken, QStringLiteral("cut")}; });
    test.add(QStringLiteral("Flag"), [] { return Finding{Finding::Kind::Note, QStringLiteral("none")}; });
    int broken = 0;
    EXPECT_EQ(linesOf(test, &broken),
              (QStringList{QStringLiteral("ok    Wood: dry"), QStringLiteral("FAIL  Rope: cut"),
                           QStringLiteral("note  Flag: none")}));
    EXPECT_EQ(broken, 1);
    EXPECT_EQ(test.runAndPrint(), 1);
}

TEST(SelfTestTest, ALookThatThrowsIsBrokenAndTheNextIsStillTaken)
{
    SelfTest test;
    test.add(QStringLiteral("Keel"), []() -> Finding {
        Failure failure(Failure::Kind::Tls, QStringLiteral("bend it"));
        throw failure.detail(QStringLiteral("It broke."));
    });
    test.add(QStringLiteral("Mast"), []() -> Finding { throw std::runtime_error("gone"); });
    int broken = 0;
    EXPECT_EQ(linesOf(test, &broken), (QStringList{QStringLiteral("FAIL  Keel: could not bend it. It broke."),
                                                   QStringLiteral("FAIL  Mast: gone")}));
    EXPECT_EQ(broken, 2);
}

TEST(SelfTestTest, NotesAloneAreNoDefect)
{
    SelfTest test;
    test.add(QStringLiteral("Flag"), [] { return Finding{Finding::Kind::Note, QStringLiteral("none")}; });
    EXPECT_EQ(test.runAndPrint(), 0);
}

} // namespace
} // namespace slipway::base
