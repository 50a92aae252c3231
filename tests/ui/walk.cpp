// SPDX-License-Identifier: MIT
#include "tests/ui/walk.h"

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

session::SessionOptions optionsFor(const QString &folder)
{
    const QDir programs(QStringLiteral(SLIPWAY_BIN));
    session::SessionOptions options;
    options.dataFolder = folder;
    options.practiceProgram = programs.filePath(QStringLiteral("slipway-practice"));
    options.nwbReader = programs.filePath(QStringLiteral("slipway-nwb-reader"));
    options.useKeychain = false;
    options.words = [](const base::Failure &failure) { return wording::textFor(failure).toSentence(); };
    return options;
}

} // namespace

Program::Program(const QString &folder)
    : session(optionsFor(folder))
    , window(ui::PageContext{session, ask, QStringLiteral("practice"), {}, std::nullopt})
{
    window.show();
    window.activateWindow();
}

void Program::press(int key, Qt::KeyboardModifiers modifiers)
{
    QWidget *target = QApplication::focusWidget();
    QTest::keyClick(target ? target : &window, Qt::Key(key), modifiers);
}

void Program::type(const QString &text)
{
    QTest::keyClicks(QApplication::focusWidget(), text);
}

bool Program::hasKeyboard(const char *name)
{
    return waitUntil([&] {
        if (!QApplication::activeWindow()) // offscreen there is no window manager to give the keyboard back
            window.activateWindow();
        const QWidget *now = QApplication::focusWidget();
        return now && now->objectName() == QLatin1String(name) && now->isEnabled();
    });
}

bool Program::arrives(Step step)
{
    return waitUntil([&] { return window.step() == step && !window.page(step)->isBusy(); },
                     std::chrono::seconds(60));
}

QString Program::banner()
{
    return window.page(window.step())->banner()->accessibleName();
}

void Program::shoot(const QString &look)
{
    QDir().mkpath(QStringLiteral(SLIPWAY_SCREENSHOTS));
    const QString name = QStringLiteral("%1/%2-%3-%4.png")
                             .arg(QStringLiteral(SLIPWAY_SCREENSHOTS), look)
                             .arg(int(window.step()) + 1)
                             .arg(keyOf(window.step()));
    QApplication::processEvents();
    EXPECT_TRUE(window.grab().save(name));
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
    const QDir samples(QStringLiteral(SLIPWAY_SAMPLES));
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
