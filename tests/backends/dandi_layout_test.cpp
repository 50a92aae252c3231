// SPDX-License-Identifier: MIT
#include "backends/dandi/layout.h"

#include "backends/dandi/pathrules.h"
#include "domain/nwbmetadata.h"

#include <gtest/gtest.h>

using namespace slipway::backends::dandi;
using slipway::domain::LocalFile;
using slipway::domain::LocalFiles;
using slipway::domain::NwbMetadata;
using slipway::domain::Problem;

namespace {

NwbMetadata session(const char *subject, const char *id)
{
    NwbMetadata nwb;
    nwb.hasSubject = true;
    nwb.subjectId = QString::fromUtf8(subject);
    nwb.sessionId = QString::fromUtf8(id);
    nwb.neurodataTypes = {{QStringLiteral("ElectricalSeries"), 2}, {QStringLiteral("Device"), 1}};
    return nwb;
}

LocalFile file(const char *relative, const NwbMetadata &nwb = NwbMetadata())
{
    LocalFile file;
    file.relative = QString::fromUtf8(relative);
    file.path = QStringLiteral("/data/") + file.relative;
    file.metadata = nwb.toJson();
    return file;
}

std::vector<std::string> proposed(LocalFiles files)
{
    proposePaths(files);
    std::vector<std::string> paths;
    for (const LocalFile &one : files)
        paths.push_back(one.remote.toStdString());
    return paths;
}

using Paths = std::vector<std::string>;

TEST(LayoutTest, NamesSubjectSessionAndModality)
{
    EXPECT_EQ(proposed({file("x.nwb", session("M1", "20200101"))}),
              Paths{"sub-M1/sub-M1_ses-20200101_ecephys.nwb"});
}

TEST(LayoutTest, CleansLabels)
{
    EXPECT_EQ(proposed({file("x.nwb", session("M_1.a", "a/b c"))}),
              Paths{"sub-M-1-a/sub-M-1-a_ses-a-b-c_ecephys.nwb"});
    const auto nasty = proposed({file("x.nwb", session("M\xc3\xa9!{x}", "ses;ion"))});
    EXPECT_EQ(nasty, Paths{"sub-M---x-/sub-M---x-_ses-ses-ion_ecephys.nwb"});
    EXPECT_TRUE(isAcceptable(QString::fromStdString(nasty[0])));
}

TEST(LayoutTest, TakesTheTimeWhereThereIsNoSessionId)
{
    NwbMetadata morning = session("M1", "");
    morning.sessionStartTime = QStringLiteral("2020-03-04T09:08:07.5+01:00");
    NwbMetadata midnight = session("M1", "");
    midnight.sessionStartTime = QStringLiteral("2020-03-04T00:00:00+01:00");
    EXPECT_EQ(
        proposed({file("a.nwb", morning), file("b.nwb", midnight)}),
        (Paths{"sub-M1/sub-M1_ses-20200304T090807_ecephys.nwb", "sub-M1/sub-M1_ses-20200304_ecephys.nwb"}));
}

TEST(LayoutTest, NamesTheCellWhereCellsDiffer)
{
    NwbMetadata one = session("M1", "s");
    one.cellId = QStringLiteral("c1");
    one.sliceId = QStringLiteral("sl");
    NwbMetadata two = one;
    two.cellId = QStringLiteral("c2");
    EXPECT_EQ(proposed({file("a.nwb", one), file("b.nwb", two)}),
              (Paths{"sub-M1/sub-M1_ses-s_cell-c1_ecephys.nwb", "sub-M1/sub-M1_ses-s_cell-c2_ecephys.nwb"}));
}

TEST(LayoutTest, BreaksTiesByProbeThenByObject)
{
    NwbMetadata one = session("M1", "s");
    one.probeIds = {QStringLiteral("7"), QStringLiteral("8")};
    NwbMetadata two = session("M1", "s");
    two.probeIds = {QStringLiteral("9")};
    EXPECT_EQ(
        proposed({file("a.nwb", one), file("b.nwb", two)}),
        (Paths{"sub-M1/sub-M1_ses-s_probe-7+8_ecephys.nwb", "sub-M1/sub-M1_ses-s_probe-9_ecephys.nwb"}));

    NwbMetadata three = session("M1", "s");
    three.objectId = QStringLiteral("8d45bd1c-ccb3-4b9c-8dd8-90acebe6ea97");
    NwbMetadata four = session("M1", "s");
    four.objectId = QStringLiteral("8d45bd1c-ccb3-4b9c-8dd8-90acebe6ea98");
    const Paths both = proposed({file("a.nwb", three), file("b.nwb", four)});
    EXPECT_EQ(both[0], "sub-M1/sub-M1_ses-s_obj-q1d8ga_ecephys.nwb");
    EXPECT_NE(both[0], both[1]);
}

TEST(LayoutTest, ShortObjectIdIsCrc32InBase36)
{
    EXPECT_EQ(shortObjectId(QStringLiteral("8d45bd1c-ccb3-4b9c-8dd8-90acebe6ea97")),
              QStringLiteral("q1d8ga"));
}

TEST(LayoutTest, KeepsNamesThatAreOrganisedAlready)
{
    const NwbMetadata nwb = session("M1", "other");
    EXPECT_EQ(proposed({file("sub-M1/sub-M1_ses-2_ecephys.nwb", nwb), file("sub-M1_ses-3.nwb", nwb)}),
              (Paths{"sub-M1/sub-M1_ses-2_ecephys.nwb", "sub-M1/sub-M1_ses-3.nwb"}));
    EXPECT_EQ(proposed({file("sub-X/sub-X_ses-2.nwb", nwb)}), Paths{"sub-M1/sub-M1_ses-other_ecephys.nwb"});
}

TEST(LayoutTest, LeavesOtherFilesWhereTheyAre)
{
    LocalFile own = file("y.nwb", session("M1", "s"));
    own.remote = QStringLiteral("mine.nwb");
    own.remoteIsOwn = true;
    EXPECT_EQ(proposed({file("movies/a?.mp4"), file("broken.nwb"), own}),
              (Paths{"movies/a-.mp4", "broken.nwb", "mine.nwb"}));
}

std::vector<std::string> codes(const LocalFiles &files, Problem::Severity severity)
{
    std::vector<std::string> codes;
    for (const Problem &problem : checkPaths(files)) {
        EXPECT_FALSE(problem.what.isEmpty());
        EXPECT_FALSE(problem.remedy.isEmpty());
        EXPECT_FALSE(problem.file.isEmpty());
        if (problem.severity == severity)
            codes.push_back(problem.code.toStdString());
    }
    return codes;
}

LocalFile at(const char *remote, const char *relative = "any.nwb")
{
    LocalFile one = file(relative);
    one.path += QString::fromUtf8(remote);
    one.remote = QString::fromUtf8(remote);
    return one;
}

TEST(PathChecksTest, LayoutIsAWarning)
{
    const auto warning = Problem::Severity::Warning;
    EXPECT_EQ(codes({at("sub-1/sub-1_ses-2_ecephys+ophys.nwb")}, warning), Paths{});
    EXPECT_EQ(codes({at("sub-1/data.nwb")}, warning), Paths{"layout-filename"});
    EXPECT_EQ(codes({at("x/sub-1/sub-1.nwb")}, warning), Paths{"layout-folder"});
    EXPECT_EQ(codes({at("sub-1.nwb")}, warning), Paths{"layout-folder"});
    EXPECT_EQ(codes({at("sub-2/sub-1.nwb")}, warning), Paths{"layout-subject"});
    EXPECT_EQ(codes({at("movie.mp4")}, warning), Paths{});
    EXPECT_EQ(codes({at("sub-1/sub-1_Foo.nwb")}, warning), Paths{"layout-filename"});
}

TEST(PathChecksTest, WhatTheServerRefusesIsAnError)
{
    const auto error = Problem::Severity::Error;
    EXPECT_EQ(codes({at("sub-1/sub-1?.nwb")}, error), Paths{"path-characters"});
    EXPECT_EQ(codes({at("a.txt"), at("b.txt")}, error), Paths{});
    LocalFile twin = at("a.txt");
    twin.path += QStringLiteral("2");
    EXPECT_EQ(codes({at("a.txt"), twin}, error), Paths{"path-twice"});
    EXPECT_EQ(codes({at("a"), at("a/b.txt")}, error), Paths{"path-inside-file"});
    EXPECT_EQ(codes({at("A.txt"), at("a.txt")}, Problem::Severity::Warning), Paths{"path-case"});
    EXPECT_EQ(codes({at("z/0", "my.zarr/0")}, error), Paths{"inside-zarr"});
    EXPECT_EQ(codes({at("a.txt", "a.nwb.dandidownload/file")}, error), Paths{"partial-download"});
}

} // namespace
