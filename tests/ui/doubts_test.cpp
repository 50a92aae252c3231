// SPDX-License-Identifier: MIT
// Files whose registration was sent and whose answer was lost: only a person can see whether they are listed.
#include "tests/ui/fakesession.h"
#include "tests/ui/helpers.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

#include <gtest/gtest.h>

using namespace slipway;
using namespace slipway::ui;
using namespace slipway::tests;
using domain::RunState;
using domain::Stage;

namespace {

const QString token = QStringLiteral("0123456789abcdef0123456789abcdef");

class InDoubt : public ::testing::Test
{
protected:
    InDoubt()
    {
        FakeSession::reset();
        giveDatasetSecrets();
        fake().scanned = {makeFile(QStringLiteral("a.csv"), 100),
                          makeArchived(QStringLiteral("notes.zip"), QStringLiteral("one.txt"), 10),
                          makeArchived(QStringLiteral("notes.zip"), QStringLiteral("two.txt"), 20)};
        fake().scanned.first().remote = QStringLiteral("a.csv");
        session.addFiles({}, &session, [](const base::Outcome<void> &) {});
        session.chooseServer(fake().profiles.first(), &session,
                             [](const base::Outcome<domain::Profile> &) {});
        session.signInTo(QStringLiteral("IDB-1234567"), base::Secret(token), false, &session,
                         [](const base::Outcome<session::SignedIn> &) {});
        window = std::make_unique<WizardWindow>(context);
        window->show();
        session.start();
        window->showStep(Step::Upload);
    }
    /// The run ends with these rows in doubt and these failed; the others are there.
    void end(const QList<qsizetype> &doubts, const QList<qsizetype> &failed = {})
    {
        domain::Snapshot now;
        now.state = RunState::Finished;
        now.filesTotal = session.files().size();
        now.filesFailed = doubts.size() + failed.size();
        now.filesDone = now.filesTotal - now.filesFailed;
        now.filesByStage = {{Stage::Failed, now.filesFailed}, {Stage::Verified, now.filesDone}};
        for (qsizetype row = 0; row < session.files().size(); ++row) {
            domain::FileProgress progress;
            progress.index = row;
            progress.size = session.files().at(row).stamp.size();
            progress.inDoubt = doubts.contains(row);
            progress.stage = progress.inDoubt || failed.contains(row) ? Stage::Failed : Stage::Verified;
            now.changed.append(progress);
        }
        Q_EMIT session.snapshot(now);
        Q_EMIT session.runEnded(now.state);
    }
    QWidget *box(Step step = Step::Upload) { return child<QWidget>(window->page(step), "doubtBox"); }
    QPushButton *button(const char *name, Step step = Step::Upload)
    {
        return child<QPushButton>(window->page(step), name);
    }
    QString text(const char *name, Step step = Step::Upload)
    {
        return child<QLabel>(window->page(step), name)->text();
    }
    QString stageOf(int row)
    {
        auto *model = child<QTableView>(window.get(), "transfers")->model();
        return model->index(row, 3).data().toString();
    }
    static FakeSession &fake() { return FakeSession::get(); }

    session::Session session{session::SessionOptions()};
    AnsweringAsk ask;
    PageContext context{session, ask, {}, {}, std::nullopt};
    std::unique_ptr<WizardWindow> window;
};

} // namespace

TEST_F(InDoubt, NothingIsAskedWhereNothingIsInDoubt)
{
    EXPECT_TRUE(box()->isHidden());
    end({}, {0});
    EXPECT_TRUE(box()->isHidden());
    EXPECT_FALSE(button("retryFailed")->isHidden());
    EXPECT_TRUE(text("runState").contains(QStringLiteral("could not be uploaded")));
}

TEST_F(InDoubt, AsksForAFileByNameAndOffersNoRetryBeforeTheAnswer)
{
    end({0});
    EXPECT_TRUE(box()->isVisible());
    EXPECT_TRUE(text("doubtQuestion").contains(QStringLiteral("\u201ca.csv\u201d")));
    EXPECT_TRUE(text("runState").contains(QStringLiteral("unclear"))) << qPrintable(text("runState"));
    EXPECT_FALSE(text("runState").contains(QStringLiteral("could not")));
    EXPECT_TRUE(text("runStages").contains(QStringLiteral("In doubt: 1"))) << qPrintable(text("runStages"));
    EXPECT_FALSE(text("runStages").contains(QStringLiteral("Not uploaded")));
    EXPECT_TRUE(stageOf(0).startsWith(QStringLiteral("In doubt"))) << qPrintable(stageOf(0));
    EXPECT_TRUE(button("retryFailed")->isHidden()) << "it could make a second entry";
    EXPECT_EQ(window->focusWidget(), button("openPageInDoubt"));
    EXPECT_TRUE(ask.opened.isEmpty());
    button("openPageInDoubt")->click();
    EXPECT_EQ(ask.opened, QList<QUrl>{session.dataset()->page});
}

TEST_F(InDoubt, WhatIsListedIsDone)
{
    end({0});
    button("isListed")->click();
    ASSERT_TRUE(waitUntil([&] { return box()->isHidden(); }));
    EXPECT_EQ(fake().settled, QStringList{QStringLiteral("0:there")});
    EXPECT_TRUE(button("retryFailed")->isHidden());
    EXPECT_EQ(text("runState"), QStringLiteral("All files were handed to the dataset."));
    EXPECT_TRUE(waitUntil([&] { return window->focusWidget()->objectName() == QStringLiteral("next"); }));
}

