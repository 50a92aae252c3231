// SPDX-License-Identifier: MIT
#include "session/preflight.h"

#include <gtest/gtest.h>

#include <optional>

namespace slipway::session {
namespace {

using domain::Decision;
using domain::Existing;
using domain::LocalFile;
using domain::Problem;
using domain::RemoteFile;

LocalFile local(const QString &remote, qint64 size)
{
    LocalFile file;
    file.path = QStringLiteral("/d/") + remote;
    file.remote = remote;
    if (size >= 0)
        file.stamp = base::FileStamp(size, 1, QStringLiteral("1:1"));
    return file;
}

struct Row
{
    qint64 localSize;
    std::optional<qint64> remoteSize;
    Existing existing;
    Decision expected;
};

class Decide : public ::testing::TestWithParam<Row>
{};

TEST_P(Decide, FollowsTheTable)
{
    const Row &row = GetParam();
    RemoteFile remote;
    remote.size = row.remoteSize.value_or(0);
    EXPECT_EQ(
        decide(local(QStringLiteral("a"), row.localSize), row.remoteSize ? &remote : nullptr, row.existing),
        row.expected);
}

INSTANTIATE_TEST_SUITE_P(Table, Decide,
                         ::testing::Values(Row{5, std::nullopt, Existing::Skip, Decision::New},
                                           Row{5, std::nullopt, Existing::Replace, Decision::New},
                                           Row{5, std::nullopt, Existing::Error, Decision::New},
                                           Row{5, 5, Existing::Skip, Decision::Compare},
                                           Row{5, 5, Existing::Replace, Decision::Compare},
                                           Row{5, 5, Existing::Error, Decision::Compare},
                                           Row{5, -1, Existing::Skip, Decision::Compare},
                                           Row{5, 6, Existing::Skip, Decision::Skip},
                                           Row{5, 6, Existing::Replace, Decision::Replace},
                                           Row{5, 6, Existing::Error, Decision::Refuse},
                                           Row{-1, std::nullopt, Existing::Skip, Decision::Refuse},
                                           Row{-1, 6, Existing::Replace, Decision::Refuse}));

PreflightInput example(Existing existing)
{
    PreflightInput input;
    input.existing = existing;
    input.files = {local(QStringLiteral("new"), 100), local(QStringLiteral("same"), 10),
                   local(QStringLiteral("other"), 7)};
    RemoteFile same;
    same.size = 10;
    RemoteFile other;
    other.size = 8;
    input.remote.insert(QStringLiteral("same"), same);
    input.remote.insert(QStringLiteral("other"), other);
    return input;
}

TEST(Preflight, CountsAndAddsUpWhatMayBeSent)
{
    const CheckResult skip = preflight(example(Existing::Skip));
    EXPECT_EQ(skip.newFiles, 1);
    EXPECT_EQ(skip.compareFiles, 1);
    EXPECT_EQ(skip.skipFiles, 1);
    EXPECT_EQ(skip.bytesToSend, 100);
    EXPECT_TRUE(skip.mayStart());
    const CheckResult replace = preflight(example(Existing::Replace));
    EXPECT_EQ(replace.replaceFiles, 1);
    EXPECT_EQ(replace.bytesToSend, 117);
}

TEST(Preflight, ThePolicyErrorNamesTheFile)
{
    const CheckResult result = preflight(example(Existing::Error));
    ASSERT_EQ(result.problems.size(), 1);
    EXPECT_EQ(result.problems.first().code, "exists-already");
    EXPECT_EQ(result.problems.first().file, QStringLiteral("/d/other"));
    EXPECT_FALSE(result.mayStart());
}

TEST(Preflight, NoFilesIsAnError)
{
    const CheckResult result = preflight(PreflightInput());
    ASSERT_EQ(result.problems.size(), 1);
    EXPECT_EQ(result.problems.first().code, "no-files");
    EXPECT_FALSE(result.mayStart());
}

TEST(Preflight, TheSameFindingIsToldOnce)
{
    PreflightInput input = example(Existing::Skip);
    Problem problem(Problem::Severity::Warning, "file-changed", QStringLiteral("x"), QStringLiteral("y"));
    problem.file = input.files.first().path;
    input.files.first().problems.append(problem);
    input.problems.append(problem);
    EXPECT_EQ(preflight(input).problems.size(), 1);
}

TEST(Preflight, EstimatesFromTheLastRate)
{
    PreflightInput input = example(Existing::Skip);
    EXPECT_EQ(preflight(input).secondsEstimate, -1);
    input.rate = 10;
    EXPECT_EQ(preflight(input).secondsEstimate, 11);
}

} // namespace
} // namespace slipway::session
