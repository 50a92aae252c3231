// SPDX-License-Identifier: MIT
// What the pages of a server with submissions say and do in every state, also in those it reaches rarely.
#include "tests/ui/fakesession.h"
#include "tests/ui/helpers.h"

#include <QCheckBox>
#include <QGroupBox>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>

#include <gtest/gtest.h>

using namespace slipway;
using namespace slipway::ui;
using namespace slipway::tests;
using base::Failure;
using domain::Processing;

namespace {

class Submitting : public ::testing::Test
{
protected:
    Submitting()
    {
        FakeSession::reset();
        giveSubmissions();
        session.chooseServer(fake().profiles.first(), &session,
                             [](const base::Outcome<domain::Profile> &) {});
        session.chooseDataset(QStringLiteral("000001"), &session,
                              [](const base::Outcome<domain::Dataset> &) {});
        window = std::make_unique<WizardWindow>(context);
        window->show();
    }

    /// A submission with files, processed: three entries, one of them failed.
    void haveSubmission(int good = 2, int failed = 1)
    {
        fake().submission = makeSubmission(QStringLiteral("up-1"), QStringLiteral("Silicon at 300 K"));
        fake().processing = makeProcessing(*fake().submission, good, failed);
    }
    void show(Step step)
    {
        window->showStep(step);
        ASSERT_TRUE(waitUntil([&] { return !window->page(step)->isBusy(); }));
    }
    QPushButton *button(const char *name) { return child<QPushButton>(window.get(), name); }
    QString text(const char *name) { return child<QLabel>(window.get(), name)->text(); }
    QString banner() { return window->page(window->step())->banner()->accessibleName(); }
    bool saysTitle(const char *words)
    {
        return waitUntil(
            [&] { return window->page(window->step())->banner()->title().contains(QLatin1String(words)); });
    }
    static FakeSession &fake() { return FakeSession::get(); }

    session::Session session{session::SessionOptions()};
    AnsweringAsk ask;
    PageContext context{session, ask, {}, {}, std::nullopt};
    std::unique_ptr<WizardWindow> window;
};

Failure tokenEnded()
{
    return {Failure::Kind::SignIn, QStringLiteral("look at the upload")};
}

} // namespace

TEST_F(Submitting, StepsAreSkippedWhereThereAreNone)
{
    fake().abilities.submissions = false;
    window->showStep(Step::Review);
    button("back")->setEnabled(true);
    button("back")->click();
    EXPECT_EQ(window->step(), Step::Upload);
    fake().abilities.submissions = true;
    window->showStep(Step::Review);
    button("back")->setEnabled(true);
    button("back")->click();
    EXPECT_EQ(window->step(), Step::Publish);
}

TEST_F(Submitting, APasswordIsUsedOnceAndNeverLeftInItsField)
{
    show(Step::SignIn);
    auto *password = child<QLineEdit>(window.get(), "password");
    EXPECT_EQ(password->echoMode(), QLineEdit::Password);
    child<QLineEdit>(window.get(), "userName")->setText(QStringLiteral("ada"));
    password->setText(QStringLiteral("wrong one"));
    Failure failure(Failure::Kind::SignIn, QStringLiteral("sign in"));
    fake().failNext = failure.code("wrong-password");
    button("signIn")->click();
    EXPECT_TRUE(password->text().isEmpty()) << "gone as soon as it is used";
    ASSERT_TRUE(waitUntil([&] { return !banner().isEmpty(); }));
    EXPECT_EQ(window->focusWidget(), password);
    EXPECT_EQ(fake().lastSecret.reveal(), "wrong one") << "a password may have spaces";
    password->setText(QStringLiteral("other"));
    child<QRadioButton>(window.get(), "byToken")->setChecked(true);
    EXPECT_TRUE(password->text().isEmpty()) << "nothing lies in a field that cannot be seen";
    child<QLineEdit>(window.get(), "apiKey")->setText(QStringLiteral("abc"));
    button("signIn")->click();
    ASSERT_TRUE(waitUntil([&] { return session.account().has_value(); }));
    EXPECT_TRUE(waitUntil([&] { return text("keyKept").contains(QStringLiteral("password is not kept")); }));
}

