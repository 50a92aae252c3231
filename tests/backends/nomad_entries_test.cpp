// SPDX-License-Identifier: MIT
#include "backends/nomad/publishing.h"
#include "backends/nomad/reviewing.h"
#include "backends/nomad/stuckwatch.h"
#include "backends/nomad/wireentries.h"
#include "tests/backends/nomaddata.h"

#include <gtest/gtest.h>

namespace slipway::tests {

namespace {

using namespace backends::nomad;
using domain::Entry;
using domain::Processing;

const QUrl api(QStringLiteral("https://nomad.example.org/prod/v1/test/api/v1"));

EntryPage page(int generation, const QString &name)
{
    return parseEntries(nomadSample(generation, name), api);
}

QList<QByteArray> codesOf(const domain::Problems &problems)
{
    QList<QByteArray> codes;
    for (const domain::Problem &problem : problems)
        codes.append(problem.code);
    return codes;
}

Processing processed(qint64 total, qint64 failed)
{
    Processing processing;
    processing.state = Processing::State::Succeeded;
    processing.total = total;
    processing.failed = failed;
    processing.successful = total - failed;
    processing.submission.id = QStringLiteral("u");
    return processing;
}

TEST(NomadEntries, ReadsTheTableOfBothGenerations)
{
    for (int generation : {1, 2}) {
        const EntryPage one = page(generation, QStringLiteral("entries"));
        EXPECT_EQ(one.total, 3);
        EXPECT_EQ(one.successful, 2);
        EXPECT_EQ(one.failed, 1);
        ASSERT_EQ(one.entries.size(), 3);
        const EntryRecord &failed = one.entries.constFirst();
        EXPECT_EQ(failed.entry.state, Entry::State::Failed);
        EXPECT_EQ(failed.entry.errors, QStringList{QStringLiteral("parser failed with exception")});
        EXPECT_EQ(failed.entry.mainfile, QStringLiteral("notes/plan.archive.yaml"));
        EXPECT_TRUE(failed.described);
        EXPECT_EQ(failed.comment, QStringLiteral("Test."));
        ASSERT_EQ(failed.datasets.size(), 1);
        EXPECT_EQ(failed.datasets.constFirst().label, QStringLiteral("Test_Dataset"));
        const Processing processing = processingOf(one);
        EXPECT_EQ(processing.state, Processing::State::Succeeded);
        EXPECT_EQ(processing.submission.entries, 3);
        EXPECT_EQ(processing.entries.size(), 3);
    }
}

TEST(NomadEntries, ReadsARunningUploadAndEntriesThatAreNotIndexed)
{
    for (int generation : {1, 2}) {
        const EntryPage one = page(generation, QStringLiteral("entries_running"));
        const Processing processing = processingOf(one);
        EXPECT_TRUE(processing.isRunning());
        EXPECT_FALSE(processing.stage.isEmpty());
        EXPECT_FALSE(one.entries.constFirst().described);
        EXPECT_EQ(one.entries.constFirst().entry.state, Entry::State::Succeeded);
    }
}

TEST(NomadEntries, TakesDatasetsAlsoAsBareIds)
{
    const QByteArray body = R"({"pagination":{"total":1},"upload":{"upload_id":"u"},"data":[{"entry_id":"e",
        "entry_metadata":{"datasets":["-0-l8xZ2TOaelfEs8wWeXg"],"references":null}}]})";
    const EntryPage one = parseEntries(body, api);
    ASSERT_EQ(one.entries.size(), 1);
    EXPECT_EQ(one.entries.constFirst().datasets.constFirst().value, QStringLiteral("-0-l8xZ2TOaelfEs8wWeXg"));
    EXPECT_TRUE(one.entries.constFirst().references.isEmpty());
}

TEST(NomadEntries, AFailureSaysWhy)
{
    const QByteArray body = R"({"pagination":{"total":0},"upload":{"upload_id":"u","process_running":false,
        "process_status":"FAILURE","last_status_message":"Process upload failed","errors":[]},"data":[]})";
    const Processing processing = processingOf(parseEntries(body, api));
    EXPECT_EQ(processing.state, Processing::State::Failed);
    EXPECT_EQ(processing.errors, QStringList{QStringLiteral("Process upload failed")});
}

TEST(NomadEntries, WarningsOfTheWorkBeforeAreNotShownWhileItWorks)
{
    QByteArray body = R"({"pagination":{"total":0},"upload":{"upload_id":"u","process_running":true,
        "process_status":"RUNNING","warnings":["old"],"errors":["old"]},"data":[]})";
    const Processing running = processingOf(parseEntries(body, api));
    EXPECT_TRUE(running.warnings.isEmpty());
    EXPECT_TRUE(running.errors.isEmpty());
    body.replace("\"process_running\":true", "\"process_running\":false").replace("RUNNING", "SUCCESS");
    EXPECT_EQ(processingOf(parseEntries(body, api)).warnings, QStringList{QStringLiteral("old")});
}

