// SPDX-License-Identifier: MIT
#include "backends/dandi/moment.h"

#include <gtest/gtest.h>

using slipway::backends::dandi::Moment;

namespace {

std::string roundTrip(const char *text)
{
    const auto moment = Moment::parse(QString::fromLatin1(text));
    return moment ? moment->toIso().toStdString() : "none";
}

TEST(MomentTest, KeepsOffsetAndMicroseconds)
{
    EXPECT_EQ(roundTrip("2020-01-01T10:00:00-05:00"), "2020-01-01T10:00:00-05:00");
    EXPECT_EQ(roundTrip("2018-09-28T14:43:54.123456+02:00"), "2018-09-28T14:43:54.123456+02:00");
    EXPECT_EQ(roundTrip("2018-09-28 14:43:54.1+05:30"), "2018-09-28T14:43:54.100000+05:30");
    EXPECT_EQ(roundTrip("20180928T144354Z"), "2018-09-28T14:43:54Z");
    EXPECT_EQ(roundTrip("1969-12-31T23:59:59.5Z"), "1969-12-31T23:59:59.500000Z");
    EXPECT_EQ(roundTrip("2020-01-01T10:00:00+00:00"), "2020-01-01T10:00:00Z");
}

TEST(MomentTest, RefusesWhatIsNoMoment)
{
    for (const char *text :
         {"", "yesterday", "2020-13-01", "2020-02-30T10:00:00Z", "2020-01-01T25:00:00Z", "2020"})
        EXPECT_EQ(roundTrip(text), "none") << text;
}

TEST(MomentTest, AddsFractionsOfSeconds)
{
    const auto start = Moment::parse(QStringLiteral("2020-01-01T10:00:00-05:00"));
    EXPECT_EQ(start->plusSeconds(17.123456).toIso().toStdString(), "2020-01-01T10:00:17.123456-05:00");
    EXPECT_EQ(start->plusSeconds(86400).toIso().toStdString(), "2020-01-02T10:00:00-05:00");
}

TEST(MomentTest, RoundsAFilesTimeAsPythonDoes)
{
    EXPECT_EQ(Moment::fromNanoseconds(1795274709404774900).microseconds(), 1795274709404775);
    EXPECT_EQ(Moment::fromNanoseconds(1795274709404774499).microseconds(), 1795274709404774);
    EXPECT_EQ(Moment::fromNanoseconds(1795274709404774620).microseconds(), 1795274709404775);
    EXPECT_EQ(Moment::fromNanoseconds(1700000000999999900).microseconds(), 1700000001000000);
    EXPECT_EQ(Moment::fromNanoseconds(1600000000000000400).microseconds(), 1600000000000000);
}

} // namespace
