// SPDX-License-Identifier: MIT
// Signing in where each dataset has a token of its own.
#include "tests/ui/fakesession.h"
#include "tests/ui/helpers.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

#include <gtest/gtest.h>

using namespace slipway;
using namespace slipway::ui;
using namespace slipway::tests;

namespace {

const QString token = QStringLiteral("0123456789abcdef0123456789abcdef");
const QString otherToken = QStringLiteral("fedcba9876543210fedcba9876543210");
const QString curlLine =
    QStringLiteral("curl -F \"binary=@my_datafile.csv\" -H \"Authorization: Token token=%1\" "
                   "-X POST https://databank.illinois.edu/api/dataset/IDB-1234567/datafile -o output.txt")
        .arg(token);

class DatasetSignIn : public ::testing::Test
{
protected:
    DatasetSignIn()
    {
        FakeSession::reset();
        giveDatasetSecrets();
    }
    void open(const QString &server = QStringLiteral("main"))
    {
        context = std::make_unique<PageContext>(PageContext{session, ask, server, {}, std::nullopt});
        window = std::make_unique<WizardWindow>(*context);
        window->show();
        button("next")->click();
        ASSERT_TRUE(arrives(Step::SignIn));
    }
    void paste(const QString &text, const char *name = "paste")
    {
        QGuiApplication::clipboard()->setText(text);
        field(name)->setFocus();
        field(name)->paste();
    }
    void signIn()
    {
        paste(curlLine);
        button("signIn")->click();
        ASSERT_TRUE(waitUntil([&] { return session.account().has_value() && button("next")->isEnabled(); }));
    }
    bool arrives(Step step)
    {
        return waitUntil([&] { return window->step() == step && !window->page(step)->isBusy(); });
    }
    /// True if a token can be read anywhere in the window.
    bool isTokenReadable()
    {
        const QList<QWidget *> all = window->findChildren<QWidget *>();
        return std::any_of(all.cbegin(), all.cend(), [](QWidget *widget) {
            if (const auto *edit = qobject_cast<QLineEdit *>(widget))
                return edit->displayText().contains(token);
            if (const auto *text = qobject_cast<QPlainTextEdit *>(widget))
                return text->toPlainText().contains(token);
            const auto *label = qobject_cast<QLabel *>(widget);
            return label && label->text().contains(token);
        });
    }
    QPushButton *button(const char *name) { return child<QPushButton>(window.get(), name); }
    QLineEdit *field(const char *name) { return child<QLineEdit>(window.get(), name); }
    QString text(const char *name) { return child<QLabel>(window.get(), name)->text(); }
    QString banner() { return window->page(window->step())->banner()->title(); }
    static FakeSession &fake() { return FakeSession::get(); }

    session::Session session{session::SessionOptions()};
    AnsweringAsk ask;
    std::unique_ptr<PageContext> context;
    std::unique_ptr<WizardWindow> window;
};

} // namespace

TEST_F(DatasetSignIn, TakesAWholeCommandAndKeepsNothingOfItOnTheScreen)
{
    open();
    EXPECT_FALSE(button("signIn")->isEnabled());
    EXPECT_EQ(window->focusWidget(), field("paste"));
    paste(curlLine);
    EXPECT_TRUE(field("paste")->text().isEmpty());
    EXPECT_EQ(field("datasetKey")->text(), QStringLiteral("IDB-1234567"));
    EXPECT_EQ(field("token")->text(), token);
    EXPECT_FALSE(isTokenReadable());
    EXPECT_TRUE(text("pasteTold").contains(QStringLiteral("Both")));
    EXPECT_TRUE(button("signIn")->isEnabled());
}

TEST_F(DatasetSignIn, TakesAddressAndTokenOneAfterTheOther)
{
    open();
    paste(QStringLiteral("https://databank.illinois.edu/datasets/IDB-1234567/edit"));
    EXPECT_TRUE(text("pasteTold").contains(QStringLiteral("Token: still missing")))
        << qPrintable(text("pasteTold"));
    EXPECT_FALSE(button("signIn")->isEnabled());
    paste(token + QLatin1Char('\n'));
    EXPECT_EQ(field("datasetKey")->text(), QStringLiteral("IDB-1234567"));
    EXPECT_EQ(field("token")->text(), token);
    EXPECT_TRUE(button("signIn")->isEnabled());
}

