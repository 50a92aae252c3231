// SPDX-License-Identifier: MIT
#include "console/progressbar.h"

#include <gtest/gtest.h>

namespace slipway::console {
namespace {

domain::Snapshot half()
{
    domain::Snapshot snapshot;
    snapshot.state = domain::RunState::Running;
    snapshot.filesTotal = 4;
    snapshot.filesDone = 2;
    snapshot.bytesTotal = 1000;
    snapshot.bytesDone = 500;
    return snapshot;
}

TEST(ProgressBar, FitsTheTerminal)
{
    for (const int columns : {0, 1, 20, 40, 80, 200})
        EXPECT_LT(progressLine(half(), columns).size(), std::max(columns, 1)) << columns;
    EXPECT_TRUE(
        progressLine(half(), 120).contains(QLatin1String("[####################....................]")));
    EXPECT_TRUE(progressLine(half(), 120).contains(QLatin1String("50 %")));
}

TEST(ProgressBar, IsRightForTwoTebibytes)
{
    domain::Snapshot snapshot = half();
    snapshot.filesTotal = 1;
    snapshot.filesDone = 0;
    snapshot.bytesTotal = 2'199'023'255'552;
    snapshot.bytesDone = snapshot.bytesTotal - snapshot.bytesTotal / 100;
    snapshot.rate = 10'000'000;
    snapshot.secondsLeft = (snapshot.bytesTotal - snapshot.bytesDone) / 10'000'000;
    const std::string line = progressLine(snapshot, 120).toStdString();
    EXPECT_NE(line.find(" 99 %"), std::string::npos) << line;
    EXPECT_NE(line.find("2.2 TB of 2.2 TB"), std::string::npos) << line;
    EXPECT_NE(line.find("about 37 minutes left"), std::string::npos) << line;
    snapshot.bytesDone = snapshot.bytesTotal;
    EXPECT_TRUE(progressLine(snapshot, 120).contains(QLatin1String("100 %")));
}

TEST(ProgressBar, NothingToDoIsNoDivisionByNothing)
{
    EXPECT_TRUE(progressLine(domain::Snapshot(), 100).contains(QLatin1String("0 %")));
}

TEST(ProgressBar, SaysThatItWaitsAndWhatFailed)
{
    domain::Snapshot snapshot = half();
    snapshot.state = domain::RunState::WaitingForNetwork;
    snapshot.filesFailed = 1;
    EXPECT_TRUE(progressSentence(snapshot).contains(QLatin1String("waiting for the network")));
    EXPECT_TRUE(progressSentence(snapshot).contains(QLatin1String("1 failed")));
    EXPECT_FALSE(progressJson(snapshot).contains(u"waiting_since"));
    snapshot.waitingSince = QDateTime::currentDateTimeUtc();
    const QString time = snapshot.waitingSince.toLocalTime().toString(QStringLiteral("HH:mm"));
    EXPECT_TRUE(progressSentence(snapshot).contains(QStringLiteral("network since ") + time));
    EXPECT_EQ(progressJson(snapshot).value(u"waiting_since").toString(),
              snapshot.waitingSince.toString(Qt::ISODate));
    EXPECT_EQ(progressJson(snapshot).value(u"state").toString(), QStringLiteral("waiting-for-network"));
}

} // namespace
} // namespace slipway::console
