// SPDX-License-Identifier: MIT
// The whole way to a published submission by keyboard alone, with the stand-in for the session: every page in
// both looks, also on a small screen.
#include "tests/ui/fakesession.h"
#include "tests/ui/hands.h"
#include "tests/ui/palettes.h"

#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>

#include <gtest/gtest.h>

using namespace slipway;
using namespace slipway::ui;
using namespace slipway::tests;
using domain::RunState;

namespace {

class SubmissionWalk : public ::testing::TestWithParam<const char *>
{
protected:
    void SetUp() override
    {
        FakeSession::reset();
        giveSubmissions();
        fake().scanned = {makeFile(QStringLiteral("run-1/vasprun.xml"), 100),
                          makeFile(QStringLiteral("run-2/vasprun.xml"), 300)};
        fake().check.files.resize(2);
        fake().check.newFiles = 2;
        fake().check.bytesToSend = 400;
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
        window.reset();
        QApplication::setPalette(before);
    }
    QString look() const { return QString::fromLatin1(GetParam()); }
    void shoot(const QString &more = QString())
    {
        hands->shoot(QStringLiteral("submission-") + look(), more);
    }
    QString text(const char *name) { return child<QLabel>(window.get(), name)->text(); }
    static FakeSession &fake() { return FakeSession::get(); }

    void signIn()
    {
        ASSERT_TRUE(hands->hasKeyboard("servers"));
        hands->press(Qt::Key_Return);
        ASSERT_TRUE(hands->arrives(Step::SignIn));
        ASSERT_TRUE(hands->hasKeyboard("userName"));
        hands->type(QStringLiteral("ada"));
        hands->press(Qt::Key_Tab);
        hands->type(QStringLiteral("pass word"));
        shoot(QStringLiteral("typed"));
        hands->press(Qt::Key_Return);
        ASSERT_TRUE(hands->hasKeyboard("next")) << qPrintable(hands->banner());
        shoot();
        EXPECT_EQ(fake().lastUser, QStringLiteral("ada"));
        EXPECT_EQ(fake().lastSecret.reveal(), "pass word");
        EXPECT_TRUE(child<QLineEdit>(window.get(), "password")->text().isEmpty());
        EXPECT_TRUE(text("keyEnds").contains(QStringLiteral("24"))) << qPrintable(text("keyEnds"));
    }
    void upload()
    {
        hands->press(Qt::Key_Return);
        ASSERT_TRUE(hands->arrives(Step::Upload));
        domain::Snapshot now;
        now.state = RunState::Running;
        now.filesTotal = 2;
        now.bytesTotal = 400;
        now.bytesDone = 100;
        now.rate = 2e5;
        Q_EMIT session.snapshot(now);
        shoot();
        EXPECT_TRUE(text("uploadShipping").contains(QStringLiteral("sent again")));
        fake().submission = makeSubmission(QStringLiteral("up-9"), QStringLiteral("Mouse brains at rest"));
        fake().processing = makeProcessing(*fake().submission, 2, 1);
        now.state = RunState::Finished;
        now.filesDone = 2;
        now.bytesDone = 400;
        Q_EMIT session.snapshot(now);
        Q_EMIT session.runEnded(RunState::Finished);
    }

    session::Session session{session::SessionOptions()};
    AnsweringAsk ask;
    PageContext context{session, ask, {}, {}, std::nullopt};
    QPalette before;
    std::unique_ptr<WizardWindow> window;
    std::unique_ptr<Hands> hands;
};

} // namespace

