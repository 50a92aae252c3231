// SPDX-License-Identifier: MIT
#include "ui/widgets/fileactions.h"

#include "tests/support/places.h"
#include "tests/ui/fakesession.h"
#include "tests/ui/hands.h"
#include "tests/ui/helpers.h"
#include "ui/models/transfermodel.h"

#include <QAction>
#include <QApplication>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>

#include <gtest/gtest.h>

using namespace slipway;
using namespace slipway::ui;
using namespace slipway::tests;
using domain::RunState;
using domain::Stage;

namespace {

class FileActionsTest : public ::testing::Test
{
protected:
    FileActionsTest()
    {
        FakeSession::reset();
        for (const char *name : {"a.nwb", "b.nwb", "c.nwb", "d.nwb"})
            FakeSession::get().scanned.append(makeFile(QLatin1String(name), 100));
        chooseAll(session);
        window = std::make_unique<WizardWindow>(context);
        window->show();
        session.start();
        window->showStep(Step::Upload);
        // One of each: sending, held back, failed, in doubt.
        send(RunState::Running, {row(0, Stage::Sending), row(1, Stage::Waiting, true), row(2, Stage::Failed),
                                 row(3, Stage::Failed, false, true)});
    }

    static domain::FileProgress row(qsizetype index, Stage stage, bool held = false, bool inDoubt = false)
    {
        domain::FileProgress progress;
        progress.index = index;
        progress.stage = stage;
        progress.size = 100;
        progress.held = held;
        progress.inDoubt = inDoubt;
        return progress;
    }
    void send(RunState state, const QList<domain::FileProgress> &rows, qint64 held = 0)
    {
        domain::Snapshot now;
        now.state = state;
        now.filesTotal = 4;
        now.filesHeld = held;
        now.filesByStage.insert(Stage::Waiting, held);
        now.changed = rows;
        Q_EMIT session.snapshot(now);
    }
    void select(const QList<int> &rows)
    {
        auto *table = child<QTableView>(window.get(), "transfers");
        table->clearSelection();
        for (const int one : rows)
            table->selectionModel()->select(table->model()->index(one, 0),
                                            QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    QPushButton *button(const char *name) { return child<QPushButton>(window.get(), name); }
    QStringList enabled()
    {
        QStringList names;
        for (const char *name : {"filesNotNow", "filesGoOn", "filesTryAgain", "filesCancel"}) {
            if (button(name)->isEnabled())
                names.append(button(name)->text());
        }
        return names;
    }
    static QList<qsizetype> lastRows() { return FakeSession::get().lastRows; }
    static int count(const char *call) { return FakeSession::get().count(QLatin1String(call)); }

    session::Session session{session::SessionOptions()};
    AnsweringAsk ask;
    PageContext context{session, ask, {}, {}, std::nullopt};
    std::unique_ptr<WizardWindow> window;
};

TEST_F(FileActionsTest, offerWhatFitsTheSelection)
{
    EXPECT_EQ(enabled(), QStringList()) << "nothing is selected";
    select({0});
    EXPECT_EQ(enabled(), QStringList({QStringLiteral("Not now"), QStringLiteral("Cancel")}));
    select({1});
    EXPECT_EQ(enabled(), QStringList({QStringLiteral("Send now"), QStringLiteral("Cancel")}));
    select({2});
    EXPECT_EQ(enabled(), QStringList({QStringLiteral("Try again")}));
    select({3});
    EXPECT_EQ(enabled(), QStringList()) << "what is in doubt is looked at first";
}

TEST_F(FileActionsTest, sayInFullWhyAFileIsAsItIs)
{
    auto *reason = child<QLabel>(window.get(), "transfersReason");
    EXPECT_FALSE(reason->isVisible()) << "no reason is known";
    domain::FileProgress failed = row(2, Stage::Failed);
    failed.reason = QStringLiteral("The file was changed while it was sent.");
    domain::FileProgress skipped = row(1, Stage::Skipped);
    skipped.reason = QStringLiteral("It is on the server already.");
    domain::FileProgress doubtful = row(3, Stage::Failed, false, true);
    doubtful.reason = QStringLiteral("Look at the dataset.");
    send(RunState::Running, {skipped, failed, doubtful});
    EXPECT_TRUE(reason->isVisible());
    EXPECT_EQ(reason->text(), QStringLiteral("sub-1/c.nwb: The file was changed while it was sent."))
        << "the first";
    select({3});
    EXPECT_EQ(reason->text(), QStringLiteral("sub-1/d.nwb: Look at the dataset."));
    select({0, 1});
    EXPECT_EQ(reason->text(), QStringLiteral("sub-1/b.nwb: It is on the server already."));
    select({});
    domain::FileProgress other = row(0, Stage::Failed);
    other.reason = QStringLiteral("It is empty.");
    send(RunState::Running, {row(2, Stage::Sending), other});
    EXPECT_EQ(reason->text(), QStringLiteral("sub-1/a.nwb: It is empty.")) << "the next that failed";
    send(RunState::Running, {row(0, Stage::Sending)});
    EXPECT_FALSE(reason->isVisible()) << "of what is in doubt the page asks by itself";
}

TEST_F(FileActionsTest, concernOnlyTheFilesTheyFit)
{
    select({0, 1, 2, 3});
    button("filesNotNow")->click();
    EXPECT_EQ(lastRows(), QList<qsizetype>({0}));
    EXPECT_EQ(count("holdFiles"), 1);
    button("filesGoOn")->click();
    EXPECT_EQ(lastRows(), QList<qsizetype>({1}));
    EXPECT_EQ(count("releaseFiles"), 1);
    button("filesTryAgain")->click();
    EXPECT_EQ(lastRows(), QList<qsizetype>({2}));
    EXPECT_EQ(count("retryFiles"), 1);
    button("filesCancel")->click();
    EXPECT_EQ(lastRows(), QList<qsizetype>({0, 1}));
    EXPECT_EQ(count("cancelFiles"), 1);
}

TEST_F(FileActionsTest, areInTheContextMenuOfTheTableToo)
{
    select({0});
    auto *table = child<QTableView>(window.get(), "transfers");
    EXPECT_EQ(table->contextMenuPolicy(), Qt::ActionsContextMenu);
    QStringList texts;
    const QList<QAction *> actions = table->actions();
    for (const QAction *action : actions)
        texts.append(action->text());
    EXPECT_EQ(texts, QStringList({QStringLiteral("Not now"), QStringLiteral("Send now"),
                                  QStringLiteral("Try again"), QStringLiteral("Cancel")}));
    actions.first()->trigger();
    EXPECT_EQ(count("holdFiles"), 1);
}

TEST_F(FileActionsTest, followWhatHappensToTheSelectedFiles)
{
    select({0});
    send(RunState::Running, {row(0, Stage::Verified)});
    EXPECT_EQ(enabled(), QStringList());
    send(RunState::Running, {row(0, Stage::Failed)});
    EXPECT_EQ(enabled(), QStringList({QStringLiteral("Try again")}));
}

TEST_F(FileActionsTest, atRestAFailedFileMayBeTriedAgain)
{
    select({0, 2});
    send(RunState::Finished, {row(0, Stage::Verified)});
    Q_EMIT session.runEnded(RunState::Finished);
    EXPECT_EQ(enabled(), QStringList({QStringLiteral("Try again")}));
}

TEST_F(FileActionsTest, theTableAndThePageSayWhatIsHeldBack)
{
    auto *table = child<QTableView>(window.get(), "transfers");
    EXPECT_EQ(table->model()->index(1, TransferModel::StageColumn).data().toString(),
              QStringLiteral("Not now"));
    send(RunState::Paused, {}, 1);
    Q_EMIT session.runEnded(RunState::Paused);
    EXPECT_TRUE(child<QLabel>(window.get(), "runState")->text().contains(QStringLiteral("not now")));
    EXPECT_TRUE(child<QLabel>(window.get(), "runStages")->text().contains(QStringLiteral("Not now: 1")));
    EXPECT_FALSE(button("continueUpload")->isHidden()) << "and Continue sends them";
}

} // namespace

TEST_F(FileActionsTest, PicturesInLightAndDark)
{
    inBothLooks([&](const QString &colours) {
        window = std::make_unique<WizardWindow>(context);
        window->show();
        window->showStep(Step::Upload);
        send(RunState::Running,
             {row(0, Stage::Sending), row(1, Stage::Waiting, true), row(2, Stage::Failed),
              row(3, Stage::Failed, false, true)},
             1);
        select({1, 2});
        Hands hands(*window);
        const QString look = QStringLiteral("files-") + colours;
        hands.shoot(look);
        button("speedLimit")->click();
        auto *dialog = child<QDialog>(window.get(), "limitDialog");
        child<QRadioButton>(dialog, "limitTimed")->click();
        QApplication::processEvents();
        EXPECT_TRUE(dialog->grab().save(QStringLiteral("%1/%2-limit.png").arg(screenshotFolder(), look)));
        delete dialog;
    });
}
