// SPDX-License-Identifier: MIT
#include "tests/ui/fakesession.h"
#include "ui/models/datasetsmodel.h"
#include "ui/models/filesmodel.h"
#include "ui/models/problemsmodel.h"
#include "ui/models/receiptmodel.h"
#include "ui/models/transfermodel.h"
#include "ui/widgets/progressdelegate.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <algorithm>

#include <gtest/gtest.h>

using namespace slipway;
using namespace slipway::ui;
using tests::makeDataset;
using tests::makeFile;

namespace {

constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

domain::LocalFiles manyFiles(int count)
{
    domain::LocalFiles files;
    files.reserve(count);
    for (int i = 0; i < count; ++i)
        files.append(makeFile(QStringLiteral("file-%1.nwb").arg(i), 1000));
    return files;
}

domain::FileProgress progressOf(qsizetype row, domain::Stage stage, qint64 sent = 0)
{
    domain::FileProgress progress;
    progress.index = row;
    progress.stage = stage;
    progress.size = 1000;
    progress.sent = sent;
    return progress;
}

} // namespace

TEST(DatasetsModel, FindsByWordsOfTitleAndId)
{
    DatasetsModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    model.setDatasets({makeDataset(QStringLiteral("000001"), QStringLiteral("Mouse brains at rest")),
                       makeDataset(QStringLiteral("000020"), QStringLiteral("Songs of finches"))});
    ASSERT_EQ(model.rowCount(), 2);
    model.setFilter(QStringLiteral("REST mou"));
    ASSERT_EQ(model.rowCount(), 1);
    EXPECT_EQ(model.at(model.index(0)).id, QStringLiteral("000001"));
    model.setFilter(QStringLiteral("0002"));
    ASSERT_EQ(model.rowCount(), 1);
    EXPECT_EQ(model.at(model.index(0)).id, QStringLiteral("000020"));
    model.setFilter(QStringLiteral("whale"));
    EXPECT_EQ(model.rowCount(), 0);
    model.setFilter(QString());
    EXPECT_EQ(model.rowCount(), 2);
}

TEST(DatasetsModel, PutsANewOneFirstAndAKnownOneInPlace)
{
    DatasetsModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    model.setDatasets({makeDataset(QStringLiteral("000001"), QStringLiteral("One"))});
    model.put(makeDataset(QStringLiteral("000002"), QStringLiteral("Two")));
    ASSERT_EQ(model.rowCount(), 2);
    EXPECT_EQ(model.find(QStringLiteral("000002")).row(), 0);
    model.put(makeDataset(QStringLiteral("000001"), QStringLiteral("One again")));
    EXPECT_EQ(model.rowCount(), 2);
    EXPECT_EQ(model.at(model.find(QStringLiteral("000001"))).title, QStringLiteral("One again"));
}

TEST(DatasetsModel, SaysEmbargoedAndPublished)
{
    domain::Dataset dataset = makeDataset(QStringLiteral("000001"), QStringLiteral("One"));
    EXPECT_TRUE(datasetMark(dataset).isEmpty());
    dataset.published = true;
    EXPECT_EQ(datasetMark(dataset), QStringLiteral("Published"));
    dataset.embargoed = true;
    EXPECT_EQ(datasetMark(dataset), QStringLiteral("Embargoed"));
    EXPECT_TRUE(datasetLine(dataset).contains(QStringLiteral("Valid")));
}

TEST(FilesModel, FollowsAListThatGrowsAndShrinks)
{
    domain::LocalFiles files;
    FilesModel model([&files]() -> const domain::LocalFiles & { return files; },
                     [](qsizetype, const QString &) {});
    const QAbstractItemModelTester tester(&model, fatal);
    files = manyFiles(10);
    EXPECT_EQ(model.rowCount(), 0) << "views are told before they see new rows";
    model.refresh();
    EXPECT_EQ(model.rowCount(), 10);
    files.remove(2, 5);
    EXPECT_FALSE(model.data(model.index(9, 0), Qt::DisplayRole).isValid())
        << "rows that are gone show nothing";
    model.refresh();
    EXPECT_EQ(model.rowCount(), 5);
}