TEST_F(DatasetSignIn, TakesWhatIsTypedOnlyWhenItIsComplete)
{
    open();
    QTest::keyClicks(field("paste"), QStringLiteral("IDB-12"));
    EXPECT_EQ(field("paste")->text(), QStringLiteral("IDB-12")) << "who types is not interrupted";
    EXPECT_NE(field("paste")->displayText(), QStringLiteral("IDB-12")) << "and it is masked";
    QTest::keyClick(field("paste"), Qt::Key_Tab);
    EXPECT_EQ(field("datasetKey")->text(), QStringLiteral("IDB-12"));
    EXPECT_TRUE(field("paste")->text().isEmpty());
}

TEST_F(DatasetSignIn, EndsWithSomethingTyped)
{
    open();
    window->activateWindow();
    field("paste")->setFocus();
    QTest::keyClicks(field("paste"), QStringLiteral("IDB-12"));
    window.reset(); // the field loses the keyboard
    EXPECT_EQ(fake().count(QStringLiteral("signInTo")), 0);
}

TEST_F(DatasetSignIn, SaysWhenNothingWasFound)
{
    open();
    paste(QStringLiteral("good morning"));
    EXPECT_TRUE(field("paste")->text().isEmpty());
    EXPECT_TRUE(text("pasteTold").contains(QStringLiteral("Neither")));
    EXPECT_TRUE(field("datasetKey")->text().isEmpty());
}

TEST_F(DatasetSignIn, SavesATokenThatWasPastedIntoTheWrongField)
{
    open();
    paste(curlLine, "datasetKey");
    EXPECT_FALSE(isTokenReadable());
    EXPECT_EQ(field("datasetKey")->text(), QStringLiteral("IDB-1234567"));
    EXPECT_EQ(field("token")->text(), token);
    field("datasetKey")->clear();
    paste(otherToken, "datasetKey");
    EXPECT_TRUE(field("datasetKey")->text().isEmpty());
    EXPECT_EQ(field("token")->text(), otherToken);
}

TEST_F(DatasetSignIn, ForgetsTheTokenOfAnotherDataset)
{
    open();
    paste(curlLine);
    paste(QStringLiteral("https://databank.illinois.edu/datasets/IDB-7654321/edit"));
    EXPECT_EQ(field("datasetKey")->text(), QStringLiteral("IDB-7654321"));
    EXPECT_TRUE(field("token")->text().isEmpty());
}

TEST_F(DatasetSignIn, SaysWhichDatasetIsOpenAndHowLongTheTokenLives)
{
    open();
    signIn();
    EXPECT_EQ(fake().lastDataset, QStringLiteral("IDB-1234567"));
    EXPECT_EQ(fake().lastSecret.reveal(), token.toUtf8());
    EXPECT_TRUE(text("signedInAs").contains(QStringLiteral("IDB-1234567")));
    EXPECT_TRUE(text("keyEnds").contains(QStringLiteral("3 days")));
    EXPECT_TRUE(text("keyEnds").contains(QStringLiteral("at the latest")));
    EXPECT_TRUE(field("token")->text().isEmpty());
    EXPECT_TRUE(button("openDatasetPage")->isVisible());
    EXPECT_TRUE(ask.opened.isEmpty());
    button("openDatasetPage")->click();
    EXPECT_EQ(ask.opened, QList<QUrl>{QUrl(QStringLiteral("https://example.org/datasets/IDB-1234567/edit"))});
}

TEST_F(DatasetSignIn, GoesOnOnlyWithTheDatasetThatIsOpen)
{
    open();
    signIn();
    field("datasetKey")->setText(QStringLiteral("IDB-7"));
    EXPECT_FALSE(button("next")->isEnabled()) << "IDB-1234567 is open, and this says another";
    field("datasetKey")->setText(QStringLiteral("IDB-1234567"));
    EXPECT_TRUE(button("next")->isEnabled());
}

