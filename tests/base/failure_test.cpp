// SPDX-License-Identifier: MIT
#include "base/failure.h"

#include <gtest/gtest.h>

#include <set>

using namespace slipway::base;

namespace {

Failure rejected()
{
    return Failure(Failure::Kind::Rejected, QStringLiteral("register the file"));
}

TEST(FailureTest, ServerTextLosesItsMarkupAndStaysShort)
{
    Failure failure = rejected();
    failure.serverSays(QStringLiteral("<html><style>b{}</style><b>No</b>\n\tspace</html>"));
    EXPECT_EQ(failure.serverSays(), QStringLiteral("No space"));
    failure.serverSays(QString(100'000, QLatin1Char('x')));
    EXPECT_LE(failure.serverSays().size(), 501);
}

TEST(FailureTest, AnAddressLosesItsQuery)
{
    EXPECT_EQ(rejected().where(QStringLiteral("https://s3/part?X-Amz-Signature=1")).where(),
              QStringLiteral("https://s3/part"));
}

TEST(FailureTest, OnlyTroubleThatPassesIsTransient)
{
    using Kind = Failure::Kind;
    for (const Kind kind : {Kind::Offline, Kind::Stalled, Kind::RateLimited, Kind::Server})
        EXPECT_TRUE(Failure(kind, {}).isTransient());
    for (const Kind kind : {Kind::Cancelled, Kind::Tls, Kind::Proxy, Kind::SignIn, Kind::Rejected,
                            Kind::Protocol, Kind::LocalFile, Kind::FileChanged, Kind::Store, Kind::Internal})
        EXPECT_FALSE(Failure(kind, {}).isTransient());
}

TEST(FailureTest, EveryKindHasAName)
{
    std::set<QByteArray> names;
    const int last = static_cast<int>(Failure::Kind::Internal);
    for (int kind = 0; kind <= last; ++kind)
        names.insert(Failure::kindName(static_cast<Failure::Kind>(kind)));
    EXPECT_EQ(names.size(), static_cast<std::size_t>(last + 1));
    EXPECT_FALSE(names.contains("unknown"));
}

TEST(FailureTest, TheLogLineSaysEverythingKnown)
{
    const Failure failure = rejected()
                                .code("bad-field")
                                .http(422)
                                .file(QStringLiteral("a.nwb"))
                                .field(QStringLiteral("age"))
                                .detail(QStringLiteral("why"))
                                .requestId(QStringLiteral("id-1"))
                                .outcomeUnknown();
    const QString line = failure.toLogLine();
    for (const char *part : {"rejected", "register the file", "bad-field", "422", "a.nwb", "age", "why",
                             "id-1", "outcome unknown"})
        EXPECT_TRUE(line.contains(QLatin1String(part))) << part;
    EXPECT_EQ(QString::fromUtf8(failure.what()), line);
}

TEST(FailureTest, ACancelIsTold)
{
    EXPECT_TRUE(Failure::cancelled().isCancelled());
    EXPECT_FALSE(rejected().isCancelled());
}

} // namespace
