// SPDX-License-Identifier: MIT
#include "tests/ui/fakesession.h"
#include "tests/ui/hands.h"
#include "tests/ui/helpers.h"
#include "ui/dialogs/serversdialog.h"

#include <QFile>
#include <QListWidget>
#include <QPushButton>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace slipway;
using namespace slipway::ui;
using namespace slipway::tests;

namespace {

class Servers : public ::testing::Test
{
protected:
    Servers()
    {
        FakeSession::reset();
        domain::Profile own = makeProfile(QStringLiteral("lab"), QStringLiteral("Our lab"));
        own.own = true;
        fake().profiles.append(own);
        fake().keptKeys = {{QStringLiteral("main"), {}},
                           {QStringLiteral("lab"), QStringLiteral("IDB-1")},
                           {QStringLiteral("lab"), QStringLiteral("IDB-2")}};
    }
    void open(const char *id)
    {
        session = std::make_unique<session::Session>(session::SessionOptions());
        dialog = std::make_unique<ServersDialog>(*session, ask, QLatin1String(id), nullptr);
        QObject::connect(dialog.get(), &ServersDialog::serverChanged, dialog.get(),
                         [this](const QString &changed) { told.append(changed); });
        dialog->show();
        waitUntil([this] { return keys()->count() > 0; });
    }
    static FakeSession &fake() { return FakeSession::get(); }
    QListWidget *list() { return child<QListWidget>(dialog.get(), "managedServers"); }
    QListWidget *keys() { return child<QListWidget>(dialog.get(), "keptKeys"); }
    QPushButton *button(const char *name) { return child<QPushButton>(dialog.get(), name); }

    QTemporaryDir folder;
    AnsweringAsk ask;
    std::unique_ptr<session::Session> session;
    std::unique_ptr<ServersDialog> dialog;
    QStringList told;
};

} // namespace

TEST_F(Servers, LeaveThoseAloneThatComeWithTheProgram)
{
    open("main");
    EXPECT_EQ(list()->currentItem()->text(), QStringLiteral("Main archive"));
    EXPECT_FALSE(button("editServer")->isEnabled());
    EXPECT_FALSE(button("removeServer")->isEnabled());
    button("duplicateServer")->click();
    EXPECT_EQ(list()->currentItem()->text(), QStringLiteral("Main archive (2)"));
    EXPECT_TRUE(button("editServer")->isEnabled());
    EXPECT_EQ(told, QStringList(QStringLiteral("main-2")));
}

TEST_F(Servers, GoWithTheirKeysAfterAQuestion)
{
    open("lab");
    ASSERT_EQ(keys()->count(), 2);
    ask.answer = 0;
    button("removeServer")->click();
    EXPECT_EQ(ask.asked, QStringList(QStringLiteral("removeServerQuestion")));
    EXPECT_EQ(fake().count(QStringLiteral("removeProfile")), 0);
    ask.answer = 1;
    button("removeServer")->click();
    EXPECT_EQ(fake().count(QStringLiteral("removeProfile")), 1);
    ASSERT_EQ(fake().keptKeys.size(), 1);
    EXPECT_EQ(fake().keptKeys.first().server, QStringLiteral("main"));
}

TEST_F(Servers, ForgetOneKeyAndKeepTheOther)
{
    open("lab");
    EXPECT_TRUE(keys()->item(1)->text().contains(QStringLiteral("IDB-2")));
    EXPECT_TRUE(keys()->item(1)->text().contains(QStringLiteral("Slipway: lab IDB-2"))) << "where it lives";
    keys()->setCurrentRow(1);
    button("forgetKey")->click();
    ASSERT_TRUE(waitUntil([this] { return keys()->count() == 1; }));
    EXPECT_TRUE(keys()->item(0)->text().contains(QStringLiteral("IDB-1")));
}

TEST_F(Servers, AreSavedIntoAFileForOthers)
{
    open("lab");
    fake().serverFile = "{\"servers\":[]}";
    ask.savePath = folder.filePath(QStringLiteral("lab.json"));
    button("exportServer")->click();
    QFile file(ask.savePath);
    ASSERT_TRUE(waitUntil([&file] { return file.exists(); }));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), fake().serverFile);
}

TEST_F(Servers, ComeFromAFileOrAWordSaysWhyNot)
{
    open("main");
    ask.paths = {folder.filePath(QStringLiteral("theirs.json"))};
    base::Failure failure(base::Failure::Kind::LocalFile, QStringLiteral("read servers from a file"));
    fake().failServers = failure.code("no-servers").file(ask.paths.first());
    const int before = list()->count();
    button("importServers")->click();
    EXPECT_EQ(list()->count(), before);
    EXPECT_TRUE(told.isEmpty());
    EXPECT_TRUE(dialog->findChild<QWidget *>(QStringLiteral("banner"))->isVisible());
    button("importServers")->click();
    EXPECT_EQ(list()->count(), before + 1);
    EXPECT_EQ(told, QStringList(QStringLiteral("imported")));
    EXPECT_FALSE(dialog->findChild<QWidget *>(QStringLiteral("banner"))->isVisible());
}

TEST_F(Servers, PicturesInLightAndDark)
{
    inBothLooks([&](const QString &look) {
        const QString pictures = picturesOf(look);
        open("lab");
        EXPECT_TRUE(dialog->grab().save(pictures + QStringLiteral("/servers.png")));
    });
}