TEST(FilesModel, EditsTheRemotePathOnly)
{
    domain::LocalFiles files = manyFiles(2);
    const auto setRemote = [&files](qsizetype row, const QString &remote) { files[row].remote = remote; };
    FilesModel model([&files]() -> const domain::LocalFiles & { return files; }, setRemote);
    const QAbstractItemModelTester tester(&model, fatal);
    const QModelIndex remote = model.index(1, FilesModel::RemoteColumn);
    EXPECT_TRUE(model.flags(remote) & Qt::ItemIsEditable);
    EXPECT_FALSE(model.flags(model.index(1, FilesModel::LocalColumn)) & Qt::ItemIsEditable);
    EXPECT_TRUE(model.setData(remote, QStringLiteral("  sub-2/new.nwb "), Qt::EditRole));
    EXPECT_EQ(files.at(1).remote, QStringLiteral("sub-2/new.nwb"));
    EXPECT_FALSE(model.setData(remote, QString(), Qt::EditRole)) << "a file needs a name";
}

TEST(FilesModel, TakesAHundredThousandRowsAtOnce)
{
    const domain::LocalFiles files = manyFiles(100000);
    FilesModel model([&files]() -> const domain::LocalFiles & { return files; },
                     [](qsizetype, const QString &) {});
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.refresh();
    EXPECT_EQ(model.rowCount(), 100000);
    EXPECT_LE(changed.count(), 1);
}

TEST(TransferModel, TellsManyChangesWithFewSignals)
{
    TransferModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    model.setFiles(manyFiles(1000));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QList<domain::FileProgress> rows;
    for (int row = 0; row < 1000; row += 20)
        rows.append(progressOf(row, domain::Stage::Sending, 500));
    model.apply(rows);
    EXPECT_GE(changed.count(), 1);
    EXPECT_LE(changed.count(), TransferModel::maximumRanges);
    for (int row = 0; row < 1000; row += 20) {
        const bool told = std::any_of(changed.cbegin(), changed.cend(), [row](const QList<QVariant> &range) {
            return range.at(0).toModelIndex().row() <= row && range.at(1).toModelIndex().row() >= row;
        });
        EXPECT_TRUE(told) << row;
    }
}

TEST(TransferModel, ShowsStagesAndShares)
{
    TransferModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    model.setFiles(manyFiles(3));
    domain::FileProgress failed = progressOf(2, domain::Stage::Failed);
    failed.reason = QStringLiteral("it was changed");
    model.apply({progressOf(0, domain::Stage::Sending, 1000), progressOf(1, domain::Stage::Verified, 1000),
                 failed, progressOf(99, domain::Stage::Sending)});
    const auto share = [&model](int row) {
        return model.data(model.index(row, TransferModel::ProgressColumn), ProgressRole).toInt();
    };
    EXPECT_LT(share(0), 1000) << "sent is not yet done";
    EXPECT_EQ(share(1), 1000);
    EXPECT_LT(share(2), 0);
    const QModelIndex stage = model.index(2, TransferModel::StageColumn);
    EXPECT_EQ(stage.data().toString(), QStringLiteral("Not uploaded"));
    EXPECT_EQ(stage.data(Qt::AccessibleTextRole).toString(), QStringLiteral("Not uploaded: it was changed"));
    EXPECT_FALSE(stage.data(Qt::DecorationRole).isNull());
    EXPECT_TRUE(model.index(1, TransferModel::StageColumn).data(Qt::DecorationRole).isNull());
}

