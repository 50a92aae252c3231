// SPDX-License-Identifier: MIT
#include "backends/dandi/contentchecks.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace slipway::backends::dandi;
using namespace slipway::domain;

namespace {

NwbMetadata good()
{
    NwbMetadata nwb;
    nwb.nwbVersion = QStringLiteral("2.6.0");
    nwb.identifier = QStringLiteral("id");
    nwb.sessionStartTime = QStringLiteral("2020-01-01T10:00:00Z");
    nwb.experimenters = {QStringLiteral("Doe, Jane")};
    nwb.institution = QStringLiteral("University");
    nwb.keywords = {QStringLiteral("cortex")};
    nwb.hasSubject = true;
    nwb.subjectId = QStringLiteral("M1");
    nwb.species = QStringLiteral("Mus musculus");
    nwb.sex = QStringLiteral("F");
    nwb.age = QStringLiteral("P90D");
    return nwb;
}

using Codes = std::vector<std::string>;

Codes codes(const NwbMetadata &nwb, Problem::Severity severity = Problem::Severity::Error)
{
    Codes codes;
    for (const Problem &problem : checkContent(nwb, QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC))) {
        EXPECT_FALSE(problem.what.isEmpty());
        EXPECT_FALSE(problem.remedy.isEmpty());
        if (problem.severity == severity)
            codes.push_back(problem.code.toStdString());
    }
    return codes;
}

Codes codesWith(QString NwbMetadata::*member, const char *value,
                Problem::Severity severity = Problem::Severity::Error)
{
    NwbMetadata nwb = good();
    nwb.*member = QString::fromUtf8(value);
    return codes(nwb, severity);
}

TEST(ContentChecksTest, AGoodFileHasNoProblem)
{
    EXPECT_EQ(codes(good()), Codes{});
    EXPECT_EQ(codes(good(), Problem::Severity::Warning), Codes{});
    EXPECT_EQ(codes(good(), Problem::Severity::Note), Codes{});
}

TEST(ContentChecksTest, Subject)
{
    EXPECT_EQ(codes(NwbMetadata()), (Codes{"nwb-version-missing", "subject-missing"}));
    EXPECT_EQ(codesWith(&NwbMetadata::subjectId, ""), Codes{"subject-id-missing"});
    EXPECT_EQ(codesWith(&NwbMetadata::species, ""), Codes{"species-missing"});
    EXPECT_EQ(codesWith(&NwbMetadata::species, "mouse"), Codes{"species-form"});
    EXPECT_EQ(codesWith(&NwbMetadata::species, "http://purl.obolibrary.org/obo/NCBITaxon_10090"), Codes{});
    EXPECT_EQ(codesWith(&NwbMetadata::species, "Apis mellifera", Problem::Severity::Warning),
              Codes{"species-unknown"});
    EXPECT_EQ(codesWith(&NwbMetadata::sex, ""), Codes{"sex-missing"});
    EXPECT_EQ(codesWith(&NwbMetadata::sex, "male"), Codes{"sex-form"});
    EXPECT_EQ(codesWith(&NwbMetadata::age, ""), Codes{"age-missing"});
    EXPECT_EQ(codesWith(&NwbMetadata::age, "90 days"), Codes{"age-form"});
    EXPECT_EQ(codesWith(&NwbMetadata::age, "P3D/P1D"), Codes{"age-form"});
    EXPECT_EQ(codesWith(&NwbMetadata::dateOfBirth, "2025-01-01T00:00:00Z"), Codes{"birth-after-session"});
    EXPECT_EQ(codesWith(&NwbMetadata::dateOfBirth, "spring"), Codes{"birth-form"});
}

TEST(ContentChecksTest, AWormHasItsOwnSexes)
{
    NwbMetadata worm = good();
    worm.species = QStringLiteral("Caenorhabditis elegans");
    EXPECT_EQ(codes(worm), Codes{"sex-form"});
    worm.sex = QStringLiteral("XX");
    EXPECT_EQ(codes(worm), Codes{});
}

TEST(ContentChecksTest, FileAndSession)
{
    const auto warning = Problem::Severity::Warning;
    EXPECT_EQ(codesWith(&NwbMetadata::nwbVersion, ""), Codes{"nwb-version-missing"});
    EXPECT_EQ(codesWith(&NwbMetadata::nwbVersion, "2", warning), Codes{"nwb-version-form"});
    EXPECT_EQ(codesWith(&NwbMetadata::nwbVersion, "NWB-2.0.1", warning), Codes{});
    EXPECT_EQ(codesWith(&NwbMetadata::sessionStartTime, "2030-01-01T00:00:00Z"), Codes{"session-in-future"});
    EXPECT_EQ(codesWith(&NwbMetadata::sessionStartTime, "soon"), Codes{"session-time-form"});
    EXPECT_EQ(codesWith(&NwbMetadata::sessionStartTime, "1970-01-01T00:00:00Z", warning),
              Codes{"session-long-ago"});
    EXPECT_EQ(codesWith(&NwbMetadata::institution, "", warning), Codes{"institution-missing"});
    NwbMetadata nwb = good();
    nwb.missingDatasets = {QStringLiteral("/identifier")};
    nwb.externalLinks = {QStringLiteral("/acquisition/x -> other.h5")};
    nwb.findings = {NwbFinding(QStringLiteral("rate-zero"), QStringLiteral("/acquisition/y"), QString())};
    EXPECT_EQ(codes(nwb), (Codes{"nwb-dataset-missing", "nwb-rate-zero", "external-links"}));
}

TEST(ContentChecksTest, FindsMissingMovies)
{
    QTemporaryDir folder;
    QFile there(folder.filePath(QStringLiteral("there.mp4")));
    ASSERT_TRUE(there.open(QIODevice::WriteOnly));
    NwbMetadata nwb = good();
    nwb.externalFiles = {NwbExternalFiles(QStringLiteral("/acquisition/m"), QString(),
                                          {QStringLiteral("there.mp4"), QStringLiteral("./gone.mp4"),
                                           QStringLiteral("https://example.org/far.mp4")})};
    const Problems problems = checkExternalFiles(nwb, folder.filePath(QStringLiteral("a.nwb")));
    ASSERT_EQ(problems.size(), 1);
    EXPECT_TRUE(problems[0].what.contains(QStringLiteral("gone.mp4")));
}

TEST(ContentChecksTest, FindsTheSameIdentifierTwice)
{
    LocalFiles files(3);
    for (int i = 0; i < 3; ++i) {
        NwbMetadata nwb = good();
        nwb.identifier = i == 1 ? QStringLiteral("other") : QStringLiteral("same");
        files[i].path = QStringLiteral("/data/%1.nwb").arg(i);
        files[i].metadata = nwb.toJson();
    }
    const Problems problems = checkIdentifiers(files);
    ASSERT_EQ(problems.size(), 1);
    EXPECT_EQ(problems[0].file, QStringLiteral("/data/2.nwb"));
}

} // namespace
