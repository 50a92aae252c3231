// SPDX-License-Identifier: MIT
#include "tests/ui/fakesession.h"
#include "tests/ui/helpers.h"
#include "ui/widgets/banner.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDoubleSpinBox>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimeEdit>

#include <gtest/gtest.h>

using namespace slipway;
using namespace slipway::ui;
using namespace slipway::tests;
using domain::RunState;

namespace {

class Running : public ::testing::Test
{
protected:
    Running()
    {
        FakeSession::reset();
        fake().scanned = {makeFile(QStringLiteral("a.nwb"), 100), makeFile(QStringLiteral("b.nwb"), 300)};
        chooseAll(session);
        window = std::make_unique<WizardWindow>(context);
        window->show();
        session.start();
        window->showStep(Step::Upload);
    }

    void send(RunState state, qint64 done = 0, qint64 failed = 0)
    {
        domain::Snapshot now;
        now.state = state;
        now.filesTotal = 2;
        now.filesDone = done;
        now.filesFailed = failed;
        now.bytesTotal = 400;
        now.bytesDone = done * 200;
        now.rate = 1e6;
        now.secondsLeft = 720;
        if (state == RunState::Broken || state == RunState::WaitingForNetwork)
            now.failure =
                std::make_shared<base::Failure>(base::Failure::Kind::Offline, QStringLiteral("send a part"));
        Q_EMIT session.snapshot(now);
    }
    void rest(RunState state, qint64 done = 0, qint64 failed = 0)
    {
        send(state, done, failed);
        Q_EMIT session.runEnded(state);
    }
    QPushButton *button(const char *name) { return child<QPushButton>(window.get(), name); }
    QString text(const char *name) { return child<QLabel>(window.get(), name)->text(); }
    static FakeSession &fake() { return FakeSession::get(); }

    session::Session session{session::SessionOptions()};
    AnsweringAsk ask;
    PageContext context{session, ask, {}, {}, std::nullopt};
    std::unique_ptr<WizardWindow> window;
};

} // namespace

TEST_F(Running, ShowsHowFarItIs)
{
    send(RunState::Running, 1);
    EXPECT_EQ(child<QProgressBar>(window.get(), "overallProgress")->value(), 500);
    const QString numbers = text("runNumbers");
    EXPECT_TRUE(numbers.contains(QStringLiteral("left"))) << qPrintable(numbers);
    EXPECT_TRUE(numbers.contains(QStringLiteral("last activity"))) << qPrintable(numbers);
    EXPECT_FALSE(button("back")->isEnabled()) << "no way back under a running upload";
    EXPECT_FALSE(button("next")->isEnabled());
    EXPECT_FALSE(button("pause")->isHidden());
}

TEST_F(Running, PausesAndContinues)
{
    button("pause")->click();
    EXPECT_EQ(fake().count(QStringLiteral("pause")), 1);
    EXPECT_FALSE(button("pause")->isEnabled());
    rest(RunState::Paused);
    EXPECT_TRUE(button("back")->isEnabled());
    EXPECT_EQ(window->focusWidget(), button("continueUpload"));
    button("continueUpload")->click();
    EXPECT_EQ(fake().count(QStringLiteral("resume")), 1);
}

TEST_F(Running, AsksBeforeCancelling)
{
    ask.answer = 0;
    button("cancelUpload")->click();
    EXPECT_EQ(fake().count(QStringLiteral("cancel")), 0);
    ask.answer = 1;
    button("cancelUpload")->click();
    EXPECT_EQ(fake().count(QStringLiteral("cancel")), 1);
    rest(RunState::Cancelled);
    EXPECT_FALSE(button("continueUpload")->isHidden()) << "it can be taken up again";
}

TEST_F(Running, AsksForANewKeyInPlace)
{
    rest(RunState::NeedsSignIn);
    auto *key = child<QLineEdit>(window.get(), "renewedKey");
    EXPECT_TRUE(key->isVisible());
    EXPECT_EQ(window->focusWidget(), key);
    key->setText(QStringLiteral("new"));
    fake().failNext = base::Failure(base::Failure::Kind::SignIn, QStringLiteral("check the key"));
    button("signInAgain")->click();
    ASSERT_TRUE(waitUntil([&] { return !window->page(Step::Upload)->banner()->title().isEmpty(); }));
    button("signInAgain")->click();
    EXPECT_TRUE(waitUntil([&] { return fake().count(QStringLiteral("resume")) == 1; }));
    EXPECT_FALSE(key->isVisible());
    EXPECT_TRUE(key->text().isEmpty());
}

