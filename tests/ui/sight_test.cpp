// SPDX-License-Identifier: MIT
// What is to be seen is in sight, on its side, and has room.
#include "tests/ui/fakesession.h"
#include "tests/ui/helpers.h"
#include "ui/models/filesmodel.h"
#include "ui/models/receiptmodel.h"
#include "ui/widgets/cardlist.h"
#include "ui/widgets/mirroredmargins.h"
#include "ui/widgets/wrappingrow.h"
#include "ui/wizard/pagescroll.h"

#include <QItemSelectionModel>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>

#include <gtest/gtest.h>

using namespace slipway;
using namespace slipway::ui;
using namespace slipway::tests;

namespace {

class Sight : public ::testing::Test
{
protected:
    Sight()
    {
        FakeSession::reset();
        for (const char *name : {"a.nwb", "b.nwb", "c.nwb"})
            fake().scanned.append(makeFile(QLatin1String(name), 100));
        for (const qsizetype row : {1, 2}) {
            domain::Problem problem(domain::Problem::Severity::Warning, "test",
                                    QStringLiteral("Remark %1.").arg(row), QStringLiteral("Mend it."));
            fake().scanned[row].problems.append(problem);
        }
        chooseAll(session);
        window = std::make_unique<WizardWindow>(context);
        window->show();
    }
    static FakeSession &fake() { return FakeSession::get(); }

    session::Session session{session::SessionOptions()};
    AnsweringAsk ask;
    PageContext context{session, ask, {}, {}, std::nullopt};
    std::unique_ptr<WizardWindow> window;
};

domain::ReceiptFile receiptOf(const char *name, domain::ReceiptFile::State state, const QString &reason)
{
    domain::ReceiptFile file;
    file.remote = QLatin1String(name);
    file.state = state;
    file.reason = reason;
    return file;
}

} // namespace

TEST_F(Sight, FilesSayTheirRemarksInFullBelowTheTable)
{
    window->showStep(Step::Files);
    auto *text = child<QLabel>(window.get(), "filesReason");
    auto *table = child<QTableView>(window.get(), "files");
    EXPECT_TRUE(text->isVisible());
    EXPECT_TRUE(text->text().endsWith(QStringLiteral("b.nwb: Remark 1. Mend it."))) << "the first";
    EXPECT_FALSE(
        table->model()->index(1, FilesModel::RemarkColumn).data(Qt::DecorationRole).value<QIcon>().isNull());
    table->selectRow(2);
    EXPECT_TRUE(text->text().endsWith(QStringLiteral("c.nwb: Remark 2. Mend it.")));
    EXPECT_TRUE(table->isColumnHidden(FilesModel::ArchiveColumn)) << "no file is in an archive";
    session.removeFiles({1, 2});
    EXPECT_TRUE(waitUntil([text] { return !text->isVisible(); })) << "nothing to say takes no room";
}

TEST_F(Sight, TheReviewSaysInFullWhyAFileIsNotThere)
{
    using State = domain::ReceiptFile::State;
    fake().review.files = {receiptOf("a.nwb", State::Verified, {}),
                           receiptOf("b.nwb", State::Skipped, QStringLiteral("It is there.")),
                           receiptOf("c.nwb", State::Failed, QStringLiteral("The server refused it."))};
    window->showStep(Step::Review);
    auto *text = child<QLabel>(window.get(), "uploadedFilesReason");
    ASSERT_TRUE(waitUntil([text] { return text->isVisible(); }));
    EXPECT_EQ(text->text(), QStringLiteral("c.nwb: Not uploaded: The server refused it."));
    child<QTableView>(window.get(), "uploadedFiles")->selectRow(1);
    EXPECT_EQ(text->text(), QStringLiteral("b.nwb: Skipped: It is there."));
}

TEST_F(Sight, AReviewIsReadFromItsTop)
{
    fake().review.files = {receiptOf("a.nwb", domain::ReceiptFile::State::Verified, {})};
    window->setMinimumSize(100, 100);
    window->resize(720, 260);
    ASSERT_TRUE(waitUntil([this] { return window->isActiveWindow(); })); // it goes to where the keyboard is
    window->showStep(Step::Review);
    auto *save = child<QPushButton>(window.get(), "saveReceipt");
    ASSERT_TRUE(waitUntil([save] { return save->isEnabled(); }));
    QApplication::processEvents();
    auto *scroll = qobject_cast<PageScroll *>(window->page(Step::Review)->parentWidget()->parentWidget());
    ASSERT_TRUE(scroll);
    ASSERT_GT(scroll->verticalScrollBar()->maximum(), 0);
    EXPECT_EQ(scroll->verticalScrollBar()->value(), 0);
}

TEST(CardListTest, WhatIsChosenStaysInSight)
{
    std::unique_ptr<QListWidget> list(makeCardList(QStringLiteral("cards"), QStringLiteral("Cards")));
    for (int i = 0; i < 12; ++i)
        addCard(list.get(), QString::number(i), QStringLiteral("A card"), {}, {}, {});
    list->setCurrentRow(9);
    list->resize(300, 500);
    list->show();
    const auto isSeen = [&list] {
        QApplication::processEvents();
        return list->viewport()->rect().contains(list->visualItemRect(list->currentItem()));
    };
    EXPECT_TRUE(isSeen());
    list->resize(300, 120);
    EXPECT_TRUE(isSeen());
}

TEST(MirroredMarginsTest, ChangeSidesWithTheWindow)
{
    QWidget widget;
    MirroredMargins margins(&widget, {20, 1, 3, 2});
    EXPECT_EQ(widget.contentsMargins(), QMargins(20, 1, 3, 2));
    widget.setLayoutDirection(Qt::RightToLeft);
    EXPECT_EQ(widget.contentsMargins(), QMargins(3, 1, 20, 2));
    margins.set({4, 0, 0, 0});
    EXPECT_EQ(widget.contentsMargins(), QMargins(0, 0, 4, 0));
}

TEST(WrappingRowTest, GoesOnInASecondLine)
{
    QWidget box;
    auto *row = new WrappingRow;
    box.setLayout(row);
    QList<QPushButton *> buttons;
    for (int i = 0; i < 3; ++i) {
        buttons.append(new QPushButton(QStringLiteral("A button with words")));
        row->addWidget(buttons.last());
    }
    box.resize(row->totalSizeHint());
    box.show();
    EXPECT_EQ(buttons.last()->y(), buttons.first()->y());
    const int high = row->heightForWidth(box.width());
    box.resize(row->totalSizeHint().width() - 10, 100);
    QApplication::processEvents();
    EXPECT_GT(buttons.last()->y(), buttons.first()->geometry().bottom());
    EXPECT_GT(row->heightForWidth(box.width() - 30), high);
    box.setLayoutDirection(Qt::RightToLeft);
    QApplication::processEvents();
    EXPECT_GT(buttons.first()->x(), buttons.at(1)->x());
}
