// SPDX-License-Identifier: MIT
// The whole way to a published NOMAD upload with the real session and the practice server of both
// generations, by keyboard alone.
#include "tests/flows/cli.h"
#include "tests/support/places.h"
#include "tests/ui/walk.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
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
        file.write(QStringLiteral("#!/bin/sh\nexec '%1' --nomad-generation %2 \"$@\"\n")
                       .arg(builtProgram(u"slipway-practice"))
                       .arg(GetParam())
                       .toUtf8());
        file.setPermissions(file.permissions() | QFile::ExeOwner);
        return path;
    }
    /// Publishes the same files into the same dataset of the same server on the command line.
    QJsonObject publishByCommand(Program &program)
    {
        const QJsonObject account = program.session.practiceAccounts().first().toObject();
        const QJsonObject server{{QStringLiteral("kind"), QStringLiteral("nomad")},
                                 {QStringLiteral("api"), program.session.server().api.toString()},
                                 {QStringLiteral("user"), account.value(QStringLiteral("username"))}};
        const QJsonObject name{{QStringLiteral("name"), QStringLiteral("Silicon, for practice")}};
        const QJsonObject metadata{
            {QStringLiteral("upload_name"), QStringLiteral("Silicon two ways")},
            {QStringLiteral("comment"), QStringLiteral("Two runs and a note that fails.")},
            {QStringLiteral("references"), QJsonArray{QStringLiteral("10.1063/5.0104914")}}};
        const QJsonObject plan{
            {QStringLiteral("server"), server},
            {QStringLiteral("dataset"), QJsonObject{{QStringLiteral("create"), name}}},
            {QStringLiteral("files"), QJsonArray{projectFile(u"resources/practice-nomad")}},
            {QStringLiteral("metadata"), metadata},
            {QStringLiteral("publish"), true}};
        QFile file(folder.filePath(QStringLiteral("plan.json")));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(plan).toJson());
        file.close();
        Cli cli(folder.filePath(QStringLiteral("of the command line")));
        cli.key(account.value(QStringLiteral("password")).toString());
        EXPECT_EQ(cli.run({QStringLiteral("run"), file.fileName(), QStringLiteral("--json")}), 0)
            << cli.output().toStdString() << cli.errors().toStdString();
        return cli.lastJson();
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
        program.ask.paths = {projectFile(u"resources/practice-nomad")};
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

/// The receipt without what two uploads cannot share, and without the mark of practice mode, which the
/// command line cannot know of an address.
QJsonObject comparable(QJsonObject receipt)
{
    QJsonObject upload = receipt.value(QStringLiteral("upload")).toObject();
    upload.remove(QStringLiteral("id"));
    upload.remove(QStringLiteral("url"));
    receipt.insert(QStringLiteral("upload"), upload);
    receipt.remove(QStringLiteral("finished"));
    receipt.remove(QStringLiteral("practice"));
    return receipt;
}

std::string text(const QJsonObject &object)
{
    return QJsonDocument(object).toJson().toStdString();
}

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

    const QJsonObject other = publishByCommand(program);
    EXPECT_NE(other.value(QStringLiteral("upload")), receipt.value(QStringLiteral("upload")));
    EXPECT_EQ(comparable(other), comparable(receipt)) << text(other) << text(receipt);
}

INSTANTIATE_TEST_SUITE_P(Generations, NomadWalk, ::testing::Values(1, 2));