TEST_F(Running, PutsANewKeyWhereTheOldOneWas)
{
    for (const bool wasRemembered : {true, false}) {
        fake().secretRemembered = wasRemembered;
        rest(RunState::NeedsSignIn);
        child<QLineEdit>(window.get(), "renewedKey")->setText(QStringLiteral("new"));
        const int before = fake().count(QStringLiteral("resume"));
        button("signInAgain")->click();
        ASSERT_TRUE(waitUntil([&] { return fake().count(QStringLiteral("resume")) > before; }));
        EXPECT_EQ(fake().lastRemember, wasRemembered);
        EXPECT_TRUE(window->page(Step::Upload)->banner()->title().isEmpty());
    }
}

TEST_F(Running, SaysWhenTheKeychainStillHasTheOldKey)
{
    fake().secretRemembered = true;
    fake().signedIn.keychainTrouble = QStringLiteral("It is locked.");
    rest(RunState::NeedsSignIn);
    child<QLineEdit>(window.get(), "renewedKey")->setText(QStringLiteral("new"));
    button("signInAgain")->click();
    ASSERT_TRUE(waitUntil([&] { return fake().count(QStringLiteral("resume")) == 1; }));
    const QString told = window->page(Step::Upload)->banner()->accessibleName();
    EXPECT_TRUE(told.contains(QStringLiteral("still has the old"))) << qPrintable(told);
    EXPECT_TRUE(told.contains(QStringLiteral("It is locked."))) << qPrintable(told);
}

TEST_F(Running, SaysThatItWaitsForTheNetwork)
{
    send(RunState::WaitingForNetwork);
    EXPECT_TRUE(window->page(Step::Upload)->banner()->title().contains(QStringLiteral("connection")));
    EXPECT_TRUE(button("pause")->isEnabled());
    send(RunState::Running);
    EXPECT_TRUE(window->page(Step::Upload)->banner()->title().isEmpty());
}

TEST_F(Running, SaysSinceWhenItWaits)
{
    domain::Snapshot now;
    now.state = RunState::WaitingForNetwork;
    now.filesTotal = 2;
    now.waitingSince = QDateTime::currentDateTimeUtc().addSecs(-90);
    Q_EMIT session.snapshot(now);
    const QString time = now.waitingSince.toLocalTime().toString(QStringLiteral("HH:mm"));
    EXPECT_TRUE(text("runState").contains(QStringLiteral("since"))) << qPrintable(text("runState"));
    EXPECT_TRUE(text("runState").contains(time)) << qPrintable(text("runState"));
}

TEST_F(Running, ALimitIsSetWhileItRuns)
{
    send(RunState::Running);
    EXPECT_FALSE(text("runNumbers").contains(QStringLiteral("limited")));
    button("speedLimit")->click();
    auto *dialog = child<QDialog>(window.get(), "limitDialog");
    EXPECT_TRUE(child<QRadioButton>(dialog, "limitNone")->isChecked());
    EXPECT_FALSE(child<QDoubleSpinBox>(dialog, "limitRate")->isEnabled());
    child<QRadioButton>(dialog, "limitAlways")->click();
    child<QDoubleSpinBox>(dialog, "limitRate")->setValue(2.5);
    child<QPushButton>(dialog, "limitAccept")->click();
    EXPECT_EQ(fake().count(QStringLiteral("rememberBandwidth")), 1);
    EXPECT_EQ(fake().bandwidth, domain::Bandwidth::always(2'500'000));
    EXPECT_TRUE(text("runNumbers").contains(QStringLiteral("limited to 2.5 MB/s")))
        << qPrintable(text("runNumbers"));
    EXPECT_EQ(fake().count(QStringLiteral("pause")), 0) << "nothing is interrupted for it";
}