TEST_F(Submitting, ContinuesAnUnpublishedUpload)
{
    show(Step::Dataset);
    auto *list = child<QListView>(window.get(), "submissions");
    EXPECT_EQ(list->currentIndex().row(), 0) << "a new one is the default";
    list->setCurrentIndex(list->model()->index(2, 0));
    button("next")->click();
    ASSERT_TRUE(waitUntil([&] { return window->step() == Step::Files; }));
    EXPECT_EQ(fake().submission->id, QStringLiteral("up-2"));
    button("back")->click();
    ASSERT_TRUE(waitUntil([&] { return !window->page(Step::Dataset)->isBusy(); }));
    EXPECT_EQ(list->currentIndex().row(), 2) << "still the chosen one";
}

TEST_F(Submitting, AFullListAllowsOnlyToContinueOrToDelete)
{
    fake().submissions.limit = 2;
    show(Step::Dataset);
    auto *list = child<QListView>(window.get(), "submissions");
    EXPECT_EQ(list->currentIndex().row(), 1);
    EXPECT_FALSE(list->model()->flags(list->model()->index(0, 0)) & Qt::ItemIsEnabled);
    EXPECT_TRUE(text("submissionSlots").contains(QStringLiteral("2 of 2")))
        << qPrintable(text("submissionSlots"));
    EXPECT_TRUE(text("submissionSlots").contains(QStringLiteral("as many as")));
    ask.answer = 0;
    button("deleteSubmission")->click();
    EXPECT_EQ(fake().count(QStringLiteral("removeSubmission")), 0) << "asks first";
    ask.answer = 1;
    button("deleteSubmission")->click();
    ASSERT_TRUE(waitUntil([&] { return list->model()->rowCount() == 2; }));
    EXPECT_TRUE(list->model()->flags(list->model()->index(0, 0)) & Qt::ItemIsEnabled)
        << "there is room again";
    EXPECT_TRUE(ask.asked.contains(QStringLiteral("deleteSubmissionQuestion")));
}

TEST_F(Submitting, OffersTheExistingDatasetWhenTheNameIsTaken)
{
    domain::FieldSpec name;
    name.key = QStringLiteral("name");
    name.label = QStringLiteral("Name");
    fake().creationFields = {name};
    show(Step::Dataset);
    button("createDataset")->click();
    ASSERT_TRUE(
        waitUntil([&] { return window->findChild<QDialog *>(QStringLiteral("createDatasetDialog")); }));
    auto *dialog = child<QDialog>(window.get(), "createDatasetDialog");
    child<QLineEdit>(dialog, "field-name")->setText(QStringLiteral("Songs of finches"));
    Failure taken(Failure::Kind::Conflict, QStringLiteral("create the dataset"));
    fake().failNext = taken.code("dataset-name-taken");
    child<QPushButton>(dialog, "createAccept")->click();
    auto *use = child<QPushButton>(dialog, "bannerAction");
    ASSERT_TRUE(waitUntil([&] { return use->isVisible(); }));
    use->click();
    auto *list = child<QListView>(window.get(), "datasets");
    EXPECT_TRUE(waitUntil([&] { return list->currentIndex().row() == 1; }));
    EXPECT_TRUE(saysTitle("existing dataset"));
}

TEST_F(Submitting, ShowsHowTheFilesTravel)
{
    show(Step::Check);
    EXPECT_TRUE(text("checkShipping").contains(QStringLiteral("one archive")));
    window->showStep(Step::Upload);
    EXPECT_EQ(text("uploadShipping"), fake().check.shipping);
}

