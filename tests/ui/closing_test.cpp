// SPDX-License-Identifier: MIT
#include "tests/ui/fakesession.h"
#include "tests/ui/hands.h"
#include "tests/ui/helpers.h"

#include <QDialog>
#include <QPushButton>
#include <QTest>

#include <gtest/gtest.h>

using namespace slipway;
using namespace slipway::ui;
using namespace slipway::tests;
using domain::RunState;

namespace {

/// A wizard whose upload is under way, and what becomes of it when somebody closes the window.
class Closing : public ::testing::Test
{
protected:
    Closing()
    {
        FakeSession::reset();
        FakeSession::get().scanned = {makeFile(QStringLiteral("a.nwb"), 100)};
        chooseAll(session);
    }

    std::unique_ptr<WizardWindow> show(PageContext &context)
    {
        auto window = std::make_unique<WizardWindow>(context);
        window->show();
        session.start();
        window->showStep(Step::Upload);
        return window;
    }

    void rest(RunState state)
    {
        domain::Snapshot now;
        now.state = state;
        now.filesTotal = 1;
        Q_EMIT session.snapshot(now);
        Q_EMIT session.runEnded(state);
    }

    static int count(const char *call) { return FakeSession::get().count(QLatin1String(call)); }

    session::Session session{session::SessionOptions()};
    AnsweringAsk answers;
    PageContext answered{session, answers, {}, {}, std::nullopt};
    Ask dialogs;
    PageContext asking{session, dialogs, {}, {}, std::nullopt};
};

} // namespace

TEST_F(Closing, AsksAndLosesNothingUnlessSomebodyChooses)
{
    const auto window = show(answered);
    answers.answer = 0;
    EXPECT_FALSE(window->close());
    EXPECT_TRUE(window->isVisible());
    EXPECT_EQ(answers.asked, QStringList{QStringLiteral("closeWhileRunning")});
    EXPECT_EQ(answers.last.choices,
              (QStringList{QStringLiteral("&Keep uploading"), QStringLiteral("&Pause and quit"),
                           QStringLiteral("&Cancel the upload")}));
    EXPECT_EQ(answers.last.safeChoice, 0);
    EXPECT_TRUE(answers.last.text.contains(QStringLiteral("already stay there")))
        << "what happens with what was uploaded is said before";
    EXPECT_EQ(count("pause") + count("cancel"), 0);
}

TEST_F(Closing, PausesAndQuitsOnceTheRunRests)
{
    const auto window = show(answered);
    answers.answer = 1;
    EXPECT_FALSE(window->close());
    EXPECT_EQ(count("pause"), 1);
    EXPECT_TRUE(window->isVisible()) << "what is under way is written down first";
    rest(RunState::Paused);
    EXPECT_TRUE(waitUntil([&] { return !window->isVisible(); }));
    EXPECT_EQ(count("cancel"), 0);
}

TEST_F(Closing, CancelsAndQuitsOnceTheRunRests)
{
    const auto window = show(answered);
    answers.answer = 2;
    EXPECT_FALSE(window->close());
    EXPECT_EQ(count("cancel"), 1);
    EXPECT_TRUE(window->isVisible()) << "what is under way is written down first";
    rest(RunState::Cancelled);
    EXPECT_TRUE(waitUntil([&] { return !window->isVisible(); }));
    EXPECT_EQ(count("pause"), 0);
    EXPECT_EQ(count("discard"), 0) << "it can be taken up again";
}

TEST_F(Closing, EnterAndEscapeKeepGoing)
{
    const QString name = QStringLiteral("closeWhileRunning");
    const auto window = show(asking);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Escape}) {
        EXPECT_FALSE(window->close());
        auto *box = child<QDialog>(window.get(), "closeWhileRunning");
        EXPECT_EQ(box->focusWidget(), child<QPushButton>(box, "choice0"));
        QTest::keyClick(box, key);
        EXPECT_TRUE(waitUntil([&] { return !window->findChild<QDialog *>(name); }));
        EXPECT_TRUE(window->isVisible());
        EXPECT_EQ(count("pause") + count("cancel"), 0);
    }
}

TEST_F(Closing, PicturesInLightAndDark)
{
    inBothLooks([&](const QString &look) {
        const QString folder = picturesOf(look);
        const auto window = show(asking);
        window->close();
        auto *box = child<QDialog>(window.get(), "closeWhileRunning");
        QApplication::processEvents();
        EXPECT_TRUE(box->grab().save(folder + QStringLiteral("/close-while-running.png")));
    });
}
