// SPDX-License-Identifier: MIT
// The whole way to files handed to a draft of the Data Bank with the real session and the practice server of
// each protocol, by keyboard alone.
#include "tests/support/practicecontrol.h"
#include "tests/ui/walk.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <gtest/gtest.h>

using namespace slipway;
using namespace slipway::ui;
using namespace slipway::tests;

namespace {

class DatabankWalk : public WalkTest, public ::testing::WithParamInterface<const char *>
{
protected:
    /// The practice server of the wished protocol, as a program without further arguments.
    QString practiceProgram()
    {
        const QString path = folder.filePath(QStringLiteral("practice"));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(QStringLiteral("#!/bin/sh\nexec '%1/slipway-practice' --databank-protocol %2 \"$@\"\n")
                       .arg(QStringLiteral(SLIPWAY_BIN), QString::fromLatin1(GetParam()))
                       .toUtf8());
        file.setPermissions(file.permissions() | QFile::ExeOwner);
        return path;
    }
    void shoot(Program &program, const QString &more = QString())
    {
        program.shoot(QStringLiteral("databank-%1").arg(QLatin1String(GetParam())), more);
    }
    void signInHere(Program &program)
    {
        ASSERT_TRUE(program.hasKeyboard("servers"));
        program.press(Qt::Key_Return);
        ASSERT_TRUE(program.arrives(Step::SignIn)) << qPrintable(program.banner());
        ASSERT_TRUE(program.hasKeyboard("practiceAccounts"));
        const QJsonObject account = program.session.practiceAccounts().at(0).toObject();
        key = account.value(u"key").toString();
        // As if it came from the page of the web site.
        program.press(Qt::Key_Tab);
        ASSERT_TRUE(program.hasKeyboard("paste"));
        program.type(QStringLiteral("python databank_api_client_v2.py %1 %2 myfile.csv")
                         .arg(key, account.value(u"token").toString()));
        program.press(Qt::Key_Return);
        ASSERT_TRUE(program.hasKeyboard("next")) << qPrintable(program.banner());
        EXPECT_TRUE(child<QLabel>(&program.window, "signedInAs")->text().contains(key));
        shoot(program);
        program.press(Qt::Key_Return);
        ASSERT_TRUE(program.arrives(Step::Files)) << "there is no Dataset page";
    }
    void goToCheckHere(Program &program)
    {
        signInHere(program);
        program.ask.paths = {data};
        program.press(Qt::Key_O, Qt::AltModifier);
        auto *next = child<QPushButton>(&program.window, "next");
        ASSERT_TRUE(waitUntil([&] { return next->isEnabled(); })) << qPrintable(program.banner());
        shoot(program);
        program.press(Qt::Key_N, Qt::AltModifier);
        ASSERT_TRUE(program.arrives(Step::Check));
        ASSERT_TRUE(program.hasKeyboard("startUpload"))
            << qPrintable(child<QLabel>(&program.window, "checkHeadline")->text());
        shoot(program);
    }
    /// From Check to an upload that ends with its file in doubt, because something happened to the answer of
    /// the registration.
    void endInDoubt(Program &program, QJsonObject fault)
    {
        addFile(QStringLiteral("run.dat"), 100'000);
        goToCheckHere(program);
        // Longer than the probe that looks which protocol it is: the registration.
        fault.insert(u"match", QJsonObject{{QStringLiteral("path"), QStringLiteral("datafile")},
                                           {QStringLiteral("least_bytes"), 60}});
        PracticeControl(program.session.server().api).addFault(fault);
        program.press(Qt::Key_Return);
        ASSERT_TRUE(program.hasKeyboard("openPageInDoubt")) << qPrintable(program.banner());
        EXPECT_TRUE(child<QPushButton>(&program.window, "retryFailed")->isHidden());
        shoot(program, QStringLiteral("in-doubt"));
        program.press(Qt::Key_E, Qt::AltModifier);
        ASSERT_TRUE(waitUntil([&] { return program.ask.opened.size() == 1; }));
    }
    /// The files that the server has registered, all of them complete.
    int recordsIn(Program &program)
    {
        const QJsonArray records =
            PracticeControl(program.session.server().api).bankDataset(key).value(u"records").toArray();
        for (const QJsonValue &one : records)
            EXPECT_FALSE(one.toObject().value(u"incomplete").toBool());
        return int(records.size());
    }

    QString key;
};

} // namespace

TEST_P(DatabankWalk, FromStartToReceiptByKeyboardAlone)
{
    ASSERT_TRUE(QDir(data).mkpath(QStringLiteral("recordings")));
    addFile(QStringLiteral("long run.dat"), 13'631'488);
    addFile(QStringLiteral("recordings/first.dat"), 200'000);
    addFile(QStringLiteral("recordings/second.dat"), 300'000);
    Program program(folder.filePath(QStringLiteral("memory")), QStringLiteral("practice-databank"),
                    practiceProgram());
    goToCheckHere(program);
    program.press(Qt::Key_Return);
    ASSERT_TRUE(program.arrives(Step::Upload));
    shoot(program);
    goToReview(program);
    shoot(program);
    EXPECT_EQ(recordsIn(program), 1) << "one archive of the folder";
    const QJsonObject receipt = saveReceipt(program);
    EXPECT_FALSE(receipt.value(u"published").toBool());
    EXPECT_EQ(receipt.value(u"dataset").toString(), key);
    const QJsonArray files = receipt.value(u"files").toArray();
    EXPECT_EQ(files.size(), 3);
    for (const QJsonValue &one : files)
        EXPECT_EQ(one.toObject().value(u"state").toString(), QStringLiteral("verified"));
    program.press(Qt::Key_E, Qt::AltModifier);
    ASSERT_TRUE(waitUntil([&] { return program.ask.opened.size() == 1; }));
    EXPECT_TRUE(program.ask.opened.first().path().contains(key));
    program.press(Qt::Key_F, Qt::AltModifier);
    EXPECT_TRUE(waitUntil([&] { return !program.window.isVisible(); }));
}

INSTANTIATE_TEST_SUITE_P(Protocols, DatabankWalk, ::testing::Values("tus", "phases", "next"));

using DatabankDoubts = DatabankWalk;

TEST_P(DatabankDoubts, WhatAPersonSawListedIsNotSentAgain)
{
    Program program(folder.filePath(QStringLiteral("memory")), QStringLiteral("practice-databank"),
                    practiceProgram());
    endInDoubt(program, {{QStringLiteral("action"), QStringLiteral("drop-answer")}});
    EXPECT_EQ(recordsIn(program), 1);
    program.press(Qt::Key_I, Qt::AltModifier);
    goToReview(program);
    EXPECT_EQ(recordsIn(program), 1);
    const QList<domain::ReceiptFile> files = program.session.receipt().files;
    ASSERT_EQ(files.size(), 1);
    EXPECT_EQ(files.first().state, domain::ReceiptFile::State::Verified) << qPrintable(files.first().reason);
    EXPECT_FALSE(files.first().how.isEmpty());
}

TEST_P(DatabankDoubts, WhatIsNotListedIsRegisteredOnce)
{
    Program program(folder.filePath(QStringLiteral("memory")), QStringLiteral("practice-databank"),
                    practiceProgram());
    endInDoubt(program,
               {{QStringLiteral("action"), QStringLiteral("cut")}, {QStringLiteral("after_bytes"), 4}});
    EXPECT_EQ(recordsIn(program), 0);
    program.press(Qt::Key_T, Qt::AltModifier);
    ASSERT_TRUE(program.hasKeyboard("retryFailed")) << qPrintable(program.banner());
    program.press(Qt::Key_Return);
    goToReview(program);
    EXPECT_EQ(recordsIn(program), 1);
}

TEST_P(DatabankDoubts, GoesOnWithANewTokenInPlace)
{
    addFile(QStringLiteral("run.dat"), 30'000'000);
    Program program(folder.filePath(QStringLiteral("memory")), QStringLiteral("practice-databank"),
                    practiceProgram());
    goToCheckHere(program);
    const PracticeControl server(program.session.server().api);
    server.addFault(
        {{QStringLiteral("action"), QStringLiteral("quirk")},
         {QStringLiteral("quirk"), QStringLiteral("replace-token")},
         {QStringLiteral("nth"), 2},
         {QStringLiteral("match"), QJsonObject{{QStringLiteral("method"), QStringLiteral("PATCH")}}}});
    program.press(Qt::Key_Return);
    ASSERT_TRUE(program.hasKeyboard("renewedPaste")) << qPrintable(program.banner());
    shoot(program, QStringLiteral("new-token"));
    program.type(server.bankDataset(key).value(u"token").toString());
    program.press(Qt::Key_Return);
    goToReview(program);
    EXPECT_EQ(recordsIn(program), 1);
}

INSTANTIATE_TEST_SUITE_P(Protocols, DatabankDoubts, ::testing::Values("tus"));
