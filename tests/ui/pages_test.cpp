// SPDX-License-Identifier: MIT
#include "tests/ui/pageswindow.h"
#include "ui/models/datasetsmodel.h"
#include "ui/models/filesmodel.h"
#include "ui/widgets/secretedit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace slipway;
using namespace slipway::ui;
using namespace slipway::tests;

TEST_F(Pages, MarkTestAndPracticeServersOnEveryPage)
{
    server = QStringLiteral("sandbox");
    open();
    auto *mark = child<QWidget>(window.get(), "serverMark");
    EXPECT_FALSE(mark->isHidden());
    EXPECT_TRUE(mark->accessibleName().contains(QStringLiteral("Test server")));
    toFiles();
    EXPECT_FALSE(mark->isHidden());
}

TEST_F(Pages, DoNotMarkARealServer)
{
    open();
    EXPECT_TRUE(child<QWidget>(window.get(), "serverMark")->isHidden());
}

TEST_F(Pages, SayWhyAServerCannotBeChosenAndRetry)
{
    open();
    fake().failNext = base::Failure(base::Failure::Kind::Offline, QStringLiteral("start"));
    click("next");
    ASSERT_TRUE(waitUntil([&] { return !banner().isEmpty(); }));
    EXPECT_EQ(window->step(), Step::Where);
    child<QPushButton>(window->page(Step::Where), "bannerAction")->click();
    EXPECT_TRUE(arrives(Step::SignIn));
}

TEST_F(Pages, KeepTheSignInWhenGoingBackToTheSameServer)
{
    open();
    toDataset();
    click("back");
    click("back");
    ASSERT_EQ(window->step(), Step::Where);
    click("next");
    ASSERT_TRUE(arrives(Step::SignIn));
    EXPECT_TRUE(session.account().has_value());
    EXPECT_EQ(fake().count(QStringLiteral("chooseServer")), 1);
}

TEST_F(Pages, ShowAWrongKeyAtTheField)
{
    open();
    toSignIn();
    EXPECT_FALSE(button("signIn")->isEnabled()) << "nothing to check yet";
    auto *key = child<QLineEdit>(window.get(), "apiKey");
    key->setText(QStringLiteral("wrong"));
    base::Failure failure(base::Failure::Kind::SignIn, QStringLiteral("check the key"));
    fake().failNext = failure.code("wrong-key");
    click("signIn");
    ASSERT_TRUE(waitUntil([&] { return !banner().isEmpty(); }));
    EXPECT_EQ(QApplication::focusWidget(), key);
    EXPECT_FALSE(button("next")->isEnabled());
    EXPECT_EQ(key->text(), QStringLiteral("wrong")) << "to be mended, not typed again";
}

TEST_F(Pages, TellWhoIsSignedInAndForgetTheKeyOnTheScreen)
{
    open();
    toSignIn();
    child<QLineEdit>(window.get(), "apiKey")->setText(QStringLiteral(" abc \n"));
    click("signIn");
    auto *who = child<QLabel>(window.get(), "signedInAs");
    ASSERT_TRUE(waitUntil([&] { return !who->isHidden(); }));
    EXPECT_TRUE(who->text().contains(QStringLiteral("Ada Lovelace")));
    EXPECT_EQ(fake().lastSecret.reveal(), "abc");
    EXPECT_TRUE(child<QLineEdit>(window.get(), "apiKey")->text().isEmpty());
    EXPECT_TRUE(button("next")->isEnabled());
}

TEST_F(Pages, SayWhenTheKeychainCannotKeepTheKey)
{
    open();
    toSignIn();
    fake().signedIn.keychainTrouble = QStringLiteral("This computer has no keychain.");
    child<QLineEdit>(window.get(), "apiKey")->setText(QStringLiteral("abc"));
    child<QCheckBox>(window.get(), "remember")->setChecked(true);
    click("signIn");
    auto *kept = child<QLabel>(window.get(), "keyKept");
    ASSERT_TRUE(waitUntil([&] { return !kept->isHidden(); }));
    EXPECT_EQ(kept->text(), fake().signedIn.keychainTrouble);
    EXPECT_TRUE(button("forgetKey")->isHidden());
}