TEST(NomadStuckWatch, TellsWhenNothingHasChangedForLong)
{
    StuckWatch watch;
    Processing processing = processed(3, 0);
    processing.state = Processing::State::Running;
    processing.stage = QStringLiteral("Cleanup");
    const auto start = std::chrono::minutes(100);
    EXPECT_FALSE(watch.isStuck(processing, start));
    EXPECT_FALSE(watch.isStuck(processing, start + StuckWatch::patience - std::chrono::seconds(1)));
    EXPECT_TRUE(watch.isStuck(processing, start + StuckWatch::patience));
    ++processing.successful; // an entry more: it moves
    EXPECT_FALSE(watch.isStuck(processing, start + StuckWatch::patience));
    EXPECT_TRUE(watch.isStuck(processing, start + 2 * StuckWatch::patience));
    Processing other = processing;
    other.submission.id = QStringLiteral("v");
    EXPECT_FALSE(watch.isStuck(other, start + 2 * StuckWatch::patience));
    processing.state = Processing::State::Succeeded;
    EXPECT_FALSE(watch.isStuck(processing, start + 3 * StuckWatch::patience));
}

TEST(NomadPublishing, SaysWhatSpeaksAgainstIt)
{
    EXPECT_TRUE(publishProblems(processed(3, 0)).isEmpty());
    EXPECT_EQ(codesOf(publishProblems(processed(0, 0))), QList<QByteArray>{"no-entries"});
    const domain::Problems some = publishProblems(processed(3, 1));
    EXPECT_EQ(codesOf(some), QList<QByteArray>{"entries-failed"});
    EXPECT_FALSE(domain::hasErrors(some)); // the person decides
    EXPECT_TRUE(some.constFirst().what.contains(QLatin1String("1 of 3")));
    const domain::Problems all = publishProblems(processed(3, 3));
    EXPECT_EQ(codesOf(all), QList<QByteArray>{"all-entries-failed"});
    EXPECT_FALSE(domain::hasErrors(all));
    Processing failed = processed(2, 0);
    failed.state = Processing::State::Failed;
    EXPECT_EQ(codesOf(publishProblems(failed)), QList<QByteArray>{"processing-failed"});
    EXPECT_TRUE(domain::hasErrors(publishProblems(failed)));
    Processing running = processed(2, 0);
    running.state = Processing::State::Running;
    EXPECT_EQ(codesOf(publishProblems(running)), QList<QByteArray>{"still-processing"});
    Processing done = processed(2, 0);
    done.submission.published = true;
    EXPECT_FALSE(domain::hasErrors(publishProblems(done)));
}

TEST(NomadReview, ComparesWhatIsThere)
{
    Processing processing = processed(2, 1);
    Entry good;
    good.mainfile = QStringLiteral("a/vasprun.xml");
    good.state = Entry::State::Succeeded;
    Entry bad;
    bad.mainfile = QStringLiteral("b/OUTCAR");
    bad.state = Entry::State::Failed;
    bad.errors = QStringList{QStringLiteral("no such cell")};
    processing.entries = {good, bad};
    processing.submission.published = true;
    processing.submission.embargoMonths = 6;
    domain::RemoteFiles files;
    for (const QString &path : {good.mainfile, bad.mainfile, QStringLiteral("a/INCAR")}) {
        domain::RemoteFile file;
        file.path = path;
        file.size = 7;
        files.insert(path, file);
    }
    const QStringList paths = {good.mainfile,
                               bad.mainfile,
                               QStringLiteral("a/INCAR"),
                               QStringLiteral("data.zip"),
                               QStringLiteral("a/POTCAR"),
                               QStringLiteral("lost.txt")};
    const domain::Review review = reviewOf(domain::Dataset(), processing, paths, files);
    ASSERT_EQ(review.files.size(), 6);
    EXPECT_EQ(review.files.at(0).state, domain::ReceiptFile::State::Verified);
    EXPECT_EQ(review.files.at(0).size, 7);
    EXPECT_TRUE(review.files.at(0).digest.isEmpty());
    EXPECT_EQ(review.files.at(0).serverStatus, QStringLiteral("Recognised"));
    EXPECT_EQ(review.files.at(1).serverStatus, QStringLiteral("Failed"));
    EXPECT_TRUE(review.files.at(2).serverStatus.isEmpty());
    EXPECT_EQ(review.files.at(3).state, domain::ReceiptFile::State::Failed);
    EXPECT_TRUE(review.files.at(3).reason.contains(QLatin1String("unpacked")));
    EXPECT_TRUE(review.files.at(4).reason.contains(QLatin1String("POTCAR")));
    EXPECT_EQ(review.files.at(5).size, -1);
    EXPECT_EQ(codesOf(review.serverFindings), QList<QByteArray>{"entry-failed"});
    EXPECT_TRUE(review.dataset.published);
    EXPECT_TRUE(review.dataset.status.contains(QLatin1String("6 months")));
    EXPECT_EQ(reviewOf(domain::Dataset(), processing, {}, files).files.size(), 3);
}

} // namespace

} // namespace slipway::tests
