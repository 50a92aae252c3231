// SPDX-License-Identifier: MIT
#include "console/exitcode.h"

#include <gtest/gtest.h>

namespace slipway::console {
namespace {

using base::Failure;
using Kind = Failure::Kind;

struct Row
{
    Kind kind;
    int code;
};

class ExitCodes : public ::testing::TestWithParam<Row>
{};

TEST_P(ExitCodes, FollowTheTable)
{
    EXPECT_EQ(static_cast<int>(exitCodeFor(Failure(GetParam().kind, QStringLiteral("try")))),
              GetParam().code);
}

INSTANTIATE_TEST_SUITE_P(
    Table, ExitCodes,
    ::testing::Values(Row{Kind::Cancelled, 130}, Row{Kind::Plan, 2}, Row{Kind::Unsupported, 2},
                      Row{Kind::SignIn, 3}, Row{Kind::Forbidden, 4}, Row{Kind::NotFound, 4},
                      Row{Kind::Conflict, 4}, Row{Kind::Rejected, 4}, Row{Kind::TooLarge, 4},
                      Row{Kind::LocalFile, 4}, Row{Kind::Store, 4}, Row{Kind::Keychain, 4},
                      Row{Kind::FileChanged, 5}, Row{Kind::Mismatch, 5}, Row{Kind::Offline, 6},
                      Row{Kind::Stalled, 6}, Row{Kind::Tls, 6}, Row{Kind::Proxy, 6},
                      Row{Kind::RateLimited, 6}, Row{Kind::Server, 6}, Row{Kind::Protocol, 6},
                      Row{Kind::Internal, 6}));

} // namespace
} // namespace slipway::console
