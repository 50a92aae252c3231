// SPDX-License-Identifier: MIT
#include "net/retry.h"

#include <gtest/gtest.h>

using namespace slipway;
using namespace slipway::net;
using namespace std::chrono_literals;
using base::Failure;

namespace {

const QDateTime now(QDate(2024, 5, 1), QTime(12, 0), Qt::UTC);

Response answer(int status, const QByteArray &retryAfter = QByteArray())
{
    Response response;
    response.status = status;
    if (!retryAfter.isNull())
        response.headers.append({"retry-after", retryAfter});
    return response;
}

Failure trouble(Failure::Kind kind)
{
    return Failure(kind, QStringLiteral("send"));
}

TEST(RetryTest, ThePauseDoublesUpToItsLimitAndChanceTakesAnyPartOfIt)
{
    const RetryPolicy policy(99, 1s, 10s);
    const Failure offline = trouble(Failure::Kind::Offline);
    EXPECT_EQ(policy.after(offline, 1, 0.5), 500ms);
    EXPECT_EQ(policy.after(offline, 2, 0.5), 1000ms);
    EXPECT_EQ(policy.after(offline, 4, 0.5), 4000ms);
    EXPECT_EQ(policy.after(offline, 50, 0.5), 5000ms);
    EXPECT_EQ(policy.after(offline, 50, 0.0), 0ms);
}

TEST(RetryTest, ItEndsWithTheLastAttempt)
{
    const RetryPolicy policy(3, 1s, 10s);
    EXPECT_TRUE(policy.after(trouble(Failure::Kind::Stalled), 2, 0.1));
    EXPECT_FALSE(policy.after(trouble(Failure::Kind::Stalled), 3, 0.1));
    EXPECT_FALSE(policy.after(answer(503, "1"), 3, now, 0.1));
}

TEST(RetryTest, OnlyTroubleThatPassesIsWorthAnotherTry)
{
    const RetryPolicy policy(3, 1s, 10s);
    for (const int status : {408, 425, 429, 500, 502, 503, 504})
        EXPECT_TRUE(policy.after(answer(status), 1, now, 0.1)) << status;
    for (const int status : {200, 302, 400, 401, 403, 404, 409, 412, 413, 422, 501, 507})
        EXPECT_FALSE(policy.after(answer(status), 1, now, 0.1)) << status;
    for (const auto kind : {Failure::Kind::Tls, Failure::Kind::Proxy, Failure::Kind::Protocol,
                            Failure::Kind::LocalFile, Failure::Kind::FileChanged, Failure::Kind::Cancelled})
        EXPECT_FALSE(policy.after(trouble(kind), 1, 0.1));
}

TEST(RetryTest, RetryAfterWinsOverTheBackOff)
{
    const RetryPolicy policy(3, 1s, 10s);
    EXPECT_EQ(policy.after(answer(503, "120"), 1, now, 0.0), 120s);
    EXPECT_EQ(policy.after(answer(503, "Wed, 01 May 2024 12:01:00 GMT"), 1, now, 0.0), 60s);
    EXPECT_EQ(policy.after(answer(503, "0"), 1, now, 0.25), 250ms);
}

TEST(RetryTest, AServerThatAsksForHoursIsLeftToTheCaller)
{
    EXPECT_FALSE(RetryPolicy(3, 1s, 10s).after(answer(503, "7200"), 1, now, 0.1));
}

TEST(RetryTest, RetryAfterThatMakesNoSenseIsIgnored)
{
    EXPECT_FALSE(parseRetryAfter("soon", now));
    EXPECT_FALSE(parseRetryAfter("-5", now));
    EXPECT_FALSE(parseRetryAfter("", now));
    EXPECT_EQ(parseRetryAfter("Wed, 01 May 2024 11:00:00 GMT", now), 0s); // past
    EXPECT_EQ(RetryPolicy(3, 1s, 10s).after(answer(503, "soon"), 1, now, 0.5), 500ms);
}

} // namespace
