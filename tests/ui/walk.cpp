// SPDX-License-Identifier: MIT
#include "tests/ui/walk.h"

#include "tests/support/places.h"
#include "ui/widgets/banner.h"
#include "wording/failuretext.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPushButton>
#include <QRandomGenerator>
#include <QTest>

namespace slipway::tests {

using ui::Step;

namespace {

session::SessionOptions optionsFor(const QString &folder, const QString &practice)
{
    session::SessionOptions options;
    options.dataFolder = folder;
    options.practiceProgram = practice.isEmpty() ? builtProgram(u"slipway-practice") : practice;
    options.nwbReader = builtProgram(u"slipway-nwb-reader");
    options.useKeychain = false;
    options.words = [](const base::Failure &failure) { return wording::textFor(failure).toSentence(); };
    return options;
}

} // namespace

Program::Program(const QString &folder, const QString &server, const QString &practice)
    : Hands(window)
    , session(optionsFor(folder, practice))
    , window(ui::PageContext{session, ask, server, {}, std::nullopt})
{
    window.show();
    window.activateWindow();
}

void WalkTest::SetUp()
{
    data = folder.filePath(QStringLiteral("data folder"));
    ASSERT_TRUE(QDir().mkpath(data));
}

QString WalkTest::addFile(const QString &name, qint64 size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    QRandomGenerator random(42);
    random.fillRange(reinterpret_cast<quint32 *>(bytes.data()), size / 4);
    QFile file(QDir(data).filePath(name));
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    return file.fileName();
}

void WalkTest::addPracticeFiles()
{
    const QDir samples(projectFile(u"resources/practice"));
    const QStringList names = samples.entryList({QStringLiteral("*.nwb")});
    ASSERT_FALSE(names.isEmpty());
    for (const QString &name : names)
        ASSERT_TRUE(QFile::copy(samples.filePath(name), QDir(data).filePath(name)));
}

void WalkTest::signIn(Program &program)
{
    ASSERT_TRUE(program.arrives(Step::SignIn));
    ASSERT_TRUE(program.hasKeyboard("practiceAccounts"));
    program.press(Qt::Key_Return);
    ASSERT_TRUE(waitUntil([&] { return program.session.account().has_value(); }))
        << qPrintable(program.banner());
    ASSERT_TRUE(program.hasKeyboard("next"));
}

void WalkTest::createDataset(Program &program)
{
    ASSERT_TRUE(program.arrives(Step::Dataset));
    program.press(Qt::Key_C, Qt::AltModifier);
    ASSERT_TRUE(program.hasKeyboard("field-name")) << qPrintable(program.banner());
    program.type(QStringLiteral("Practice with mice"));
    program.press(Qt::Key_Tab);
    program.type(QStringLiteral("Two sessions on a track."));
    program.press(Qt::Key_D, Qt::AltModifier);
    ASSERT_TRUE(program.hasKeyboard("datasets"));
    ASSERT_TRUE(program.session.dataset().has_value());
}

void WalkTest::goToCheck(Program &program)
{
    ASSERT_TRUE(program.hasKeyboard("servers"));
    program.press(Qt::Key_Return);
    signIn(program);
    program.press(Qt::Key_Return);
    createDataset(program);
    program.press(Qt::Key_Return);
    ASSERT_TRUE(program.arrives(Step::Files));
    program.ask.paths = {data};
    program.press(Qt::Key_O, Qt::AltModifier);
    auto *next = child<QPushButton>(&program.window, "next");
    ASSERT_TRUE(waitUntil([&] { return next->isEnabled(); })) << qPrintable(program.banner());
    program.press(Qt::Key_N, Qt::AltModifier);
    ASSERT_TRUE(program.arrives(Step::Check));
    ASSERT_TRUE(program.hasKeyboard("startUpload"))
        << qPrintable(child<QLabel>(&program.window, "checkHeadline")->text());
}

void WalkTest::goToReview(Program &program)
{
    ASSERT_TRUE(program.hasKeyboard("next")) << qPrintable(program.banner());
    program.press(Qt::Key_Return);
    ASSERT_TRUE(program.arrives(Step::Review));
    ASSERT_TRUE(program.hasKeyboard("saveReceipt")) << qPrintable(program.banner());
}

QJsonObject WalkTest::saveReceipt(Program &program)
{
    program.ask.savePath = folder.filePath(QStringLiteral("receipt.json"));
    program.press(Qt::Key_Return);
    EXPECT_TRUE(waitUntil([&] { return QFile::exists(program.ask.savePath); }));
    QFile file(program.ask.savePath);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return QJsonDocument::fromJson(file.readAll()).object();
}

} // namespace slipway::tests
