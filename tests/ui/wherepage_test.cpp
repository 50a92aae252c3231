// SPDX-License-Identifier: MIT
// What the first page offers: publications to continue, servers to add.
#include "tests/ui/pageswindow.h"

#include <QLineEdit>
#include <QListWidget>
#include <QTableView>

using namespace slipway;
using namespace slipway::ui;
using namespace slipway::tests;

TEST_F(Pages, ListAndContinueAnUnfinishedPublication)
{
    session::Unfinished one;
    one.id = QStringLiteral("20260101-abcd");
    one.title = QStringLiteral("Mouse brains at rest");
    one.datasetId = QStringLiteral("000001");
    one.page = QStringLiteral("upload");
    one.filesTotal = 2;
    fake().unfinished = {one};
    fake().scanned = {makeFile(QStringLiteral("a.nwb"), 100), makeFile(QStringLiteral("b.nwb"), 200)};
    open();
    auto *list = child<QListWidget>(window.get(), "unfinished");
    ASSERT_TRUE(waitUntil([&] { return list->isVisible() && list->count() == 1; }));
    click("continue");
    ASSERT_TRUE(arrives(Step::SignIn));
    child<QLineEdit>(window.get(), "apiKey")->setText(QStringLiteral("abc"));
    click("signIn");
    click("next");
    ASSERT_TRUE(arrives(Step::Upload));
    EXPECT_EQ(child<QTableView>(window.get(), "transfers")->model()->rowCount(), 2);
    click("continueUpload");
    EXPECT_EQ(fake().count(QStringLiteral("start")), 1);
}

TEST_F(Pages, DiscardAnUnfinishedPublicationAfterAsking)
{
    session::Unfinished one;
    one.id = QStringLiteral("20260101-abcd");
    fake().unfinished = {one};
    open();
    auto *list = child<QListWidget>(window.get(), "unfinished");
    ASSERT_TRUE(waitUntil([&] { return list->count() == 1; }));
    ask.answer = 0;
    click("discard");
    EXPECT_EQ(fake().count(QStringLiteral("discard")), 0);
    ask.answer = 1;
    click("discard");
    EXPECT_TRUE(waitUntil([&] { return list->count() == 0; }));
    EXPECT_FALSE(list->isVisible());
}

TEST_F(Pages, AddAServerOfOnesOwn)
{
    open();
    click("addServer");
    auto *dialog = child<QDialog>(window.get(), "addServerDialog");
    child<QLineEdit>(dialog, "field-name")->setText(QStringLiteral("Our lab"));
    child<QLineEdit>(dialog, "field-api")->setText(QStringLiteral("http://elsewhere.example.org/api"));
    child<QPushButton>(dialog, "addServerAccept")->click();
    EXPECT_EQ(fake().count(QStringLiteral("saveProfile")), 0)
        << "no key goes over plain http to another machine";
    child<QLineEdit>(dialog, "field-api")->setText(QStringLiteral("lab.example.org/api/"));
    child<QPushButton>(dialog, "addServerAccept")->click();
    ASSERT_EQ(fake().count(QStringLiteral("saveProfile")), 1);
    EXPECT_EQ(fake().profiles.last().api, QUrl(QStringLiteral("https://lab.example.org/api")));
    EXPECT_TRUE(fake().profiles.last().own);
    EXPECT_EQ(child<QListWidget>(window.get(), "servers")->currentItem()->text(), QStringLiteral("Our lab"));
}

TEST_F(Pages, SayWhenTheServerOfTheCommandLineIsNotKnown)
{
    server = QStringLiteral("nowhere");
    open();
    EXPECT_TRUE(banner().contains(QStringLiteral("nowhere")));
}

TEST_F(Pages, SayWhatIsWrongWithTheMemory)
{
    fake().storeTrouble = QStringLiteral("Another Slipway works in this folder.");
    open();
    EXPECT_FALSE(banner().isEmpty());
}
