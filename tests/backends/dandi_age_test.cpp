// SPDX-License-Identifier: MIT
#include "backends/dandi/age.h"

#include <gtest/gtest.h>

using namespace slipway::backends::dandi;

namespace {

std::string age(const char *text)
{
    const auto parsed = Age::parse(QString::fromUtf8(text));
    return parsed ? (parsed->isGestational() ? "gestational " : "") + parsed->duration().toStdString()
                  : "none";
}

/// What dandi.metadata.util.parse_age of dandi 0.81 gives for the same texts.
TEST(AgeTest, ReadsWhatTheRealClientReads)
{
    EXPECT_EQ(age("P90D"), "P90D");
    EXPECT_EQ(age("P1Y6M"), "P1Y6M");
    EXPECT_EQ(age("P1,5D"), "P1.5D");
    EXPECT_EQ(age("PT1H2M3S"), "PT1H2M");
    EXPECT_EQ(age("P1DT5H"), "P1DT5H");
    EXPECT_EQ(age("P2W"), "P2W");
    EXPECT_EQ(age("P90D "), "P90D");
    EXPECT_EQ(age("90 days"), "P90D");
    EXPECT_EQ(age("3 months"), "P3M");
    EXPECT_EQ(age("12 weeks 3 days"), "P12W3D");
    EXPECT_EQ(age("2y"), "P2Y");
    EXPECT_EQ(age("1 year, 2 months"), "P1Y2M");
    EXPECT_EQ(age("3d 1:02:03"), "P3DT1H2M3S");
    EXPECT_EQ(age("day 5"), "P5D");
    EXPECT_EQ(age("4.0 days"), "P4D");
    EXPECT_EQ(age("4.5 d"), "P4.5D");
    EXPECT_EQ(age("3 units: days"), "P3D");
    EXPECT_EQ(age("12 m 5 min"), "P12MT5M");
    EXPECT_EQ(age("P10D/P20D"), "P10D/P20D");
    EXPECT_EQ(age("P10D/"), "P10D/");
    EXPECT_EQ(age("/P3W"), "/P3W");
    EXPECT_EQ(age("Gestational 12 days"), "gestational P12D");
    EXPECT_EQ(age("gestation P12D"), "gestational P12D");
}

TEST(AgeTest, RefusesWhatTheRealClientRefuses)
{
    for (const char *text : {"adult", "p90d", "P1.5Y2M", "age: 3", "P20D/P10D", "P", "PT", "unit: 3",
                             "P1Y/P2", "90", "90D/100D", "  ", "", "P1D/P2D/P3D"})
        EXPECT_EQ(age(text), "none") << text;
}

TEST(AgeTest, KeepsThePThatTheRealClientForgets)
{
    EXPECT_EQ(age("5 hours"), "PT5H");
    EXPECT_EQ(age("10:20:30"), "PT10H20M30S");
}

std::string between(const char *birth, const char *session)
{
    const auto age = Age::between(*Moment::parse(QString::fromLatin1(birth)),
                                  *Moment::parse(QString::fromLatin1(session)));
    return age ? age->duration().toStdString() : "none";
}

TEST(AgeTest, CountsFromBirthToSession)
{
    EXPECT_EQ(between("2019-10-01T00:00:00-05:00", "2020-01-01T10:00:00-05:00"), "P92DT36000S");
    EXPECT_EQ(between("2020-01-01T00:00:00Z", "2020-01-01T00:00:00Z"), "P0D");
    EXPECT_EQ(between("2020-01-01T00:00:00Z", "2020-01-01T00:00:01.5Z"), "PT1.5S");
    EXPECT_EQ(between("2020-01-01T00:00:00Z", "2020-01-04T23:59:59.123456Z"), "P3DT86399.123456S");
    EXPECT_EQ(between("2020-01-02T00:00:00Z", "2020-01-01T00:00:00Z"), "none");
}

TEST(AgeTest, IsoOnly)
{
    for (const char *good : {"P90D", "P1D/P3D", "P1D/", "P1Y6M", "PT5H"})
        EXPECT_TRUE(isIsoAge(QString::fromLatin1(good))) << good;
    for (const char *bad : {"90 days", "P3D/P1D", "/P3D", "", "P"})
        EXPECT_FALSE(isIsoAge(QString::fromLatin1(bad))) << bad;
}

} // namespace
