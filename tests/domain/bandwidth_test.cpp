// SPDX-License-Identifier: MIT
#include "domain/bandwidth.h"

#include <QTimeZone>

#include <gtest/gtest.h>

namespace slipway::domain {
namespace {

constexpr qint64 limit = 5'000'000;

Bandwidth read(const char *text)
{
    return Bandwidth::fromText(QString::fromUtf8(text)).value();
}

/// A moment of the week of Monday, 6 May 2024: day 1 is that Monday.
QDateTime at(int day, const char *time)
{
    return {QDate(2024, 5, 5).addDays(day),
            QTime::fromString(QLatin1String(time), QStringLiteral("HH:mm:ss"))};
}

TEST(BandwidthTest, withoutALimitThereIsNone)
{
    EXPECT_EQ(Bandwidth().limitAt(at(1, "12:00:00")), 0);
    EXPECT_FALSE(Bandwidth().isLimited());
}

TEST(BandwidthTest, aLimitWithoutTimesHoldsAlways)
{
    const Bandwidth always = read("5MB/s");
    for (int day = 1; day <= 7; ++day)
        EXPECT_EQ(always.limitAt(at(day, "03:00:00")), limit);
}

TEST(BandwidthTest, timesOfOneDayBeginOnTheMinuteAndEndBeforeIt)
{
    const Bandwidth office = read("5MB/s 08:00-18:00");
    EXPECT_EQ(office.limitAt(at(1, "07:59:59")), 0);
    EXPECT_EQ(office.limitAt(at(1, "08:00:00")), limit);
    EXPECT_EQ(office.limitAt(at(1, "17:59:59")), limit);
    EXPECT_EQ(office.limitAt(at(1, "18:00:00")), 0);
}

TEST(BandwidthTest, onlyTheChosenDaysCount)
{
    const Bandwidth week = read("5MB/s 08:00-18:00 mon-fri");
    for (int day = 1; day <= 5; ++day)
        EXPECT_EQ(week.limitAt(at(day, "12:00:00")), limit);
    EXPECT_EQ(week.limitAt(at(6, "12:00:00")), 0);
    EXPECT_EQ(week.limitAt(at(7, "12:00:00")), 0);
}

TEST(BandwidthTest, overMidnightTheDayIsTheOneOnWhichItBegan)
{
    const Bandwidth night = read("5MB/s 22:00-06:00 fri,sun");
    EXPECT_EQ(night.limitAt(at(5, "05:00:00")), 0) << "that night began on Thursday";
    EXPECT_EQ(night.limitAt(at(5, "22:00:00")), limit);
    EXPECT_EQ(night.limitAt(at(5, "23:59:59")), limit);
    EXPECT_EQ(night.limitAt(at(6, "00:00:00")), limit) << "Friday's night";
    EXPECT_EQ(night.limitAt(at(6, "05:59:59")), limit);
    EXPECT_EQ(night.limitAt(at(6, "06:00:00")), 0);
    EXPECT_EQ(night.limitAt(at(6, "23:00:00")), 0);
    EXPECT_EQ(night.limitAt(at(8, "03:00:00")), limit) << "from Sunday into the next Monday";
    EXPECT_EQ(night.limitAt(at(1, "03:00:00")), limit) << "and from the Sunday before";
}

TEST(BandwidthTest, midnightItselfIsABoundaryLikeAnyOther)
{
    const Bandwidth evening = read("5MB/s 18:00-00:00 mon");
    EXPECT_EQ(evening.limitAt(at(1, "23:59:59")), limit);
    EXPECT_EQ(evening.limitAt(at(2, "00:00:00")), 0);
    const Bandwidth morning = read("5MB/s 00:00-06:00 mon");
    EXPECT_EQ(morning.limitAt(at(1, "00:00:00")), limit);
    EXPECT_EQ(morning.limitAt(at(7, "23:59:59")), 0);
}

TEST(BandwidthTest, equalTimesMeanAWholeDay)
{
    const Bandwidth day = read("5MB/s 09:00-09:00 mon");
    EXPECT_EQ(day.limitAt(at(1, "08:59:59")), 0);
    EXPECT_EQ(day.limitAt(at(1, "09:00:00")), limit);
    EXPECT_EQ(day.limitAt(at(2, "08:59:59")), limit);
    EXPECT_EQ(day.limitAt(at(2, "09:00:00")), 0);
}

TEST(BandwidthTest, aJumpOfTheClockIsFollowedAtOnce)
{
    const Bandwidth office = read("5MB/s 08:00-18:00 mon-fri");
    QDateTime now = at(1, "12:00:00");
    EXPECT_EQ(office.limitAt(now), limit);
    now = now.addSecs(8 * 3600); // somebody has set the clock, or the machine has slept
    EXPECT_EQ(office.limitAt(now), 0);
    now = now.addDays(-2); // back into Saturday
    EXPECT_EQ(office.limitAt(now), 0);
    now = at(1, "08:00:00");
    EXPECT_EQ(office.limitAt(now), limit);
}

TEST(BandwidthTest, summerTimeMovesTheLimitWithTheClockOnTheWall)
{
    const QTimeZone zone("Europe/Berlin");
    if (!zone.isValid())
        GTEST_SKIP() << "this machine knows no time zones";
    // On 31 March 2024 the hour from 2 to 3 does not exist, on 27 October there are two of it; both Sundays.
    const Bandwidth early = read("5MB/s 02:30-04:00 sun");
    const auto utc = [&zone](const QDate &date, const QTime &time) {
        return QDateTime(date, time, Qt::UTC).toTimeZone(zone);
    };
    EXPECT_EQ(early.limitAt(utc(QDate(2024, 3, 31), QTime(0, 59, 59))), 0)
        << "1:59:59, an hour before winter's 3";
    EXPECT_EQ(early.limitAt(utc(QDate(2024, 3, 31), QTime(1, 0))), limit) << "3:00: half past two never came";
    EXPECT_EQ(early.limitAt(utc(QDate(2024, 3, 31), QTime(2, 0))), 0) << "4:00";
    EXPECT_EQ(early.limitAt(utc(QDate(2024, 10, 27), QTime(0, 30))), limit) << "2:30 in summer time";
    EXPECT_EQ(early.limitAt(utc(QDate(2024, 10, 27), QTime(1, 0))), 0) << "2:00 again";
    EXPECT_EQ(early.limitAt(utc(QDate(2024, 10, 27), QTime(1, 30))), limit) << "2:30 again";
    EXPECT_EQ(early.limitAt(utc(QDate(2024, 10, 27), QTime(3, 0))), 0) << "4:00";
}

TEST(BandwidthTest, whatIsWrittenIsReadAgain)
{
    for (const char *text : {"none", "5MB/s", "1500kB/s", "1234567B/s", "2GB/s",
                             "5MB/s 22:00-06:00 mon,tue,sun", "800kB/s 00:00-00:00 sat"})
        EXPECT_EQ(read(text).toText(), QString::fromUtf8(text));
    EXPECT_EQ(read("1.5M").bytesPerSecond, 1'500'000);
    EXPECT_EQ(read("800k").bytesPerSecond, 800'000);
    EXPECT_EQ(read("5000000").bytesPerSecond, limit);
    EXPECT_EQ(read("5MB/s 8:00-18:00").days, everyDay());
    EXPECT_EQ(read("5MB/s 8:00-18:00 Sat-Mon").days, QSet<int>({6, 7, 1}));
}

TEST(BandwidthTest, nonsenseIsRefused)
{
    for (const char *text :
         {"", "0", "fast", "-5M", "5MB/s 8-18", "5MB/s 25:00-26:00", "5MB/s 08:00-18:00 someday",
          "5MB/s 08:00-18:00 mon-fri-sun", "5MB/s 08:00-18:00 mon, tue", "none 08:00-18:00", "9999GB/s",
          "1e9", "5MB/s 08:00-18:00 mon extra", "0.0000001"})
        EXPECT_FALSE(Bandwidth::fromText(QString::fromUtf8(text))) << text;
}

} // namespace
} // namespace slipway::domain
