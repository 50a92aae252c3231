// SPDX-License-Identifier: MIT
// The whole way to files handed to a draft by keyboard alone, with the stand-in for the session: every page
// in both looks, also on a small screen and with long texts.
#include "tests/ui/fakesession.h"
#include "tests/ui/hands.h"
#include "tests/ui/palettes.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>

#include <gtest/gtest.h>

using namespace slipway;
using namespace slipway::ui;
using namespace slipway::tests;
using domain::RunState;
using domain::Stage;

namespace {

class DatasetWalk : public ::testing::TestWithParam<const char *>
{
protected:
    void SetUp() override
    {
        FakeSession::reset();
        giveDatasetSecrets();
        const QString longName =
            QStringLiteral("a recording with a very long name that no column of a small window can hold.dat");
        fake().scanned = {makeFile(longName, 100),
                          makeArchived(QStringLiteral("recordings of the second campaign.zip"),
                                       QStringLiteral("recordings of the second campaign/") + longName, 300)};
        fake().scanned.first().remote = longName;
        fake().check.files.resize(2);
        fake().check.newFiles = 2;
        fake().check.bytesToSend = 400;
        fake().check.secondsEstimate = 400'000;
        ask.paths = {QStringLiteral("/data")};
        before = QApplication::palette();
        if (look() == QLatin1String("dark"))
            QApplication::setPalette(darkPalette());
        window = std::make_unique<WizardWindow>(context);
        window->resize(look() == QLatin1String("light") ? QSize(900, 620) : QSize(720, 520));
        window->show();
        window->activateWindow();
        hands = std::make_unique<Hands>(*window);
    }
    void TearDown() override
    {
        if (look() == QLatin1String("dark")) {
            EXPECT_LE(window->height(), 600) << "it has grown";
            EXPECT_EQ(window->width(), 720);
        }
        window.reset();
        QApplication::setPalette(before);
    }
    QString look() const { return QString::fromLatin1(GetParam()); }
    void shoot(const QString &more = QString()) { hands->shoot(QStringLiteral("dataset-") + look(), more); }
    /// True as soon as these steps are there and need no scrolling.
    bool isSeenWhole(const char *name)
    {
        auto *steps = child<QPlainTextEdit>(window.get(), name);
        return waitUntil([steps] {
            return steps->isVisible() && steps->height() == steps->maximumHeight() &&
                   !steps->verticalScrollBar()->isVisible();
        });
    }
    QString text(const char *name) { return child<QLabel>(window.get(), name)->text(); }
    static FakeSession &fake() { return FakeSession::get(); }

    void signIn()
    {
        ASSERT_TRUE(hands->hasKeyboard("servers"));
        hands->press(Qt::Key_Return);
        ASSERT_TRUE(hands->arrives(Step::SignIn));
        ASSERT_TRUE(hands->hasKeyboard("paste"));
        shoot();
        hands->press(Qt::Key_I, Qt::AltModifier);
        EXPECT_TRUE(isSeenWhole("stepsToADraft"));
        shoot(QStringLiteral("no-draft"));
        hands->press(Qt::Key_I, Qt::AltModifier);
        child<QLineEdit>(window.get(), "paste")->setFocus();
        hands->type(QStringLiteral("python databank_api_client_v2.py IDB-1234567 "
                                   "0123456789abcdef0123456789abcdef myfile.csv"));
        hands->press(Qt::Key_Return); // understood, and signed in with
        ASSERT_TRUE(hands->hasKeyboard("next")) << qPrintable(hands->banner());
        shoot(QStringLiteral("open"));
        EXPECT_EQ(fake().lastDataset, QStringLiteral("IDB-1234567"));
    }
    void collect()
    {
        hands->press(Qt::Key_Return);
        ASSERT_TRUE(hands->arrives(Step::Files));
        hands->press(Qt::Key_O, Qt::AltModifier);
        auto *next = child<QPushButton>(window.get(), "next");
        ASSERT_TRUE(waitUntil([&] { return next->isEnabled(); }));
        shoot();
        hands->press(Qt::Key_N, Qt::AltModifier);
        ASSERT_TRUE(hands->arrives(Step::Check));
        ASSERT_TRUE(hands->hasKeyboard("startUpload"));
        shoot();
    }
    void send(RunState state, Stage stage, bool inDoubt)
    {
        domain::Snapshot now;
        now.state = state;
        now.filesTotal = 2;
        now.bytesTotal = 400;
        now.bytesDone = 300;
        now.rate = 2e5;
        for (qsizetype row = 0; row < 2; ++row) {
            domain::FileProgress progress;
            progress.index = row;
            progress.size = 200;
            progress.sent = 150;
            progress.stage = row == 0 ? stage : Stage::Verified;
            progress.inDoubt = row == 0 && inDoubt;
            now.changed.append(progress);
        }
        now.filesFailed = stage == Stage::Failed ? 1 : 0;
        now.filesDone = 1;
        Q_EMIT session.snapshot(now);
        if (state != RunState::Running)
            Q_EMIT session.runEnded(state);
    }

    session::Session session{session::SessionOptions()};
    AnsweringAsk ask;
    PageContext context{session, ask, {}, {}, std::nullopt};
    QPalette before;
    std::unique_ptr<WizardWindow> window;
    std::unique_ptr<Hands> hands;
};

} // namespace

TEST_P(DatasetWalk, FromStartToHandedOverByKeyboardAlone)
{
    signIn();
    collect();
    hands->press(Qt::Key_Return);
    ASSERT_TRUE(hands->arrives(Step::Upload));
    send(RunState::Running, Stage::Sending, false);
    shoot();
    send(RunState::NeedsSignIn, Stage::Sending, false);
    ASSERT_TRUE(hands->hasKeyboard("renewedPaste"));
    shoot(QStringLiteral("new-token"));
    hands->type(QStringLiteral("0123456789abcdef0123456789abcdef"));
    hands->press(Qt::Key_Return);
    ASSERT_TRUE(waitUntil([&] { return fake().count(QStringLiteral("resume")) == 1; }));
    send(RunState::Finished, Stage::Failed, true);
    ASSERT_TRUE(hands->hasKeyboard("openPageInDoubt"));
    shoot(QStringLiteral("in-doubt"));
    hands->press(Qt::Key_E, Qt::AltModifier);
    ASSERT_TRUE(waitUntil([&] { return ask.opened.size() == 1; }));
    hands->press(Qt::Key_I, Qt::AltModifier);
    ASSERT_TRUE(hands->hasKeyboard("next")) << qPrintable(hands->banner());

    for (const domain::LocalFile &one : session.files()) {
        domain::ReceiptFile file;
        file.remote = one.remote;
        file.archive = one.archive;
        file.size = one.stamp.size();
        file.how = QStringLiteral("checksums");
        file.state = domain::ReceiptFile::State::Verified;
        fake().review.files.append(file);
    }
    fake().review.dataset = *session.dataset();
    hands->press(Qt::Key_Return);
    ASSERT_TRUE(hands->arrives(Step::Review));
    ASSERT_TRUE(hands->hasKeyboard("saveReceipt"));
    EXPECT_TRUE(isSeenWhole("nextSteps"));
    shoot();
    hands->press(Qt::Key_E, Qt::AltModifier);
    EXPECT_TRUE(waitUntil([&] { return ask.opened.size() == 2; }));
    hands->press(Qt::Key_F, Qt::AltModifier);
    EXPECT_TRUE(waitUntil([&] { return !window->isVisible(); }));
}

INSTANTIATE_TEST_SUITE_P(Looks, DatasetWalk, ::testing::Values("light", "dark"));
