// SPDX-License-Identifier: MIT
// The wizard and the command line are two hands of one session: the same files give the same receipt.
#include "tests/flows/cli.h"
#include "tests/ui/walk.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPushButton>
#include <QRegularExpression>

#include <gtest/gtest.h>

using namespace slipway;
using namespace slipway::ui;
using namespace slipway::tests;
using namespace Qt::StringLiterals;

namespace {

class Receipts : public WalkTest
{
protected:
    /// The plan as the button on Check saves it.
    QJsonObject savePlan(Program &program)
    {
        program.ask.savePath = folder.filePath(u"plan.json"_s);
        child<QPushButton>(&program.window, "savePlan")->click();
        EXPECT_TRUE(waitUntil([&] { return QFile::exists(program.ask.savePath); }));
        QFile file(program.ask.savePath);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return QJsonDocument::fromJson(file.readAll()).object();
    }
    QString write(const QString &name, const QJsonObject &object)
    {
        QFile file(folder.filePath(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(object).toJson());
        return file.fileName();
    }
};

/// The receipt without what two runs cannot share: the time, the port that the system gave the practice
/// server, and how far the server's own checks had come when it was read.
QJsonObject comparable(QJsonObject receipt)
{
    static const QRegularExpression port(u":\\d+"_s);
    for (const QString &address : {u"url"_s, u"server"_s})
        receipt.insert(address, receipt.value(address).toString().replace(port, u":PORT"_s));
    receipt.remove(u"finished"_s);
    receipt.remove(u"dataset_status"_s);
    QJsonArray files;
    const QJsonArray all = receipt.value(u"files").toArray();
    for (const QJsonValue &one : all) {
        QJsonObject file = one.toObject();
        file.remove(u"server_status"_s);
        files.append(file);
    }
    receipt.insert(u"files", files);
    return receipt;
}

std::string text(const QJsonValue &value)
{
    return QJsonDocument(QJsonArray{value}).toJson().toStdString();
}

} // namespace

TEST_F(Receipts, OfWizardAndCommandLineAreEqual)
{
    addPracticeFiles();
    QJsonObject plan;
    QJsonObject byWizard;
    {
        Program program(folder.filePath(u"of the wizard"_s));
        goToCheck(program);
        plan = savePlan(program);
        child<QPushButton>(&program.window, "startUpload")->click();
        ASSERT_TRUE(program.arrives(Step::Upload));
        goToReview(program);
        byWizard = saveReceipt(program);
    }
    ASSERT_EQ(byWizard.value(u"files").toArray().size(), 2) << text(byWizard);

    // The plan names the dataset that the wizard made. A practice server of its own has none yet: make the
    // same.
    ASSERT_EQ(plan.value(u"dataset").toObject().value(u"id"), byWizard.value(u"dataset")) << text(plan);
    const QJsonObject fields{{u"name"_s, byWizard.value(u"title")},
                             {u"description"_s, u"Two sessions on a track."_s},
                             {u"license"_s, u"spdx:CC-BY-4.0"_s}};
    plan.insert(u"dataset", QJsonObject{{u"create"_s, fields}});
    const QString receiptFile = folder.filePath(u"receipt of the command line.json"_s);
    Cli cli(folder.filePath(u"of the command line"_s));
    ASSERT_EQ(cli.run({u"run"_s, write(u"create.json"_s, plan), u"--json"_s, u"--receipt"_s, receiptFile}), 0)
        << cli.output().toStdString() << cli.errors().toStdString();
    QFile file(receiptFile);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QJsonObject byCommand = QJsonDocument::fromJson(file.readAll()).object();

    EXPECT_EQ(byWizard.keys(), byCommand.keys());
    const QJsonObject one = comparable(byWizard);
    const QJsonObject other = comparable(byCommand);
    for (const QString &key : one.keys())
        EXPECT_EQ(one.value(key), other.value(key)) << text(one.value(key)) << text(other.value(key));
    for (const QJsonValue &each : one.value(u"files").toArray()) {
        EXPECT_EQ(each[u"state"].toString(), u"verified"_s);
        EXPECT_FALSE(each[u"digest"].toObject().isEmpty());
    }
}