TEST_F(Running, ALimitMayHoldOnlyAtCertainTimes)
{
    button("speedLimit")->click();
    auto *dialog = child<QDialog>(window.get(), "limitDialog");
    child<QRadioButton>(dialog, "limitTimed")->click();
    child<QTimeEdit>(dialog, "limitFrom")->setTime(QTime(22, 0));
    child<QTimeEdit>(dialog, "limitTo")->setTime(QTime(6, 30));
    auto *accept = child<QPushButton>(dialog, "limitAccept");
    for (int day = 1; day <= 7; ++day)
        child<QCheckBox>(dialog, qPrintable(QStringLiteral("limitDay%1").arg(day)))->setChecked(false);
    EXPECT_FALSE(accept->isEnabled()) << "on no day at all makes no sense";
    child<QCheckBox>(dialog, "limitDay7")->setChecked(true);
    ASSERT_TRUE(accept->isEnabled());
    accept->click();
    EXPECT_EQ(fake().bandwidth.toText(), QStringLiteral("5MB/s 22:00-06:30 sun"));
    EXPECT_TRUE(button("speedLimit")->toolTip().contains(QStringLiteral("22:00")))
        << "said where it is changed";

    ASSERT_TRUE(waitUntil([&] { return !window->findChild<QDialog *>(QStringLiteral("limitDialog")); }));
    button("speedLimit")->click();
    dialog = child<QDialog>(window.get(), "limitDialog");
    EXPECT_TRUE(child<QRadioButton>(dialog, "limitTimed")->isChecked()) << "it opens as it was set";
    EXPECT_EQ(child<QTimeEdit>(dialog, "limitTo")->time(), QTime(6, 30));
    child<QPushButton>(dialog, "limitCancel")->click();
    EXPECT_EQ(fake().bandwidth.toText(), QStringLiteral("5MB/s 22:00-06:30 sun"));
}

TEST_F(Running, SaysWhatBrokeAndOffersToContinue)
{
    rest(RunState::Broken);
    EXPECT_FALSE(window->page(Step::Upload)->banner()->title().isEmpty());
    button("continueUpload")->click();
    EXPECT_EQ(fake().count(QStringLiteral("resume")), 1);
}

TEST_F(Running, RetriesWhatFailed)
{
    rest(RunState::Finished, 1, 1);
    EXPECT_TRUE(button("next")->isEnabled());
    button("retryFailed")->click();
    EXPECT_EQ(fake().count(QStringLiteral("retryFailed")), 1);
    rest(RunState::Finished, 2, 0);
    EXPECT_TRUE(button("retryFailed")->isHidden());
    EXPECT_EQ(child<QProgressBar>(window.get(), "overallProgress")->value(), 1000);
    EXPECT_EQ(window->focusWidget(), button("next"));
}

TEST_F(Running, EscapeDoesNotCloseTheWindow)
{
    window->reject();
    EXPECT_TRUE(window->isVisible());
}

TEST_F(Running, ReviewsAndKeepsTheReceipt)
{
    rest(RunState::Finished, 2);
    domain::ReceiptFile file;
    file.remote = QStringLiteral("sub-1/a.nwb");
    file.state = domain::ReceiptFile::State::Verified;
    fake().review.dataset = makeDataset(QStringLiteral("000001"), QStringLiteral("Mouse brains at rest"));
    fake().review.files = {file};
    fake().review.stillChecking = true;
    button("next")->click();
    ASSERT_TRUE(waitUntil([&] { return button("saveReceipt")->isEnabled(); }));
    EXPECT_EQ(window->focusWidget(), button("saveReceipt"));
    EXPECT_TRUE(text("reviewStatus").contains(QStringLiteral("checking")));
    EXPECT_EQ(child<QTableView>(window.get(), "uploadedFiles")->model()->rowCount(), 1);

    button("openInBrowser")->click();
    EXPECT_EQ(ask.opened, QList<QUrl>{fake().review.dataset.page});
    EXPECT_TRUE(window->page(Step::Review)->banner()->title().isEmpty());
    ask.hasBrowser = false;
    button("openInBrowser")->click();
    EXPECT_TRUE(window->page(Step::Review)->banner()->title().contains(QStringLiteral("browser")));
    child<QPushButton>(window->page(Step::Review), "bannerAction")->click();
    EXPECT_EQ(QGuiApplication::clipboard()->text(), fake().review.dataset.page.toString());

    const QTemporaryDir folder;
    for (const QString &name : {QStringLiteral("r.json"), QStringLiteral("r.html")}) {
        ask.savePath = folder.filePath(name);
        button("saveReceipt")->click();
        EXPECT_TRUE(waitUntil([&] { return QFile::exists(ask.savePath); }));
    }
    fake().review.stillChecking = false;
    button("lookAgain")->click();
    EXPECT_TRUE(waitUntil([&] { return !text("reviewStatus").contains(QStringLiteral("checking")); }));
    button("next")->click();
    EXPECT_EQ(fake().count(QStringLiteral("finish")), 1);
    EXPECT_FALSE(window->isVisible());
}
