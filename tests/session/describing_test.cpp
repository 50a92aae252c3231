// SPDX-License-Identifier: MIT
#include "session/describing.h"

#include "scriptedsubmissions.h"
#include "tests/support/run.h"
#include "tests/support/testclock.h"

#include <QJsonArray>

#include <gtest/gtest.h>

namespace slipway::session {
namespace {

using base::Failure;
using domain::FieldSpec;
using domain::Problem;
using domain::Problems;
using tests::failureOf;
using tests::lookOf;
using tests::lostAnswer;
using tests::run;
using tests::trouble;
using State = domain::Processing::State;

class Describing : public ::testing::Test
{
protected:
    Describing()
    {
        FieldSpec comment;
        comment.key = QStringLiteral("comment");
        FieldSpec links;
        links.key = QStringLiteral("references");
        links.kind = FieldSpec::Kind::Links;
        m_server.fields = {comment, links};
        m_server.looks = {lookOf(State::Succeeded)};
        m_values.insert(u"comment", QStringLiteral("Bulk silicon"));
        m_values.insert(u"references", QJsonArray{QStringLiteral("doi:10.1063/5.0104914"),
                                                  QStringLiteral("https://example.org/a")});
    }
    base::Task<Problems> apply()
    {
        m_watch.emplace(&m_server, QStringLiteral("U1"), Patience(), ProcessingWatch::Seen(), &m_clock);
        return describe(&m_server, domain::Target(), m_values, &*m_watch, {});
    }
    int applied() const { return int(m_server.orders.count(QStringLiteral("apply"))); }
    static Problem error(const char *field)
    {
        Problem problem(Problem::Severity::Error, "refused", QStringLiteral("No."), QStringLiteral("Yes."));
        problem.field = QString::fromLatin1(field);
        return problem;
    }

    tests::ScriptedSubmissions m_server;
    tests::TestClock m_clock;
    std::optional<ProcessingWatch> m_watch;
    QJsonObject m_values;
};

TEST_F(Describing, VerifiesWritesWaitsAndReadsBack)
{
    m_server.looks = {lookOf(State::Running), lookOf(State::Succeeded), lookOf(State::Running),
                      lookOf(State::Succeeded)};
    EXPECT_TRUE(run(apply()).isEmpty());
    EXPECT_EQ(m_server.orders, (QStringList{QStringLiteral("verify"), QStringLiteral("apply")}));
    const QJsonArray links = m_server.applied.value(u"references").toArray();
    EXPECT_EQ(links.at(0).toString(), QStringLiteral("https://doi.org/10.1063/5.0104914"));
    EXPECT_EQ(links.at(1).toString(), QStringLiteral("https://example.org/a"));
}

TEST_F(Describing, WhatTheFormRefusesIsNotEvenAsked)
{
    m_values.insert(u"references", QJsonArray{QStringLiteral("my paper")});
    const Problems problems = run(apply());
    ASSERT_EQ(problems.size(), 1);
    EXPECT_EQ(problems.first().field, QStringLiteral("references"));
    EXPECT_TRUE(m_server.orders.isEmpty());
}

TEST_F(Describing, WhatTheServerRefusesIsNotWritten)
{
    m_server.refused = {error("coauthors")};
    const Problems problems = run(apply());
    ASSERT_EQ(problems.size(), 1);
    EXPECT_EQ(problems.first().field, QStringLiteral("coauthors"));
    EXPECT_EQ(applied(), 0);
}

TEST_F(Describing, ALostAnswerIsSettledByWritingAgain)
{
    m_server.applyAnswers = {lostAnswer(), std::nullopt};
    EXPECT_TRUE(run(apply()).isEmpty());
    EXPECT_EQ(applied(), 2);
}

TEST_F(Describing, ABusyServerIsWaitedFor)
{
    m_server.applyAnswers = {trouble(Failure::Kind::Conflict), std::nullopt};
    m_server.differing = {{error("comment")}, {error("comment")}, {error("comment")},
                          {error("comment")}, {error("comment")}, {error("comment")},
                          {error("comment")}, {error("comment")}, {}};
    EXPECT_TRUE(run(apply()).isEmpty());
    EXPECT_LE(applied(), 2);
}

TEST_F(Describing, WhatIsShownLateIsWaitedFor)
{
    m_server.differing = {{error("comment")}, {error("comment")}, {}};
    EXPECT_TRUE(run(apply()).isEmpty());
    EXPECT_EQ(applied(), 1);
}

TEST_F(Describing, WhatNeverShowsIsToldWithItsField)
{
    m_server.differing = {{error("comment")}};
    const Problems problems = run(apply());
    ASSERT_EQ(problems.size(), 1);
    EXPECT_EQ(problems.first().field, QStringLiteral("comment"));
    EXPECT_EQ(applied(), 2);
}

TEST_F(Describing, ASignInThatEndedIsThrown)
{
    m_server.applyAnswers = {trouble(Failure::Kind::SignIn)};
    EXPECT_EQ(failureOf(apply()).kind(), Failure::Kind::SignIn);
}

} // namespace
} // namespace slipway::session
