// SPDX-License-Identifier: MIT
// The whole way through the wizard with the real session and the practice server, by keyboard alone.
#include "tests/ui/palettes.h"
#include "tests/ui/walk.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>

#include <gtest/gtest.h>

using namespace slipway;
using namespace slipway::ui;
using namespace slipway::tests;

namespace {

class Walk : public WalkTest, public ::testing::WithParamInterface<const char *>
{
protected:
    QString memory() const { return folder.filePath(QStringLiteral("memory")); }

    /// Three files are on their way, and something of them is sent; gives the dataset.
    QString sendSlowly(Program &program)
    {
        addFile(QStringLiteral("clip.mp4"), 4'000'000);
        addPracticeFiles();
        goToCheck(program);
        program.session.setBandwidth(domain::Bandwidth::always(400'000),
                                     false); // so that it is still under way
        program.press(Qt::Key_Return);
        EXPECT_TRUE(program.arrives(Step::Upload));
        qint64 sent = 0;
        QObject watch;
        QObject::connect(&program.session, &session::Session::snapshot, &watch,
                         [&sent](const domain::Snapshot &now) { sent = now.bytesDone; });
        EXPECT_TRUE(waitUntil([&] { return sent > 0; }));
        return program.session.dataset()->id;
    }

    /// The next start offers it, and brings it to its end in the same dataset.
    void takeUpAgain(const QString &dataset)
    {
        Program again(memory());
        auto *list = child<QListWidget>(&again.window, "unfinished");
        ASSERT_TRUE(waitUntil([&] { return list->isVisible() && list->count() == 1; }));
        again.shoot(QStringLiteral("light-again"));
        again.press(Qt::Key_C, Qt::AltModifier);
        signIn(again);
        again.press(Qt::Key_Return);
        ASSERT_TRUE(again.arrives(Step::Upload));
        EXPECT_EQ(again.session.dataset()->id, dataset);
        EXPECT_EQ(child<QTableView>(&again.window, "transfers")->model()->rowCount(), 3);
        ASSERT_TRUE(again.hasKeyboard("continueUpload"));
        again.shoot(QStringLiteral("light-again"));
        again.press(Qt::Key_Return);
        ASSERT_TRUE(again.hasKeyboard("next")) << qPrintable(again.banner());
        again.press(Qt::Key_Return);
        ASSERT_TRUE(again.hasKeyboard("saveReceipt")) << qPrintable(again.banner());
        for (const domain::ReceiptFile &file : again.session.receipt().files)
            EXPECT_EQ(file.state, domain::ReceiptFile::State::Verified)
                << qPrintable(file.remote + file.reason);
    }
};

} // namespace

TEST_P(Walk, FromStartToReceiptByKeyboardAlone)
{
    const QString look = QString::fromLatin1(GetParam());
    const QPalette before = QApplication::palette();
    if (look == QLatin1String("dark"))
        QApplication::setPalette(darkPalette());
    addPracticeFiles();
    {
        Program program(folder.filePath(QStringLiteral("memory")));
        ASSERT_TRUE(program.hasKeyboard("servers"));
        program.shoot(look);
        program.press(Qt::Key_Return);
        signIn(program);
        program.shoot(look);
        program.press(Qt::Key_Return);
        createDataset(program);
        program.shoot(look);
        program.press(Qt::Key_Return);
        ASSERT_TRUE(program.arrives(Step::Files));
        program.ask.paths = {data};
        program.press(Qt::Key_O, Qt::AltModifier);
        auto *next = child<QPushButton>(&program.window, "next");
        ASSERT_TRUE(waitUntil([&] { return next->isEnabled(); })) << qPrintable(program.banner());
        EXPECT_EQ(program.session.files().size(), 2);
        program.shoot(look);
        program.press(Qt::Key_N, Qt::AltModifier);
        ASSERT_TRUE(program.arrives(Step::Check));
        EXPECT_TRUE(program.hasKeyboard("startUpload"))
            << qPrintable(child<QLabel>(&program.window, "checkHeadline")->text());
        program.shoot(look);
        program.press(Qt::Key_Return);
        ASSERT_TRUE(program.arrives(Step::Upload));
        program.shoot(look);
        goToReview(program);
        program.shoot(look);
        const QJsonObject receipt = saveReceipt(program);
        const QJsonArray files = receipt.value(QStringLiteral("files")).toArray();
        ASSERT_EQ(files.size(), 2);
        for (const QJsonValue &one : files)
            EXPECT_EQ(one.toObject().value(QStringLiteral("state")).toString(), QStringLiteral("verified"));
        program.press(Qt::Key_O, Qt::AltModifier);
        ASSERT_TRUE(waitUntil([&] { return program.ask.opened.size() == 1; }));
        EXPECT_EQ(program.ask.opened.first().toString(), receipt.value(QStringLiteral("url")).toString());
        program.press(Qt::Key_F, Qt::AltModifier);
        EXPECT_TRUE(waitUntil([&] { return !program.window.isVisible(); }));
    }
    QApplication::setPalette(before);
}

INSTANTIATE_TEST_SUITE_P(Looks, Walk, ::testing::Values("light", "dark"));

TEST_F(Walk, ContinuesWhereItStoodAfterTheProgramEnded)
{
    QString dataset;
    {
        Program program(memory());
        dataset = sendSlowly(program);
    } // and here it ends
    takeUpAgain(dataset);
}

TEST_F(Walk, TakesUpAgainWhatWasCancelledWhenTheWindowClosed)
{
    QString dataset;
    {
        Program program(memory());
        dataset = sendSlowly(program);
        program.ask.answer = 2;
        EXPECT_FALSE(program.window.close());
        EXPECT_EQ(program.ask.asked.last(), QStringLiteral("closeWhileRunning"));
        ASSERT_TRUE(waitUntil([&] { return !program.window.isVisible(); }));
        EXPECT_FALSE(program.session.isRunning());
    }
    takeUpAgain(dataset);
}
