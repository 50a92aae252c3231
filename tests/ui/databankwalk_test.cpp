// SPDX-License-Identifier: MIT
// The whole way to files handed to a draft of the Data Bank with the real session and the practice server of
// each protocol, by keyboard alone.
#include "tests/ui/databankwalk.h"
#include "tests/ui/shortcuts.h"

#include <QGroupBox>
#include <QListWidget>

#include <gtest/gtest.h>

using namespace slipway;
using namespace slipway::ui;
using namespace slipway::tests;

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

TEST_P(DatabankDoubts, TheReceiptOfWhatIsHandedOverNeedsNoNewToken)
{
    const QString memory = folder.filePath(QStringLiteral("memory"));
    {
        Program program(memory, QStringLiteral("practice-databank"), practiceProgram());
        endInDoubt(program, {{QStringLiteral("action"), QStringLiteral("drop-answer")}});
        program.press(Qt::Key_I, Qt::AltModifier);
        ASSERT_TRUE(program.hasKeyboard("next")) << qPrintable(program.banner());
    } // and here it ends, before the receipt
    Program again(memory, QStringLiteral("practice-databank"), practiceProgram());
    auto *list = child<QListWidget>(&again.window, "unfinished");
    ASSERT_TRUE(waitUntil([&] { return list->isVisible() && list->count() == 1; }));
    again.press(Qt::Key_C, Qt::AltModifier);
    ASSERT_TRUE(again.arrives(Step::SignIn)) << qPrintable(again.banner());
    auto *offer = child<QGroupBox>(&again.window, "receiptOffer");
    ASSERT_TRUE(waitUntil([&] { return offer->isVisible(); }));
    expectDifferentShortcuts(shortcutsInFront(again.window, true));
    shoot(again, QStringLiteral("handed-over"));
    again.press(Qt::Key_C, Qt::AltModifier);
    ASSERT_TRUE(again.arrives(Step::Review));
    ASSERT_TRUE(again.hasKeyboard("saveReceipt")) << qPrintable(again.banner());
    EXPECT_TRUE(again.banner().contains(QStringLiteral("last look"))) << qPrintable(again.banner());
    shoot(again, QStringLiteral("handed-over"));
    const QJsonObject receipt = saveReceipt(again);
    EXPECT_EQ(receipt.value(u"dataset").toString(), key);
    EXPECT_TRUE(receipt.value(u"handed_to_dataset").toBool());
    EXPECT_TRUE(receipt.value(u"remark").toString().contains(QStringLiteral("last look")));
    const QJsonArray files = receipt.value(u"files").toArray();
    ASSERT_EQ(files.size(), 1);
    EXPECT_EQ(files.at(0).toObject().value(u"state").toString(), QStringLiteral("verified"));
    EXPECT_FALSE(again.session.account().has_value()) << "nobody has signed in";
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