TEST(TransferModel, TellsSentFromVerifiedAndFromDifferent)
{
    TransferModel model;
    model.setFiles(manyFiles(4));
    domain::FileProgress row = progressOf(0, domain::Stage::Verified, 1000);
    row.evidence = domain::Evidence::Verified;
    domain::FileProgress sent = progressOf(1, domain::Stage::Verified, 1000);
    sent.evidence = domain::Evidence::Sent;
    domain::FileProgress differs = progressOf(2, domain::Stage::Failed);
    differs.evidence = domain::Evidence::Mismatch;
    model.apply({row, sent, differs, progressOf(3, domain::Stage::Failed)});
    QStringList words;
    for (int i = 0; i < 4; ++i)
        words.append(model.data(model.index(i, TransferModel::StageColumn), Qt::DisplayRole).toString());
    EXPECT_EQ(words,
              QStringList({QStringLiteral("Uploaded and verified"), QStringLiteral("Uploaded, size checked"),
                           QStringLiteral("Differs"), QStringLiteral("Not uploaded")}));
}

TEST(ProblemsModel, FoldsByCodeErrorsFirst)
{
    using Severity = domain::Problem::Severity;
    ProblemsModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    domain::Problems problems;
    for (int i = 0; i < 3; ++i) {
        domain::Problem problem(Severity::Warning, "old", QStringLiteral("It is old."),
                                QStringLiteral("Look."));
        problem.file = QStringLiteral("/data/%1").arg(i);
        problems.append(problem);
    }
    problems.append(domain::Problem(Severity::Error, "empty", QStringLiteral("It is empty."),
                                    QStringLiteral("Remove it.")));
    model.setProblems(problems);
    ASSERT_EQ(model.rowCount(), 2);
    EXPECT_TRUE(
        model.data(model.index(0, 0), Qt::DisplayRole).toString().contains(QStringLiteral("It is empty.")));
    EXPECT_TRUE(model.data(model.index(1, 0), Qt::DisplayRole).toString().contains(QStringLiteral("3")));
    EXPECT_EQ(model.rowCount(model.index(1, 0)), 3);
    EXPECT_TRUE(model.headline().contains(QStringLiteral("1")));
    EXPECT_EQ(model.wholeText(model.index(0, 0)), QStringLiteral("It is empty.\nRemove it."));
    const QModelIndex old = model.index(0, 0, model.index(1, 0));
    EXPECT_EQ(model.wholeText(old), QStringLiteral("It is old.\nLook.\n/data/0"));
    EXPECT_EQ(model.rowCount(model.index(0, 0)), 0) << "one problem about no file is one line";
    model.setProblems({});
    EXPECT_EQ(model.rowCount(), 0);
}

TEST(ProblemsModel, WhatAServerFoundStandsInItsRow)
{
    domain::Problem found(domain::Problem::Severity::Warning, "server-validation",
                          QStringLiteral("A contact is missing."), QStringLiteral("Correct it there."));
    found.file = QStringLiteral("contributor");
    ProblemsModel model;
    model.setProblems({found});
    const QModelIndex row = model.index(0, 0, model.index(0, 0));
    EXPECT_EQ(row.data().toString(), QStringLiteral("contributor \u2014 A contact is missing."));
    EXPECT_EQ(row.data(Qt::AccessibleTextRole).toString(),
              QStringLiteral("contributor \u2014 A contact is missing. Correct it there."));
}

TEST(ReceiptModel, SaysWhatIsTheSameAsOnDisk)
{
    ReceiptModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    domain::ReceiptFile good;
    good.remote = QStringLiteral("a.nwb");
    good.state = domain::ReceiptFile::State::Verified;
    domain::ReceiptFile skipped = good;
    skipped.state = domain::ReceiptFile::State::Skipped;
    model.setFiles({good, skipped});
    const auto digest = [&model](int row) {
        return model.data(model.index(row, ReceiptModel::DigestColumn), Qt::DisplayRole).toString();
    };
    EXPECT_NE(digest(0), digest(1));
    domain::ReceiptFile differs = good;
    differs.state = domain::ReceiptFile::State::Mismatch;
    model.setFiles({good, differs});
    EXPECT_EQ(digest(1), QStringLiteral("Not the same as on disk"));
    EXPECT_TRUE(model.data(model.index(1, ReceiptModel::StateColumn), Qt::DisplayRole)
                    .toString()
                    .startsWith(QStringLiteral("Differs")));
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setFiles({good, good});
    EXPECT_EQ(reset.count(), 0) << "looking again keeps the selection";
}
