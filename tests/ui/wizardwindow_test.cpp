// SPDX-License-Identifier: MIT
#include "tests/ui/fakesession.h"
#include "tests/ui/helpers.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTest>

#include <gtest/gtest.h>

using namespace slipway;
using namespace slipway::ui;
using namespace slipway::tests;

namespace {

class Window : public ::testing::Test
{
protected:
    Window()
    {
        FakeSession::reset();
        window = std::make_unique<WizardWindow>(context);
        window->show();
    }

    session::Session session{session::SessionOptions()};
    AnsweringAsk ask;
    PageContext context{session, ask, {}, {}, std::nullopt};
    std::unique_ptr<WizardWindow> window;
};

} // namespace

TEST_F(Window, FitsASmallScreen)
{
    EXPECT_EQ(window->minimumSize(), QSize(720, 520));
    window->resize(720, 520);
    for (const Step step : allSteps) {
        window->showStep(step);
        QApplication::processEvents();
        EXPECT_LE(window->minimumSizeHint().height(), 640) << qPrintable(titleOf(step));
        EXPECT_LE(window->minimumSizeHint().width(), 720) << qPrintable(titleOf(step));
        EXPECT_LE(window->page(step)->sizeHint().height(), 640) << qPrintable(titleOf(step));
    }
}

TEST_F(Window, ShowsTheTitleAndRemembersThePage)
{
    for (const Step step : allSteps) {
        window->showStep(step);
        EXPECT_EQ(child<QLabel>(window.get(), "pageTitle")->text(), titleOf(step));
        if (step != Step::Where) {
            EXPECT_TRUE(FakeSession::get().calls.contains(QStringLiteral("page:") + keyOf(step)));
        }
        EXPECT_EQ(stepFromKey(keyOf(step)), step);
    }
}

TEST_F(Window, ShowsTheStepsOfTheServerThatIsSelected)
{
    session::Abilities byDataset;
    session::Abilities all = FakeSession::get().abilities;
    all.submissions = true;
    FakeSession::get().abilitiesOfKinds = {{QStringLiteral("databank"), byDataset},
                                           {QStringLiteral("nomad"), all}};
    FakeSession::get().profiles[1].kind = QStringLiteral("databank");
    FakeSession::get().profiles[2].kind = QStringLiteral("nomad");
    WizardWindow other(context);
    other.show();
    auto *servers = child<QListWidget>(&other, "servers");
    const auto *steps = child<QWidget>(&other, "stepList");
    EXPECT_EQ(steps->accessibleName(), QStringLiteral("Step 1 of 7: Where to publish"));
    servers->setCurrentRow(1);
    EXPECT_EQ(steps->accessibleName(), QStringLiteral("Step 1 of 6: Where to publish"));
    servers->setCurrentRow(2);
    EXPECT_EQ(steps->accessibleName(), QStringLiteral("Step 1 of 10: Where to publish"));
}

TEST_F(Window, GivesTheKeyboardToTheFirstThing)
{
    EXPECT_EQ(window->focusWidget(), child<QListWidget>(window.get(), "servers"));
    window->showStep(Step::Files);
    EXPECT_EQ(window->focusWidget(), child<QPushButton>(window.get(), "addFiles"));
}

TEST_F(Window, EnterPressesThePagesMainAction)
{
    QTest::keyClick(window->focusWidget(), Qt::Key_Return);
    EXPECT_TRUE(waitUntil([&] { return window->step() == Step::SignIn; }));
}

TEST_F(Window, CountsInEnglish)
{
    EXPECT_EQ(QCoreApplication::translate("Test", "%n file(s)", nullptr, 1), QStringLiteral("1 file"));
    EXPECT_EQ(QCoreApplication::translate("Test", "%n file(s)", nullptr, 2), QStringLiteral("2 files"));
    EXPECT_EQ(QCoreApplication::translate("Test", "f(s)"), QStringLiteral("f(s)"))
        << "only where something is counted";
}

TEST_F(Window, ALateAnswerTurnsNoPage)
{
    FakeSession::get().holdReplies = true;
    child<QPushButton>(window.get(), "next")->click();
    EXPECT_TRUE(window->page(Step::Where)->isBusy());
    EXPECT_FALSE(child<QPushButton>(window.get(), "next")->isEnabled()) << "one press is enough";
    window->showStep(Step::Files);
    FakeSession::get().releaseReplies();
    EXPECT_EQ(window->step(), Step::Files);
}

TEST_F(Window, ShowsTheServerThatWasChangedAmongTheOthers)
{
    child<QPushButton>(window.get(), "manageServers")->click();
    auto *dialog = child<QDialog>(window.get(), "serversDialog");
    child<QPushButton>(dialog, "duplicateServer")->click();
    child<QPushButton>(dialog, "serversClose")->click();
    EXPECT_EQ(child<QListWidget>(window.get(), "servers")->currentItem()->text(),
              FakeSession::get().profiles.last().name);
    EXPECT_TRUE(FakeSession::get().profiles.last().own);
}