TEST_F(Pages, SayWhatAnAccountThatMayNotUploadCanDo)
{
    open();
    toSignIn();
    fake().signedIn.account.mayUpload = false;
    fake().signedIn.account.standing = QStringLiteral("Wait for the approval.");
    child<QLineEdit>(window.get(), "apiKey")->setText(QStringLiteral("abc"));
    click("signIn");
    EXPECT_TRUE(waitUntil([&] { return !banner().isEmpty(); }));
}

TEST_F(Pages, FillInARememberedKeyAndForgetIt)
{
    fake().storedSecret = base::Secret(QByteArray("remembered"));
    open();
    toSignIn();
    auto *key = child<QLineEdit>(window.get(), "apiKey");
    ASSERT_TRUE(waitUntil([&] { return key->text() == QStringLiteral("remembered"); }));
    EXPECT_EQ(key->echoMode(), QLineEdit::Password);
    click("forgetKey");
    EXPECT_TRUE(waitUntil([&] { return key->text().isEmpty() && button("forgetKey")->isHidden(); }));
    EXPECT_EQ(fake().count(QStringLiteral("forgetSecret")), 1);
}

TEST_F(Pages, ShowTheStepsToTheKeyAndOpenThePageOnlyWhenAsked)
{
    open();
    toSignIn();
    EXPECT_TRUE(ask.opened.isEmpty());
    click("whereIsTheKey");
    EXPECT_TRUE(ask.opened.isEmpty());
    click("openKeyPage");
    EXPECT_EQ(ask.opened, QList<QUrl>{session.server().keyPage});
}

TEST_F(Pages, OfferThePracticeAccounts)
{
    server = QStringLiteral("practice");
    const QJsonObject ada{{QStringLiteral("name"), QStringLiteral("Ada")},
                          {QStringLiteral("key"), QStringLiteral("practice-key")},
                          {QStringLiteral("status"), QStringLiteral("APPROVED")}};
    fake().practiceAccounts = {ada};
    open();
    toSignIn();
    auto *accounts = child<QListWidget>(window.get(), "practiceAccounts");
    EXPECT_TRUE(accounts->isVisible());
    EXPECT_EQ(child<QLineEdit>(window.get(), "apiKey")->text(), QStringLiteral("practice-key"));
    EXPECT_FALSE(accounts->item(0)->text().contains(QStringLiteral("practice-key")))
        << "keys are not on the screen";
}

TEST_F(Pages, SearchTheDatasets)
{
    open();
    toDataset();
    auto *list = child<QListView>(window.get(), "datasets");
    auto *search = child<QLineEdit>(window.get(), "searchDatasets");
    ASSERT_EQ(list->model()->rowCount(), 2);
    search->setText(QStringLiteral("finch"));
    EXPECT_EQ(list->model()->rowCount(), 1);
    click("next");
    ASSERT_TRUE(arrives(Step::Files));
    EXPECT_EQ(session.dataset()->id, QStringLiteral("000002"));
}

TEST_F(Pages, UseATypedIdThatIsNotInTheList)
{
    open();
    toDataset();
    auto *search = child<QLineEdit>(window.get(), "searchDatasets");
    search->setText(QStringLiteral("00004"));
    EXPECT_FALSE(button("next")->isEnabled()) << "five digits are no ID";
    search->setText(QStringLiteral("000042"));
    click("next");
    ASSERT_TRUE(arrives(Step::Files));
    EXPECT_EQ(session.dataset()->id, QStringLiteral("000042"));
}