TEST_F(Submitting, ProcessingThatStandsStillLeavesAChoice)
{
    haveSubmission();
    fake().holdReplies = true;
    window->showStep(Step::Processing);
    fake().processing.state = Processing::State::Running;
    fake().processing.stage = QStringLiteral("Cleanup");
    Q_EMIT session.processingSeen(fake().processing);
    EXPECT_TRUE(button("keepWaiting")->isHidden());
    EXPECT_TRUE(text("processingHint").contains(QStringLiteral("close Slipway")));
    fake().processing.looksStuck = true;
    Q_EMIT session.processingSeen(fake().processing);
    EXPECT_TRUE(saysTitle("nothing new"));
    for (const char *name : {"keepWaiting", "processAgain", "openSubmission", "deleteUpload"})
        EXPECT_FALSE(button(name)->isHidden()) << name;
    button("keepWaiting")->click();
    Q_EMIT session.processingSeen(fake().processing);
    EXPECT_TRUE(button("keepWaiting")->isHidden()) << "asked once for each stage";
    button("openSubmission")->click();
    EXPECT_EQ(ask.opened, QList<QUrl>{fake().submission->page});
    fake().holdReplies = false;
    button("processAgain")->click();
    ASSERT_TRUE(waitUntil([&] { return fake().count(QStringLiteral("watchProcessing")) == 2; }));
    EXPECT_EQ(fake().count(QStringLiteral("stopWatching")), 1);
}

TEST_F(Submitting, AStuckOneCanBeDeleted)
{
    haveSubmission();
    fake().processing.state = Processing::State::Failed;
    fake().processing.errors = {QStringLiteral("The archive is broken.")};
    show(Step::Processing);
    ASSERT_TRUE(saysTitle("could not process"));
    EXPECT_TRUE(banner().contains(QStringLiteral("The archive is broken.")));
    EXPECT_FALSE(button("next")->isEnabled());
    ask.answer = 1;
    button("deleteUpload")->click();
    EXPECT_TRUE(waitUntil([&] { return window->step() == Step::Dataset; }));
    EXPECT_FALSE(session.submission().has_value());
}

TEST_F(Submitting, NothingRecognisedSaysWhatToDo)
{
    haveSubmission(0, 0);
    show(Step::Processing);
    EXPECT_TRUE(saysTitle("recognised nothing"));
    EXPECT_FALSE(button("next")->isEnabled());
}

TEST_F(Submitting, EveryEntryFailedMayGoOn)
{
    haveSubmission(0, 2);
    show(Step::Processing);
    EXPECT_TRUE(saysTitle("Every entry failed"));
    EXPECT_TRUE(waitUntil([&] { return button("next")->isEnabled(); }));
    auto *table = child<QTableView>(window.get(), "entries");
    EXPECT_EQ(table->model()->rowCount(), 2);
    EXPECT_TRUE(text("entryReason").contains(QStringLiteral("middle of a table")));
}

TEST_F(Submitting, SignsInAgainInTheMiddleOfTheProcessing)
{
    haveSubmission();
    fake().failNext = tokenEnded();
    window->showStep(Step::Processing);
    auto *user = [&]() -> QLineEdit * {
        return waitUntil([&] { return window->findChild<QLineEdit *>(QStringLiteral("renewedUserName")); })
                   ? child<QLineEdit>(window.get(), "renewedUserName")
                   : nullptr;
    }();
    ASSERT_TRUE(user);
    user->setText(QStringLiteral("ada"));
    child<QLineEdit>(window.get(), "renewedPassword")->setText(QStringLiteral("secret"));
    button("signInAgain")->click();
    EXPECT_TRUE(waitUntil([&] { return fake().count(QStringLiteral("watchProcessing")) == 2; }));
    EXPECT_TRUE(waitUntil([&] { return button("next")->isEnabled(); }));
    EXPECT_FALSE(user->isVisible());
}

