// SPDX-License-Identifier: MIT
#include "wording/format.h"

#include <QLocale>

#include <gtest/gtest.h>

#include <limits>

namespace slipway::wording {
namespace {

class Format : public ::testing::Test
{
protected:
    void SetUp() override { QLocale::setDefault(QLocale::c()); }
    static std::string of(const QString &text) { return text.toStdString(); }
};

TEST_F(Format, SizesInDecimalUnits)
{
    EXPECT_EQ(of(size(0)), "0 B");
    EXPECT_EQ(of(size(999)), "999 B");
    EXPECT_EQ(of(size(1000)), "1.0 kB");
    EXPECT_EQ(of(size(999'499)), "999 kB");
    EXPECT_EQ(of(size(999'500)), "1.0 MB");
    EXPECT_EQ(of(size(1'440'000'000)), "1.4 GB");
    EXPECT_EQ(of(size(23'000'000)), "23 MB");
    EXPECT_EQ(of(size(5'497'558'138'880)), "5.5 TB");
    EXPECT_EQ(of(size(std::numeric_limits<qint64>::max()).right(3)), " PB");
    EXPECT_EQ(of(size(-1)), "");
}

TEST_F(Format, Rates)
{
    EXPECT_EQ(of(rate(23'400'000)), "23 MB/s");
    EXPECT_EQ(of(rate(0)), "0 B/s");
    EXPECT_EQ(of(rate(std::numeric_limits<double>::quiet_NaN())), "");
    EXPECT_EQ(of(rate(std::numeric_limits<double>::infinity())), "");
}

TEST_F(Format, Durations)
{
    EXPECT_EQ(of(duration(-1)), "");
    EXPECT_EQ(of(duration(0)), "a few seconds");
    EXPECT_EQ(of(duration(42)), "about 45 seconds");
    EXPECT_EQ(of(duration(60)), "about 1 minute");
    EXPECT_EQ(of(duration(715)), "about 12 minutes");
    EXPECT_EQ(of(duration(3600)), "about 1 hour");
    EXPECT_EQ(of(duration(5 * 3600)), "about 5 hours");
    EXPECT_EQ(of(duration(3 * 86400)), "about 3 days");
}

TEST_F(Format, TwoTebibytes)
{
    EXPECT_EQ(of(size(2'199'023'255'552)), "2.2 TB");
    EXPECT_EQ(of(size(2'199'023'255'551)), "2.2 TB");
    EXPECT_EQ(of(rate(2'199'023'255'552.0)), "2.2 TB/s");
    EXPECT_EQ(of(duration(2'199'023'255'552 / 10'000'000)), "about 3 days") << "at 10 MB/s";
    EXPECT_EQ(of(duration(2'199'023'255'552)), "about 25451658 days") << "at a byte a second";
}

TEST_F(Format, Moments)
{
    const QDateTime now(QDate(2024, 5, 6), QTime(14, 20));
    EXPECT_EQ(of(moment(QDateTime(QDate(2024, 5, 6), QTime(9, 5)), now)), "09:05");
    EXPECT_EQ(of(moment(QDateTime(QDate(2024, 5, 6), QTime(9, 5)).toUTC(), now)), "09:05");
    EXPECT_NE(of(moment(QDateTime(QDate(2024, 5, 5), QTime(9, 5)), now)), "09:05") << "the day is named too";
}

TEST_F(Format, Limits)
{
    const auto read = [this](const char *text) {
        return of(limit(domain::Bandwidth::fromText(QString::fromUtf8(text)).value()));
    };
    EXPECT_EQ(read("none"), "");
    EXPECT_EQ(read("5MB/s"), "5.0 MB/s");
    EXPECT_EQ(read("5MB/s 08:00-18:00"), "5.0 MB/s, 08:00 to 18:00");
    EXPECT_EQ(read("5MB/s 08:00-18:00 sat,sun"), "5.0 MB/s, 08:00 to 18:00, Sat Sun");
}

} // namespace
} // namespace slipway::wording