TEST_F(Pages, OfferToMakeTheFirstDatasetToWhoHasNone)
{
    fake().datasets.clear();
    open();
    toDataset();
    EXPECT_TRUE(button("createDataset")->isDefault()) << "Enter makes one";
    child<QLineEdit>(window.get(), "searchDatasets")->setText(QStringLiteral("000042"));
    EXPECT_TRUE(button("next")->isDefault()) << "one is named";
}

TEST_F(Pages, RefuseADatasetOfSomebodyElse)
{
    fake().datasets.first().writable = false;
    open();
    toDataset();
    click("next");
    ASSERT_TRUE(waitUntil([&] { return !banner().isEmpty(); }));
    EXPECT_EQ(window->step(), Step::Dataset);
}

TEST_F(Pages, SayWhyTheListCannotBeLoadedAndRetry)
{
    open();
    toSignIn();
    child<QLineEdit>(window.get(), "apiKey")->setText(QStringLiteral("abc"));
    click("signIn");
    ASSERT_TRUE(waitUntil([&] { return button("next")->isEnabled(); }));
    fake().failNext = base::Failure(base::Failure::Kind::Server, QStringLiteral("list the dandisets"));
    click("next");
    ASSERT_TRUE(waitUntil([&] { return !banner().isEmpty(); }));
    child<QPushButton>(window->page(Step::Dataset), "bannerAction")->click();
    EXPECT_TRUE(
        waitUntil([&] { return child<QListView>(window.get(), "datasets")->model()->rowCount() == 2; }));
    EXPECT_TRUE(banner().isEmpty());
}

TEST_F(Pages, CreateADatasetAndSelectIt)
{
    domain::FieldSpec name;
    name.key = QStringLiteral("name");
    name.label = QStringLiteral("Title");
    name.required = true;
    fake().creationFields = {name};
    open();
    toDataset();
    click("createDataset");
    QDialog *dialog = nullptr;
    ASSERT_TRUE(waitUntil(
        [&] { return (dialog = window->findChild<QDialog *>(QStringLiteral("createDatasetDialog"))); }));
    child<QPushButton>(dialog, "createAccept")->click();
    EXPECT_EQ(fake().count(QStringLiteral("createDataset")), 0) << "the title is missing";
    child<QLineEdit>(dialog, "field-name")->setText(QStringLiteral("My own"));
    child<QPushButton>(dialog, "createAccept")->click();
    auto *list = child<QListView>(window.get(), "datasets");
    ASSERT_TRUE(waitUntil([&] { return list->model()->rowCount() == 3; }));
    EXPECT_EQ(list->currentIndex().data(DatasetsModel::IdRole).toString(), QStringLiteral("000009"));
    click("next");
    EXPECT_TRUE(arrives(Step::Files));
}

TEST_F(Pages, KeepAClosedCreationForm)
{
    domain::FieldSpec name;
    name.key = QStringLiteral("name");
    name.label = QStringLiteral("Title");
    fake().creationFields = {name};
    open();
    toDataset();
    for (const QString &expected : {QString(), QStringLiteral("Half typed")}) {
        click("createDataset");
        QDialog *dialog = nullptr;
        ASSERT_TRUE(waitUntil(
            [&] { return (dialog = window->findChild<QDialog *>(QStringLiteral("createDatasetDialog"))); }));
        EXPECT_EQ(child<QLineEdit>(dialog, "field-name")->text(), expected);
        child<QLineEdit>(dialog, "field-name")->setText(QStringLiteral("Half typed"));
        child<QPushButton>(dialog, "createCancel")->click();
        ASSERT_TRUE(
            waitUntil([&] { return !window->findChild<QDialog *>(QStringLiteral("createDatasetDialog")); }));
    }
}