TEST_F(Submitting, DetailsLandOnTheirFieldsAndSurviveGoingBack)
{
    haveSubmission();
    show(Step::Details);
    child<QLineEdit>(window.get(), "field-upload_name")->setText(QStringLiteral("Silicon"));
    domain::Problem unknown(domain::Problem::Severity::Error, "unknown-user",
                            QStringLiteral("The server knows nobody called x."), {});
    unknown.field = QStringLiteral("coauthors");
    fake().verified = {unknown};
    button("verifyDetails")->click();
    ASSERT_TRUE(saysTitle("another look"));
    EXPECT_EQ(window->focusWidget(), child<QLineEdit>(window.get(), "field-coauthors"));
    button("next")->click();
    ASSERT_TRUE(waitUntil([&] { return fake().count(QStringLiteral("applyDetails")) == 1; }));
    EXPECT_EQ(window->step(), Step::Details);
    window->showStep(Step::Processing);
    EXPECT_EQ(fake().details.value(QStringLiteral("upload_name")).toString(), QStringLiteral("Silicon"));
    window->showStep(Step::Details);
    EXPECT_EQ(child<QLineEdit>(window.get(), "field-upload_name")->text(), QStringLiteral("Silicon"));
    fake().verified.clear();
    ASSERT_TRUE(waitUntil([&] { return button("next")->isEnabled(); }));
    button("next")->click();
    EXPECT_TRUE(waitUntil([&] { return window->step() == Step::Publish; }));
}

TEST_F(Submitting, DetailsTypedBeforeACrashAreThere)
{
    haveSubmission();
    fake().details = QJsonObject{{QStringLiteral("comment"), QStringLiteral("Typed before.")},
                                 {QStringLiteral("embargo_length"), 12}};
    show(Step::Details);
    EXPECT_EQ(child<QPlainTextEdit>(window.get(), "field-comment")->toPlainText(),
              QStringLiteral("Typed before."));
    child<QPlainTextEdit>(window.get(), "field-comment")->setPlainText(QStringLiteral("Typed now."));
    EXPECT_TRUE(waitUntil([&] {
        return fake().details.value(QStringLiteral("comment")).toString() == QLatin1String("Typed now.");
    })) << "remembered without leaving the page";
}

TEST_F(Submitting, AnEmptiedFieldEmptiesItOnTheServer)
{
    haveSubmission();
    for (domain::FieldSpec &field : fake().detailFields) {
        if (field.key == QLatin1String("comment"))
            field.initial = QStringLiteral("old");
        if (field.key == QLatin1String("references"))
            field.initial = QJsonArray{QStringLiteral("https://example.org/old")};
    }
    show(Step::Details);
    child<QPlainTextEdit>(window.get(), "field-comment")->clear();
    button("remove-references")->click();
    button("next")->click();
    ASSERT_TRUE(waitUntil([&] { return window->step() == Step::Publish; })) << qPrintable(banner());
    EXPECT_EQ(fake().lastApplied.value(QStringLiteral("comment")), QJsonValue(QString()));
    EXPECT_EQ(fake().lastApplied.value(QStringLiteral("references")), QJsonValue(QJsonArray()));
}

TEST_F(Submitting, PublishingNeedsThePromise)
{
    haveSubmission();
    show(Step::Publish);
    EXPECT_FALSE(button("publishPermanently")->isEnabled());
    EXPECT_TRUE(button("next")->isDefault()) << "Enter does not publish";
    EXPECT_EQ(button("next")->text().remove(QLatin1Char('&')), QStringLiteral("Not now"));
    child<QCheckBox>(window.get(), "understood")->setChecked(true);
    EXPECT_TRUE(button("publishPermanently")->isEnabled());
    EXPECT_TRUE(text("publishFinal").contains(QStringLiteral("cannot be changed")));
    EXPECT_TRUE(text("publishLicence").contains(QStringLiteral("CC BY")));
    button("publishPermanently")->click();
    ASSERT_TRUE(waitUntil([&] { return session.submission() && session.submission()->published; }));
    ASSERT_TRUE(waitUntil([&] { return button("next")->isEnabled(); }));
    EXPECT_TRUE(button("publishPermanently")->isHidden() || !button("publishPermanently")->isVisible());
}

