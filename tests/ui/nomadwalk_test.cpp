// SPDX-License-Identifier: MIT
// The whole way to a published NOMAD upload with the real session and the practice server of both
// generations, by keyboard alone.
#include "tests/ui/walk.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QLabel>
#include <QPushButton>

#include <gtest/gtest.h>

using namespace slipway;
using namespace slipway::ui;
using namespace slipway::tests;

namespace {

class NomadWalk : public WalkTest, public ::testing::WithParamInterface<int>
{
protected:
    /// The practice server of the wished generation, as a program without further arguments.
    QString practiceProgram()
    {
        const QString path = folder.filePath(QStringLiteral("practice"));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(QStringLiteral("#!/bin/sh\nexec '%1/slipway-practice' --nomad-generation %2 \"$@\"\n")
                       .arg(QStringLiteral(SLIPWAY_BIN))
                       .arg(GetParam())
                       .toUtf8());
        file.setPermissions(file.permissions() | QFile::ExeOwner);
        return path;
    }
    void signInHere(Program &program)
    {
        ASSERT_TRUE(program.hasKeyboard("servers"));
        program.press(Qt::Key_Return);
        ASSERT_TRUE(program.arrives(Step::SignIn)) << qPrintable(program.banner());
        ASSERT_TRUE(program.hasKeyboard("practiceAccounts"));
        program.press(Qt::Key_Return);
        ASSERT_TRUE(program.hasKeyboard("next")) << qPrintable(program.banner());
        program.press(Qt::Key_Return);
    }
    void createHere(Program &program)
    {
        ASSERT_TRUE(program.arrives(Step::Dataset)) << qPrintable(program.banner());
        program.press(Qt::Key_C, Qt::AltModifier);
        ASSERT_TRUE(program.hasKeyboard("field-name")) << qPrintable(program.banner());
        program.type(QStringLiteral("Silicon, for practice"));
        program.press(Qt::Key_D, Qt::AltModifier);
        ASSERT_TRUE(program.hasKeyboard("datasets")) << qPrintable(program.banner());
        program.press(Qt::Key_N, Qt::AltModifier);
        ASSERT_TRUE(program.arrives(Step::Files)) << qPrintable(program.banner());
    }
    void uploadHere(Program &program)
    {
        program.ask.paths = {QStringLiteral(SLIPWAY_SAMPLES "-nomad")};
        program.press(Qt::Key_O, Qt::AltModifier);
        auto *next = child<QPushButton>(&program.window, "next");
        ASSERT_TRUE(waitUntil([&] { return next->isEnabled(); })) << qPrintable(program.banner());
        program.press(Qt::Key_N, Qt::AltModifier);
        ASSERT_TRUE(program.arrives(Step::Check));
        ASSERT_TRUE(program.hasKeyboard("startUpload"))
            << qPrintable(child<QLabel>(&program.window, "checkHeadline")->text());
        program.press(Qt::Key_Return);
        ASSERT_TRUE(program.arrives(Step::Upload));
        ASSERT_TRUE(program.hasKeyboard("next")) << qPrintable(program.banner());
        program.press(Qt::Key_Return);
        ASSERT_TRUE(program.arrives(Step::Processing));
        ASSERT_TRUE(program.hasKeyboard("next")) << qPrintable(program.banner());
    }
    void describeHere(Program &program)
    {
        program.press(Qt::Key_Return);
        ASSERT_TRUE(program.arrives(Step::Details));
        ASSERT_TRUE(program.hasKeyboard("field-upload_name")) << qPrintable(program.banner());
        program.press(Qt::Key_A, Qt::ControlModifier);
        program.type(QStringLiteral("Silicon two ways"));
        program.press(Qt::Key_Tab);
        program.type(QStringLiteral("Two runs and a note that fails."));
        program.press(Qt::Key_Tab);
        program.type(QStringLiteral("10.1063/5.0104914"));
        program.press(Qt::Key_Return);
        program.press(Qt::Key_N, Qt::AltModifier);
        ASSERT_TRUE(program.arrives(Step::Publish)) << qPrintable(program.banner());
    }
};

} // namespace

TEST_P(NomadWalk, FromStartToPublishedByKeyboardAlone)
{
    Program program(folder.filePath(QStringLiteral("memory")), QStringLiteral("practice-nomad"),
                    practiceProgram());
    signInHere(program);
    createHere(program);
    uploadHere(program);
    describeHere(program);
    ASSERT_TRUE(program.hasKeyboard("understood")) << qPrintable(program.banner());
    program.shoot(QStringLiteral("nomad-%1").arg(GetParam()));
    program.press(Qt::Key_Space);
    program.press(Qt::Key_P, Qt::AltModifier);
    ASSERT_TRUE(program.hasKeyboard("next")) << qPrintable(program.banner());
    EXPECT_TRUE(program.session.submission() && program.session.submission()->published)
        << qPrintable(program.banner());
    program.press(Qt::Key_Return);
    ASSERT_TRUE(program.arrives(Step::Review));
    ASSERT_TRUE(program.hasKeyboard("saveReceipt")) << qPrintable(program.banner());
    program.shoot(QStringLiteral("nomad-%1").arg(GetParam()));
    const QJsonObject receipt = saveReceipt(program);
    EXPECT_TRUE(receipt.value(QStringLiteral("published")).toBool());
    const QJsonObject entries = receipt.value(QStringLiteral("entries")).toObject();
    EXPECT_GE(entries.value(QStringLiteral("successful")).toInt(), 2);
    const QJsonArray files = receipt.value(QStringLiteral("files")).toArray();
    EXPECT_FALSE(files.isEmpty());
    for (const QJsonValue &one : files)
        EXPECT_EQ(one.toObject().value(QStringLiteral("state")).toString(), QStringLiteral("verified"));
}

INSTANTIATE_TEST_SUITE_P(Generations, NomadWalk, ::testing::Values(1, 2));