TEST_F(DatasetSignIn, PutsTheKeyboardToWhatIsWrong)
{
    open();
    paste(curlLine);
    base::Failure noDraft(base::Failure::Kind::NotFound, QStringLiteral("look at the dataset"));
    fake().failNext = noDraft.code("no-such-draft");
    button("signIn")->click();
    ASSERT_TRUE(waitUntil([&] { return !banner().isEmpty(); }));
    EXPECT_EQ(window->focusWidget(), field("datasetKey"));
    base::Failure wrong(base::Failure::Kind::SignIn, QStringLiteral("look at the dataset"));
    fake().failNext = wrong.code("wrong-key");
    button("signIn")->click();
    EXPECT_TRUE(waitUntil([&] { return window->focusWidget() == field("token"); }));
    EXPECT_FALSE(button("next")->isEnabled());
}

TEST_F(DatasetSignIn, FillsInTheTokenOfADatasetUsedBefore)
{
    fake().knownDatasets = {QStringLiteral("IDB-5"), QStringLiteral("IDB-6")};
    fake().storedSecrets = {{QStringLiteral("IDB-5"), base::Secret(token)}};
    open();
    auto *known = child<QToolButton>(window.get(), "knownDatasets");
    ASSERT_TRUE(known->isVisible());
    ASSERT_EQ(known->menu()->actions().size(), 2);
    known->menu()->actions().first()->trigger();
    EXPECT_TRUE(waitUntil([&] { return field("token")->text() == token; }));
    EXPECT_EQ(field("datasetKey")->text(), QStringLiteral("IDB-5"));
    EXPECT_FALSE(isTokenReadable());
    EXPECT_TRUE(child<QCheckBox>(window.get(), "remember")->isChecked());
    field("datasetKey")->setText(QStringLiteral("IDB-6"));
    EXPECT_TRUE(field("token")->text().isEmpty()) << "it opens IDB-5 only";
}

TEST_F(DatasetSignIn, ALateRememberedTokenDoesNotReplaceATypedOne)
{
    fake().knownDatasets = {QStringLiteral("IDB-5")};
    fake().storedSecrets = {{QStringLiteral("IDB-5"), base::Secret(token)}};
    open();
    fake().holdReplies = true;
    field("datasetKey")->setText(QStringLiteral("IDB-5"));
    field("token")->setText(otherToken);
    fake().releaseReplies();
    EXPECT_EQ(field("token")->text(), otherToken);
}

TEST_F(DatasetSignIn, ShowsHowToMakeADraftAndOpensThePageOnlyWhenAsked)
{
    open();
    button("noDatasetYet")->click();
    const QString steps = child<QPlainTextEdit>(window.get(), "stepsToADraft")->toPlainText();
    EXPECT_TRUE(steps.startsWith(QStringLiteral("1. Log in"))) << qPrintable(steps);
    EXPECT_TRUE(steps.contains(QStringLiteral("5. Get a token there")));
    EXPECT_TRUE(button("openNewDatasetPage")->isVisible());
    EXPECT_TRUE(ask.opened.isEmpty());
    button("openNewDatasetPage")->click();
    EXPECT_EQ(ask.opened, QList<QUrl>{session.server().newDatasetPage});
    button("whereIsTheKey")->click();
    EXPECT_FALSE(button("noDatasetYet")->isChecked()) << "there is room for one of them";
    EXPECT_TRUE(child<QWidget>(window.get(), "stepsToTheKey")->isVisible());
    EXPECT_FALSE(child<QWidget>(window.get(), "stepsToADraft")->isVisible());
}

TEST_F(DatasetSignIn, OffersThePracticeDatasetsAndSaysWhatTheyAreGoodFor)
{
    open(QStringLiteral("practice"));
    auto *list = child<QListWidget>(window.get(), "practiceAccounts");
    ASSERT_TRUE(list->isVisible());
    ASSERT_EQ(list->count(), 2);
    EXPECT_TRUE(list->item(0)->text().contains(QStringLiteral("draft")));
    EXPECT_TRUE(list->item(1)->text().contains(QStringLiteral("published already")));
    EXPECT_EQ(field("datasetKey")->text(), QStringLiteral("IDB-1000001"));
    EXPECT_EQ(field("token")->text(), QString(32, QLatin1Char('a')));
    list->setCurrentRow(1);
    EXPECT_EQ(field("datasetKey")->text(), QStringLiteral("IDB-1000002"));
    EXPECT_EQ(field("token")->text(), QString(32, QLatin1Char('b')));
    for (int row = 0; row < list->count(); ++row)
        EXPECT_FALSE(list->item(row)->text().contains(QStringLiteral("aaaa")));
}