TEST_F(Submitting, NotNowGoesOnWithoutPublishing)
{
    haveSubmission();
    show(Step::Publish);
    button("next")->click();
    EXPECT_EQ(window->step(), Step::Review);
    EXPECT_EQ(fake().count(QStringLiteral("publish:order")), 0);
    EXPECT_TRUE(window->page(Step::Publish)->isLeftOut()) << "no tick for what was not done";
    fake().submission->published = true;
    EXPECT_FALSE(window->page(Step::Publish)->isLeftOut());
}

TEST_F(Submitting, WhatSpeaksAgainstPublishingStopsIt)
{
    haveSubmission();
    fake().publishProblems = {domain::Problem(domain::Problem::Severity::Error, "no-entries",
                                              QStringLiteral("There is no entry."),
                                              QStringLiteral("Add files."))};
    show(Step::Publish);
    EXPECT_TRUE(button("publishPermanently")->isHidden());
    EXPECT_TRUE(text("publishFinal").contains(QStringLiteral("cannot be published")));
    EXPECT_TRUE(button("next")->isEnabled());
}

TEST_F(Submitting, OnDoubtItLooksAndNeverOrdersAgain)
{
    haveSubmission();
    show(Step::Publish);
    child<QCheckBox>(window.get(), "understood")->setChecked(true);
    Failure lost(Failure::Kind::Stalled, QStringLiteral("publish the upload"));
    fake().failPublish = lost.outcomeUnknown();
    button("publishPermanently")->click();
    ASSERT_TRUE(saysTitle("not certain"));
    EXPECT_TRUE(banner().contains(QStringLiteral("never sends twice")));
    EXPECT_FALSE(button("publishPermanently")->isVisible());
    EXPECT_FALSE(button("back")->isEnabled());
    child<QPushButton>(window->page(Step::Publish), "bannerAction")->click();
    ASSERT_TRUE(waitUntil([&] { return session.submission() && session.submission()->published; }));
    EXPECT_EQ(fake().count(QStringLiteral("publish:order")), 1);
    EXPECT_EQ(fake().count(QStringLiteral("publish:look")), 1);
}

TEST_F(Submitting, AnOrderOfAnEarlierRunIsLookedAfter)
{
    haveSubmission();
    fake().publishOrdered = true;
    window->showStep(Step::Publish);
    ASSERT_TRUE(waitUntil([&] { return session.submission() && session.submission()->published; }));
    EXPECT_EQ(fake().count(QStringLiteral("publish:order")), 0);
    EXPECT_EQ(fake().count(QStringLiteral("publish:look")), 1);
}

TEST_F(Submitting, ADoiIsAskedForOnce)
{
    haveSubmission();
    fake().submission->published = true;
    fake().processing.submission.published = true;
    show(Step::Publish);
    auto *get = button("getDoi");
    ASSERT_TRUE(get->isVisible());
    ask.answer = 0;
    get->click();
    EXPECT_EQ(fake().count(QStringLiteral("assignDoi")), 0) << "a question of its own comes first";
    ask.answer = 1;
    fake().failNext = Failure(Failure::Kind::Server, QStringLiteral("assign a DOI"));
    get->click();
    ASSERT_TRUE(waitUntil([&] { return !banner().isEmpty(); }));
    EXPECT_FALSE(get->isVisible()) << "never a second time";
    EXPECT_TRUE(text("doiText").contains(QStringLiteral("does not ask a second time")));
}

TEST_F(Submitting, NoDoiWhereTheServerGivesNone)
{
    fake().abilities.datasetDoi = false;
    haveSubmission();
    fake().submission->published = true;
    show(Step::Publish);
    EXPECT_TRUE(child<QGroupBox>(window.get(), "doiBox")->isHidden());
}