TEST_P(SubmissionWalk, FromStartToPublishedByKeyboardAlone)
{
    signIn();
    hands->press(Qt::Key_Return);
    ASSERT_TRUE(hands->arrives(Step::Dataset));
    EXPECT_EQ(text("submissionSlots"), QStringLiteral("2 of 10 unpublished uploads"));
    shoot();
    hands->press(Qt::Key_Return);
    ASSERT_TRUE(hands->arrives(Step::Files));
    hands->press(Qt::Key_O, Qt::AltModifier);
    auto *next = child<QPushButton>(window.get(), "next");
    ASSERT_TRUE(waitUntil([&] { return next->isEnabled(); })) << qPrintable(hands->banner());
    hands->press(Qt::Key_N, Qt::AltModifier);
    ASSERT_TRUE(hands->arrives(Step::Check));
    ASSERT_TRUE(hands->hasKeyboard("startUpload"));
    EXPECT_TRUE(text("factTarget").contains(QStringLiteral("a new upload")))
        << qPrintable(text("factTarget"));
    shoot();
    upload();

    ASSERT_TRUE(hands->hasKeyboard("next"));
    fake().holdReplies = true;
    hands->press(Qt::Key_Return);
    ASSERT_TRUE(hands->arrives(Step::Processing));
    EXPECT_FALSE(next->isEnabled()) << "still being processed";
    domain::Processing running = fake().processing;
    running.state = domain::Processing::State::Running;
    running.stage = QStringLiteral("Parsing level 0");
    running.successful = 1;
    running.failed = 0;
    running.entries[1].state = domain::Entry::State::Processing;
    running.entries[2].state = domain::Entry::State::Waiting;
    running.entries[2].errors.clear();
    Q_EMIT session.processingSeen(running);
    EXPECT_TRUE(text("processingState").contains(QStringLiteral("Parsing level 0")));
    shoot(QStringLiteral("running"));
    fake().releaseReplies();
    ASSERT_TRUE(hands->hasKeyboard("next")) << qPrintable(hands->banner());
    EXPECT_TRUE(hands->banner().contains(QStringLiteral("Some entries failed")));
    shoot();

    hands->press(Qt::Key_Return);
    ASSERT_TRUE(hands->arrives(Step::Details));
    ASSERT_TRUE(hands->hasKeyboard("field-upload_name")) << qPrintable(hands->banner());
    hands->type(QStringLiteral("Silicon under pressure"));
    hands->press(Qt::Key_Tab);
    hands->type(QStringLiteral("Three runs, one of them broken."));
    hands->press(Qt::Key_Tab);
    ASSERT_TRUE(hands->hasKeyboard("field-references"));
    hands->type(QStringLiteral("10.1063/5.0104914"));
    hands->press(Qt::Key_Return);
    EXPECT_EQ(window->step(), Step::Details) << "Enter adds the link, it does not leave the page";
    for (int tabs = 0;
         tabs < 6 && QApplication::focusWidget()->objectName() != QLatin1String("field-coauthors"); ++tabs)
        hands->press(Qt::Key_Tab);
    ASSERT_TRUE(hands->hasKeyboard("field-coauthors"));
    hands->type(QStringLiteral("Mari"));
    auto *results = child<QListWidget>(window.get(), "results-coauthors");
    ASSERT_TRUE(waitUntil([&] { return results->isVisible() && results->count() == 2; }));
    shoot(QStringLiteral("looking"));
    hands->press(Qt::Key_Down);
    hands->press(Qt::Key_Down);
    hands->press(Qt::Key_Return);
    ASSERT_TRUE(hands->hasKeyboard("field-coauthors"));
    shoot();
    hands->press(Qt::Key_N, Qt::AltModifier);
    ASSERT_TRUE(hands->arrives(Step::Publish)) << qPrintable(hands->banner());
    EXPECT_EQ(fake().lastApplied.value(QStringLiteral("references")).toArray(),
              QJsonArray{QStringLiteral("https://doi.org/10.1063/5.0104914")});
    EXPECT_EQ(fake().lastApplied.value(QStringLiteral("coauthors")).toArray(),
              QJsonArray{QStringLiteral("u-2")});

    ASSERT_TRUE(hands->hasKeyboard("understood")) << qPrintable(hands->banner());
    EXPECT_FALSE(child<QPushButton>(window.get(), "publishPermanently")->isEnabled());
    EXPECT_TRUE(text("publishEntries").contains(QStringLiteral("1 of 3 entries failed")))
        << qPrintable(text("publishEntries"));
    shoot();
    hands->press(Qt::Key_Space);
    hands->press(Qt::Key_P, Qt::AltModifier);
    ASSERT_TRUE(hands->hasKeyboard("next")) << qPrintable(hands->banner());
    EXPECT_EQ(fake().count(QStringLiteral("publish:order")), 1);
    shoot(QStringLiteral("done"));
    ask.answer = 1;
    hands->press(Qt::Key_D, Qt::AltModifier);
    ASSERT_TRUE(waitUntil([&] { return text("doiText").contains(fake().doi); }));
    EXPECT_EQ(ask.asked, QStringList{QStringLiteral("doiQuestion")});
    shoot(QStringLiteral("doi"));

    fake().review.dataset = *session.dataset();
    fake().review.processing = fake().processing;
    for (const domain::LocalFile &file : session.files()) {
        domain::ReceiptFile one;
        one.remote = file.remote;
        one.size = file.stamp.size();
        one.state = domain::ReceiptFile::State::Verified;
        one.how = QStringLiteral("size");
        fake().review.files.append(one);
    }
    hands->press(Qt::Key_N, Qt::AltModifier);
    ASSERT_TRUE(hands->arrives(Step::Review));
    ASSERT_TRUE(hands->hasKeyboard("saveReceipt")) << qPrintable(hands->banner());
    EXPECT_TRUE(text("reviewUpload").contains(QStringLiteral("Published")));
    EXPECT_TRUE(text("reviewDoi").contains(fake().doi));
    shoot();
    hands->press(Qt::Key_U, Qt::AltModifier);
    EXPECT_TRUE(waitUntil([&] { return ask.opened.size() == 1; }));
}

INSTANTIATE_TEST_SUITE_P(Looks, SubmissionWalk, ::testing::Values("light", "dark"));