TEST_F(Pages, AddEditAndRemoveFiles)
{
    fake().scanned = {makeFile(QStringLiteral("a.nwb"), 100), makeFile(QStringLiteral("b.nwb"), 200)};
    ask.paths = {QStringLiteral("/data/a.nwb"), QStringLiteral("/data/b.nwb")};
    open();
    toFiles();
    EXPECT_FALSE(button("next")->isEnabled());
    click("addFiles");
    EXPECT_EQ(fake().lastAdded.size(), 2);
    auto *table = child<QTableView>(window.get(), "files");
    ASSERT_TRUE(waitUntil([&] { return table->model()->rowCount() == 2 && button("next")->isEnabled(); }));
    table->model()->setData(table->model()->index(0, FilesModel::RemoteColumn), QStringLiteral("x.nwb"),
                            Qt::EditRole);
    EXPECT_EQ(session.files().first().remote, QStringLiteral("x.nwb"));
    table->selectRow(1);
    click("removeFiles");
    EXPECT_EQ(table->model()->rowCount(), 1);
}

TEST_F(Pages, StopAScan)
{
    open();
    toFiles();
    fake().holdReplies = true;
    ask.paths = {QStringLiteral("/data")};
    click("addFolder");
    EXPECT_FALSE(button("next")->isEnabled()) << "the list is not complete";
    EXPECT_FALSE(button("stopScan")->isHidden());
    Q_EMIT session.scanProgress(1234);
    auto *state = child<QLabel>(window.get(), "filesState");
    EXPECT_TRUE(waitUntil([&] { return state->text().contains(QLocale().toString(1234)); }));
    click("stopScan");
    EXPECT_EQ(fake().count(QStringLiteral("stopScan")), 1);
    fake().releaseReplies();
    EXPECT_TRUE(button("stopScan")->isHidden());
}

TEST_F(Pages, TakeFilesOfTheCommandLineOnce)
{
    paths = {QStringLiteral("/data/a.nwb")};
    fake().scanned = {makeFile(QStringLiteral("a.nwb"), 100)};
    open();
    toFiles();
    EXPECT_EQ(fake().count(QStringLiteral("addFiles")), 1);
    click("back");
    click("next");
    EXPECT_EQ(fake().count(QStringLiteral("addFiles")), 1);
}

TEST_F(Pages, StartOnlyWithoutErrors)
{
    domain::Problem problem(domain::Problem::Severity::Error, "empty", QStringLiteral("It is empty."),
                            QStringLiteral("Remove it."));
    fake().check.files = {session::CheckedFile(), session::CheckedFile()};
    fake().check.problems = {problem};
    open();
    toCheck();
    ASSERT_TRUE(waitUntil([&] { return !child<QLabel>(window.get(), "checkHeadline")->text().isEmpty(); }));
    EXPECT_FALSE(button("startUpload")->isEnabled());
    EXPECT_FALSE(button("next")->isEnabled());
    fake().check.problems.clear();
    click("checkAgain");
    click("startUpload");
    EXPECT_TRUE(arrives(Step::Upload));
    EXPECT_EQ(fake().count(QStringLiteral("start")), 1);
}

TEST_F(Pages, CheckAgainWithAnotherPolicy)
{
    open();
    toCheck();
    auto *policy = child<QComboBox>(window.get(), "existingPolicy");
    policy->setCurrentIndex(1);
    Q_EMIT policy->activated(1);
    EXPECT_EQ(session.existing(), domain::Existing::Replace);
    EXPECT_EQ(fake().count(QStringLiteral("check")), 2);
}

TEST_F(Pages, IgnoreTheAnswerOfAnEarlierCheck)
{
    open();
    fake().holdReplies = false;
    toCheck();
    fake().holdReplies = true;
    fake().check.files = {session::CheckedFile()};
    click("checkAgain");
    click("back");
    EXPECT_EQ(window->step(), Step::Files);
    fake().releaseReplies();
    EXPECT_FALSE(button("startUpload")->isEnabled());
}

TEST_F(Pages, SaveThePlan)
{
    const QTemporaryDir folder;
    ask.savePath = folder.filePath(QStringLiteral("plan.json"));
    open();
    toCheck();
    click("savePlan");
    EXPECT_TRUE(waitUntil([&] { return QFile::exists(ask.savePath) && !banner().isEmpty(); }));
}
