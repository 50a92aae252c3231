// SPDX-License-Identifier: MIT
#include "session/bundles.h"

#include <gtest/gtest.h>

namespace slipway::session {
namespace {

using base::Failure;
using domain::FileProgress;
using domain::Snapshot;
using domain::Stage;
using transfer::FileEnd;
using upload::FileJob;

/// Jobs with the rows 10, 11, …, the ids 1, 2, … and these sizes.
QList<FileJob> jobs(const QList<qint64> &sizes)
{
    QList<FileJob> all;
    for (qsizetype i = 0; i < sizes.size(); ++i) {
        FileJob job;
        job.id = i + 1;
        job.index = 10 + i;
        job.file.path = QStringLiteral("/data/run/d%1/f%2").arg(i % 2).arg(i);
        job.file.remote = QStringLiteral("d%1/f%2").arg(i % 2).arg(i);
        job.file.stamp = base::FileStamp(sizes.at(i), 0, QString());
        all.append(job);
    }
    return all;
}

domain::Shipping together(const QList<QList<qsizetype>> &archives)
{
    domain::Shipping shipping;
    shipping.archives = archives;
    return shipping;
}

FileProgress progress(qsizetype row, Stage stage, qint64 sent, qint64 size)
{
    FileProgress one;
    one.index = row;
    one.stage = stage;
    one.sent = sent;
    one.size = size;
    return one;
}

/// A picture of an engine with `files` jobs.
Snapshot picture(qint64 files, const QList<FileProgress> &changed)
{
    Snapshot snapshot;
    snapshot.filesTotal = files;
    snapshot.changed = changed;
    return snapshot;
}

TEST(Bundles, withoutArchivesNothingChanges)
{
    Bundles bundles;
    const QList<FileJob> packed = bundles.pack(jobs({1, 2, 3}), {});
    EXPECT_EQ(packed.size(), 3);
    EXPECT_TRUE(packed.constFirst().members.isEmpty());
    Snapshot snapshot = picture(3, {progress(11, Stage::Sending, 1, 2)});
    bundles.spread(snapshot);
    EXPECT_EQ(snapshot.filesTotal, 3);
    EXPECT_EQ(snapshot.changed.size(), 1);
}

TEST(Bundles, filesOfAnArchiveBecomeOneJob)
{
    Bundles bundles;
    QList<FileJob> four = jobs({5, 6, 0, 1000});
    four[1].memory.insert(upload::handedOverKey(), QStringLiteral("x"));
    const QList<FileJob> packed = bundles.pack(four, together({{0, 1, 2}}));
    ASSERT_EQ(packed.size(), 2);
    const FileJob &bundle = packed.constFirst();
    EXPECT_EQ(bundle.members.size(), 3);
    EXPECT_EQ(bundle.memberIds, (QList<qint64>{1, 2, 3}));
    EXPECT_EQ(bundle.id, 1);
    EXPECT_EQ(bundle.file.path, QStringLiteral("/data/run"));
    EXPECT_EQ(bundle.file.stamp.size(), 11);
    EXPECT_TRUE(bundle.memory.contains(upload::handedOverKey()));
    EXPECT_EQ(packed.at(1).id, 4);
}

TEST(Bundles, everyMemberEndsAsTheBundle)
{
    Bundles bundles;
    bundles.pack(jobs({5, 6, 7}), together({{0, 2}}));
    FileEnd end;
    end.id = 1;
    end.index = 10;
    end.failure = Failure(Failure::Kind::TooLarge, QStringLiteral("send"));
    const QList<FileEnd> ends = bundles.endsOf(end);
    ASSERT_EQ(ends.size(), 2);
    EXPECT_EQ(ends.at(1).id, 3);
    EXPECT_EQ(ends.at(1).index, 12);
    EXPECT_TRUE(ends.at(1).failure);
    end.id = 2;
    end.index = 11;
    EXPECT_EQ(bundles.endsOf(end).size(), 1);
}

TEST(Bundles, bytesGoThroughTheMembersInOrder)
{
    Bundles bundles;
    bundles.pack(jobs({100, 100, 100, 50}), together({{0, 1, 2}}));
    Snapshot first =
        picture(2, {progress(10, Stage::Sending, 150, 300), progress(13, Stage::Waiting, 0, 50)});
    bundles.spread(first);
    EXPECT_EQ(first.filesTotal, 4);
    ASSERT_EQ(first.changed.size(), 4);
    EXPECT_EQ(first.changed.at(0).sent, 100);
    EXPECT_EQ(first.changed.at(1).sent, 50);
    EXPECT_EQ(first.changed.at(1).index, 11);
    EXPECT_EQ(first.changed.at(2).sent, 0);
    EXPECT_EQ(first.filesByStage.value(Stage::Sending), 2); // the engine counts the third itself
    Snapshot second = picture(2, {progress(10, Stage::Sending, 160, 300)});
    bundles.spread(second);
    ASSERT_EQ(second.changed.size(), 1); // only the member that the bytes have reached
    EXPECT_EQ(second.changed.constFirst().index, 11);
    EXPECT_EQ(second.changed.constFirst().sent, 60);
    EXPECT_EQ(second.filesTotal, 4);
}

TEST(Bundles, theEndCountsFilesAndNotJobs)
{
    Bundles bundles;
    bundles.pack(jobs({100, 100, 100}), together({{0, 1, 2}}));
    Snapshot snapshot = picture(1, {progress(10, Stage::Verified, 300, 300)});
    snapshot.filesDone = 1;
    snapshot.filesByStage[Stage::Verified] = 1;
    bundles.spread(snapshot);
    EXPECT_EQ(snapshot.filesDone, 3);
    EXPECT_EQ(snapshot.filesFailed, 0);
    EXPECT_EQ(snapshot.filesByStage.value(Stage::Verified), 3);
    EXPECT_EQ(snapshot.changed.size(), 3);
    EXPECT_EQ(snapshot.changed.at(2).sent, 100);
}

TEST(Bundles, aMemberThatWasLeftOutHasFailedAlone)
{
    Bundles bundles;
    bundles.pack(jobs({100, 100, 100}), together({{0, 1, 2}}));
    FileEnd end;
    end.id = 1;
    end.index = 10;
    end.result.emplace();
    end.result->leftOut.insert(QStringLiteral("/data/run/d1/f1"),
                               Failure(Failure::Kind::FileChanged, QStringLiteral("pack")));
    const QList<FileEnd> ends = bundles.endsOf(end);
    EXPECT_TRUE(ends.at(0).result);
    ASSERT_TRUE(ends.at(1).failure);
    EXPECT_EQ(ends.at(1).failure->kind(), Failure::Kind::FileChanged);
    EXPECT_FALSE(ends.at(1).result);
    EXPECT_TRUE(ends.at(2).result);
    Snapshot snapshot = picture(1, {progress(10, Stage::Verified, 300, 300)});
    snapshot.filesDone = 1;
    snapshot.filesByStage[Stage::Verified] = 1;
    bundles.spread(snapshot);
    EXPECT_EQ(snapshot.filesDone, 2);
    EXPECT_EQ(snapshot.filesFailed, 1);
    EXPECT_EQ(snapshot.filesByStage.value(Stage::Failed), 1);
    EXPECT_EQ(snapshot.changed.at(1).stage, Stage::Failed);
    EXPECT_EQ(snapshot.changed.at(2).stage, Stage::Verified);
}

} // namespace
} // namespace slipway::session
