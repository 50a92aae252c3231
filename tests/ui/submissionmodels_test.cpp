// SPDX-License-Identifier: MIT
#include "tests/ui/fakesession.h"
#include "ui/models/entriesmodel.h"
#include "ui/models/submissionsmodel.h"
#include "ui/models/submissiontexts.h"
#include "ui/widgets/carddelegate.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <gtest/gtest.h>

using namespace slipway;
using namespace slipway::ui;
using namespace slipway::tests;
using State = domain::Entry::State;

namespace {

domain::SubmissionList twoOf(int limit)
{
    domain::SubmissionList list;
    list.limit = limit;
    list.submissions = {makeSubmission(QStringLiteral("a"), QStringLiteral("First")),
                        makeSubmission(QStringLiteral("b"), QString())};
    return list;
}

} // namespace

TEST(SubmissionsModel, HasTheNewOneFirst)
{
    SubmissionsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    EXPECT_EQ(model.rowCount(), 1);
    model.setList(twoOf(10));
    EXPECT_EQ(model.rowCount(), 3);
    EXPECT_EQ(model.at(model.index(0)), nullptr);
    EXPECT_EQ(model.find(QString()).row(), 0);
    EXPECT_EQ(model.find(QStringLiteral("b")).row(), 2);
    EXPECT_EQ(model.find(QStringLiteral("gone")).row(), 0);
    EXPECT_TRUE(model.index(1).data(CardTextRole).toString().contains(QStringLiteral("3 entries")));
    EXPECT_TRUE(model.index(2).data().toString().contains(QLatin1Char('b'))) << "without a title its ID";
    EXPECT_TRUE(model.flags(model.index(0)) & Qt::ItemIsEnabled);
}

TEST(SubmissionsModel, ClosesTheNewOneWhenTheListIsFull)
{
    SubmissionsModel model;
    model.setList(twoOf(2));
    EXPECT_FALSE(model.flags(model.index(0)) & Qt::ItemIsEnabled);
    EXPECT_TRUE(model.flags(model.index(1)) & Qt::ItemIsEnabled);
    EXPECT_TRUE(model.index(0).data(CardTextRole).toString().contains(QStringLiteral("Not possible")));
}

TEST(EntriesModel, ShowsFailedOnesFirstAndKeepsItsRows)
{
    EntriesModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    domain::Processing look = makeProcessing(makeSubmission(QStringLiteral("a"), {}), 2, 1);
    model.setEntries(look.entries);
    ASSERT_EQ(model.rowCount(), 3);
    EXPECT_EQ(model.at(0).state, State::Failed);
    EXPECT_EQ(model.index(0, EntriesModel::MainfileColumn).data().toString(),
              QStringLiteral("run-3/vasprun.xml"));
    EXPECT_EQ(model.index(0, EntriesModel::StateColumn).data().toString(), QStringLiteral("Failed"));
    EXPECT_TRUE(model.wholeText(0).contains(QStringLiteral("middle of a table")));
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setEntries(look.entries);
    EXPECT_EQ(changed.size(), 0) << "nothing is new";
    look.entries[2].errors.append(QStringLiteral("More."));
    model.setEntries(look.entries);
    EXPECT_EQ(changed.size(), 1);
    EXPECT_EQ(reset.size(), 0) << "the same rows stay selected";
    EXPECT_TRUE(model.wholeText(9).isEmpty());
}

TEST(SubmissionTexts, CountInPlainWords)
{
    domain::SubmissionList list = twoOf(10);
    EXPECT_EQ(slotsSentence(list), QStringLiteral("2 of 10 unpublished uploads"));
    list.limit = 0;
    EXPECT_EQ(slotsSentence(list), QStringLiteral("2 unpublished uploads"));
    const domain::Submission one = makeSubmission(QStringLiteral("a"), QStringLiteral("First"));
    EXPECT_EQ(entriesSentence(makeProcessing(one, 1, 0)), QStringLiteral("1 entry"));
    EXPECT_EQ(entriesSentence(makeProcessing(one, 10, 2)), QStringLiteral("2 of 12 entries failed"));
    EXPECT_TRUE(entriesSentence(makeProcessing(one, 0, 0)).contains(QStringLiteral("nothing")));
    EXPECT_TRUE(embargoSentence(12).startsWith(QStringLiteral("12 months")));
    EXPECT_TRUE(embargoSentence(0).startsWith(QStringLiteral("none")));
    domain::Submission published = one;
    EXPECT_EQ(publishedSentence(published), QStringLiteral("Not published"));
    published.published = true;
    EXPECT_EQ(publishedSentence(published), QStringLiteral("Published"));
    published.embargoMonths = 3;
    EXPECT_EQ(publishedSentence(published), QStringLiteral("Published, under embargo for 3 months"));
}