TEST_F(InDoubt, WhatIsNotListedMayBeTriedAgain)
{
    end({0});
    button("isNotListed")->click();
    ASSERT_TRUE(waitUntil([&] { return box()->isHidden(); }));
    EXPECT_EQ(fake().settled, QStringList{QStringLiteral("0:missing")});
    EXPECT_FALSE(button("retryFailed")->isHidden());
    EXPECT_TRUE(waitUntil([&] { return window->focusWidget() == button("retryFailed"); }));
    button("retryFailed")->click();
    EXPECT_EQ(fake().count(QStringLiteral("retryFailed")), 1);
}

TEST_F(InDoubt, AnArchiveIsAskedForOnce)
{
    end({1, 2});
    EXPECT_TRUE(text("doubtQuestion").contains(QStringLiteral("\u201cnotes.zip\u201d")));
    EXPECT_FALSE(text("doubtQuestion").contains(QStringLiteral("one.txt")));
    button("isListed")->click();
    ASSERT_TRUE(waitUntil([&] { return box()->isHidden(); }));
    EXPECT_EQ(fake().settled, QStringList{QStringLiteral("1:there")});
}

TEST_F(InDoubt, OneAfterTheOther)
{
    end({0, 1, 2});
    button("isListed")->click();
    ASSERT_TRUE(waitUntil([&] { return text("doubtQuestion").contains(QStringLiteral("notes.zip")); }));
    EXPECT_TRUE(box()->isVisible());
    EXPECT_EQ(fake().settled.size(), 1);
}

TEST_F(InDoubt, AFailedAnswerCanBeGivenAgain)
{
    end({0});
    fake().failNext = base::Failure(base::Failure::Kind::Store, QStringLiteral("note it"));
    button("isListed")->click();
    ASSERT_TRUE(waitUntil([&] { return !window->page(Step::Upload)->banner()->title().isEmpty(); }));
    EXPECT_TRUE(box()->isVisible());
    button("isListed")->click();
    EXPECT_TRUE(waitUntil([&] { return box()->isHidden(); }));
}

TEST_F(InDoubt, IsAskedOnTheReviewPageToo)
{
    end({0});
    fake().review.dataset = *session.dataset();
    domain::ReceiptFile file;
    file.remote = QStringLiteral("a.csv");
    file.state = domain::ReceiptFile::State::Failed;
    fake().review.files = {file};
    window->showStep(Step::Review);
    ASSERT_TRUE(waitUntil([&] { return !window->page(Step::Review)->isBusy(); }));
    EXPECT_TRUE(box(Step::Review)->isVisible());
    EXPECT_TRUE(text("reviewHeadline", Step::Review).contains(QStringLiteral("unclear")));
    EXPECT_TRUE(button("openPageInDoubt", Step::Review)->isHidden())
        << "the page has one such button already";
    button("isNotListed", Step::Review)->click();
    ASSERT_TRUE(waitUntil([&] { return box(Step::Review)->isHidden(); }));
    EXPECT_TRUE(box(Step::Upload)->isHidden()) << "it is not asked twice";
    ASSERT_TRUE(waitUntil([&] { return fake().count(QStringLiteral("review")) == 2; })) << "looked again";
    button("bannerAction", Step::Review)->click();
    EXPECT_EQ(window->step(), Step::Upload);
    EXPECT_FALSE(button("retryFailed")->isHidden());
}

TEST_F(InDoubt, ANewRunOfTheFileEndsTheDoubt)
{
    end({0});
    domain::Snapshot now;
    now.state = RunState::Running;
    domain::FileProgress progress;
    progress.stage = Stage::Checking;
    now.changed = {progress};
    Q_EMIT session.snapshot(now);
    EXPECT_TRUE(box()->isHidden());
}

TEST_F(InDoubt, TheTokenIsRenewedInPlaceForTheSameDataset)
{
    domain::Snapshot now;
    now.state = RunState::NeedsSignIn;
    Q_EMIT session.snapshot(now);
    Q_EMIT session.runEnded(now.state);
    EXPECT_TRUE(text("runState").contains(QStringLiteral("token")));
    auto *paste = child<QLineEdit>(window.get(), "renewedPaste");
    auto *key = child<QLineEdit>(window.get(), "renewedDataset");
    auto *renewed = child<QLineEdit>(window.get(), "renewedToken");
    EXPECT_EQ(window->focusWidget(), paste);
    EXPECT_EQ(key->text(), QStringLiteral("IDB-1234567"));
    EXPECT_TRUE(key->isReadOnly());
    paste->setText(QStringLiteral("python client.py IDB-7 ") + token);
    EXPECT_TRUE(renewed->text().isEmpty()) << "it opens another dataset";
    EXPECT_EQ(key->text(), QStringLiteral("IDB-1234567"));
    EXPECT_TRUE(paste->text().isEmpty());
    paste->setText(QStringLiteral("python client.py IDB-1234567 ") + token);
    EXPECT_EQ(renewed->text(), token);
    EXPECT_EQ(renewed->echoMode(), QLineEdit::Password);
    fake().lastDataset.clear();
    button("signInAgain")->click();
    ASSERT_TRUE(waitUntil([&] { return fake().count(QStringLiteral("resume")) == 1; }));
    EXPECT_EQ(fake().lastDataset, QStringLiteral("IDB-1234567"));
    EXPECT_EQ(fake().lastSecret.reveal(), token.toUtf8());
    EXPECT_TRUE(renewed->text().isEmpty());
}