TEST_F(DatasetSignIn, LeadsToTheFilesAndBackWithoutADatasetPage)
{
    open();
    signIn();
    button("next")->click();
    ASSERT_TRUE(arrives(Step::Files));
    EXPECT_EQ(child<QWidget>(window.get(), "stepList")->accessibleName(),
              QStringLiteral("Step 3 of 6: Files"));
    button("back")->click();
    EXPECT_EQ(window->step(), Step::SignIn);
    EXPECT_TRUE(button("next")->isEnabled()) << "still signed in";
}

TEST_F(DatasetSignIn, AnUnfinishedPublicationKeepsItsDataset)
{
    session::Unfinished one;
    one.id = QStringLiteral("pub-1");
    one.title = one.datasetId = QStringLiteral("IDB-1234567");
    one.serverName = QStringLiteral("Data Bank");
    one.page = QStringLiteral("upload");
    one.filesTotal = 1;
    fake().unfinished = {one};
    fake().scanned = {makeFile(QStringLiteral("a.csv"), 100)};
    fake().knownDatasets = {one.datasetId};
    fake().storedSecrets = {{one.datasetId, base::Secret(token)}};
    context = std::make_unique<PageContext>(PageContext{session, ask, {}, {}, std::nullopt});
    window = std::make_unique<WizardWindow>(*context);
    window->show();
    auto *go = button("continue");
    ASSERT_TRUE(waitUntil([&] { return go->isVisible(); }));
    go->click();
    ASSERT_TRUE(arrives(Step::SignIn));
    EXPECT_EQ(field("datasetKey")->text(), one.datasetId);
    EXPECT_TRUE(field("datasetKey")->isReadOnly());
    ASSERT_TRUE(waitUntil([&] { return field("token")->text() == token; }));
    button("signIn")->click();
    ASSERT_TRUE(waitUntil([&] { return button("next")->isEnabled(); }));
    button("next")->click();
    EXPECT_TRUE(arrives(Step::Upload));
}

TEST_F(DatasetSignIn, TheReceiptIsOfferedWhereNothingIsLeftToSend)
{
    session::Unfinished one;
    one.id = QStringLiteral("pub-1");
    one.title = one.datasetId = QStringLiteral("IDB-1234567");
    one.page = QStringLiteral("upload");
    for (const bool isHandedOver : {false, true}) {
        fake().unfinished = {one};
        fake().handedOver = isHandedOver;
        context = std::make_unique<PageContext>(PageContext{session, ask, {}, {}, std::nullopt});
        window = std::make_unique<WizardWindow>(*context);
        window->show();
        ASSERT_TRUE(waitUntil([&] { return button("continue")->isVisible(); }));
        const int before = fake().count(QStringLiteral("isHandedOver"));
        button("continue")->click();
        ASSERT_TRUE(arrives(Step::SignIn));
        ASSERT_TRUE(waitUntil([&] { return fake().count(QStringLiteral("isHandedOver")) > before; }));
        QApplication::processEvents();
        EXPECT_EQ(button("showReceipt")->isVisible(), isHandedOver);
    }
    fake().review.dataset = makeDataset(one.datasetId, one.datasetId);
    fake().review.remark = QStringLiteral("No last look.");
    button("showReceipt")->click();
    ASSERT_TRUE(arrives(Step::Review));
    EXPECT_TRUE(waitUntil([&] { return banner().contains(QStringLiteral("once more")); }));
    EXPECT_TRUE(button("saveReceipt")->isEnabled());
    EXPECT_FALSE(session.account().has_value());
}

TEST_F(DatasetSignIn, AnUnfinishedPublicationThatStoodAtADatasetPageGoesOnWithTheFiles)
{
    open();
    signIn();
    session::Unfinished one;
    one.id = QStringLiteral("pub-1");
    one.datasetId = QStringLiteral("IDB-1234567");
    one.page = QStringLiteral("dataset"); // which this server has not
    fake().unfinished = {one};
    window->showStep(Step::Where);
    ASSERT_TRUE(waitUntil([&] { return button("continue")->isVisible(); }));
    button("continue")->click();
    ASSERT_TRUE(arrives(Step::SignIn));
    signIn();
    button("next")->click();
    EXPECT_TRUE(arrives(Step::Files));
}
