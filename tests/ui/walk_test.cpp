// SPDX-License-Identifier: MIT
// The whole way through the wizard with the real session and the practice server, by keyboard alone.
#include "session/session.h"
#include "tests/ui/helpers.h"
#include "ui/widgets/banner.h"
#include "wording/failuretext.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QRandomGenerator>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

using namespace slipway;
using namespace slipway::ui;
using namespace slipway::tests;

namespace {

QPalette darkPalette()
{
    QPalette palette(QColor(0x2b2b2b));
    palette.setColor(QPalette::Base, QColor(0x1e1e1e));
    palette.setColor(QPalette::AlternateBase, QColor(0x262626));
    palette.setColor(QPalette::Highlight, QColor(0x3d6f9e));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    return palette;
}

session::SessionOptions optionsFor(const QString &folder)
{
    const QDir programs(QStringLiteral(SLIPWAY_PROGRAM_FOLDER));
    session::SessionOptions options;
    options.dataFolder = folder;
    options.practiceProgram = programs.filePath(QStringLiteral("slipway-practice"));
    options.nwbReader = programs.filePath(QStringLiteral("slipway-nwb-reader"));
    options.useKeychain = false;
    options.words = [](const base::Failure &failure) { return wording::textFor(failure).toSentence(); };
    return options;
}

/// One start of the program.
struct Program
{
    explicit Program(const QString &folder)
        : session(optionsFor(folder))
        , window(PageContext{session, ask, QStringLiteral("practice"), {}, std::nullopt})
    {
        window.show();
        window.activateWindow();
    }

    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *target = QApplication::focusWidget();
        QTest::keyClick(target ? target : &window, Qt::Key(key), modifiers);
    }
    void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    bool hasKeyboard(const char *name)
    {
        return waitUntil([&] {
            if (!QApplication::activeWindow()) // offscreen there is no window manager to give the keyboard
                                               // back
                window.activateWindow();
            const QWidget *now = QApplication::focusWidget();
            return now && now->objectName() == QLatin1String(name) && now->isEnabled();
        });
    }
    bool arrives(Step step)
    {
        return waitUntil([&] { return window.step() == step && !window.page(step)->isBusy(); },
                         std::chrono::seconds(60));
    }
    QString banner() { return window.page(window.step())->banner()->accessibleName(); }
    void shoot(const QString &look)
    {
        QDir().mkpath(QStringLiteral(SLIPWAY_SCREENSHOTS));
        const QString name = QStringLiteral("%1/%2-%3-%4.png")
                                 .arg(QStringLiteral(SLIPWAY_SCREENSHOTS), look)
                                 .arg(int(window.step()) + 1)
                                 .arg(keyOf(window.step()));
        QApplication::processEvents();
        EXPECT_TRUE(window.grab().save(name));
    }

    AnsweringAsk ask;
    session::Session session;
    WizardWindow window;
};

class Walk : public ::testing::TestWithParam<const char *>
{
protected:
    void SetUp() override
    {
        data = folder.filePath(QStringLiteral("data folder"));
        ASSERT_TRUE(QDir().mkpath(data));
    }
    QString addFile(const QString &name, qint64 size)
    {
        QByteArray bytes(size, Qt::Uninitialized);
        QRandomGenerator random(42);
        random.fillRange(reinterpret_cast<quint32 *>(bytes.data()), size / 4);
        QFile file(QDir(data).filePath(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    }
    void addPracticeFiles()
    {
        const QDir samples(QStringLiteral(SLIPWAY_SAMPLES));
        const QStringList names = samples.entryList({QStringLiteral("*.nwb")});
        ASSERT_FALSE(names.isEmpty());
        for (const QString &name : names)
            ASSERT_TRUE(QFile::copy(samples.filePath(name), QDir(data).filePath(name)));
    }
    void signIn(Program &program)
    {
        ASSERT_TRUE(program.arrives(Step::SignIn));
        ASSERT_TRUE(program.hasKeyboard("practiceAccounts"));
        program.press(Qt::Key_Return);
        ASSERT_TRUE(waitUntil([&] { return program.session.account().has_value(); }))
            << qPrintable(program.banner());
        ASSERT_TRUE(program.hasKeyboard("next"));
    }
    void createDataset(Program &program)
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

    QTemporaryDir folder;
    QString data;
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
        ASSERT_TRUE(program.hasKeyboard("next")) << qPrintable(program.banner());
        program.press(Qt::Key_Return);
        ASSERT_TRUE(program.arrives(Step::Review));
        ASSERT_TRUE(program.hasKeyboard("saveReceipt")) << qPrintable(program.banner());
        program.shoot(look);
        program.ask.savePath = folder.filePath(QStringLiteral("receipt.json"));
        program.press(Qt::Key_Return);
        ASSERT_TRUE(waitUntil([&] { return QFile::exists(program.ask.savePath); }));
        QFile file(program.ask.savePath);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        const QJsonObject receipt = QJsonDocument::fromJson(file.readAll()).object();
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
    addFile(QStringLiteral("clip.mp4"), 4'000'000);
    addPracticeFiles();
    const QString memory = folder.filePath(QStringLiteral("memory"));
    QString dataset;
    {
        Program program(memory);
        program.press(Qt::Key_Return);
        signIn(program);
        program.press(Qt::Key_Return);
        createDataset(program);
        dataset = program.session.dataset()->id;
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
        program.session.setBandwidth(400'000); // so that it is still under way
        program.press(Qt::Key_Return);
        ASSERT_TRUE(program.arrives(Step::Upload));
        qint64 sent = 0;
        QObject::connect(&program.session, &session::Session::snapshot, &program.window,
                         [&sent](const domain::Snapshot &now) { sent = now.bytesDone; });
        ASSERT_TRUE(waitUntil([&] { return sent > 0; }));
    } // and here it ends
    Program again(memory);
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
        EXPECT_EQ(file.state, domain::ReceiptFile::State::Verified) << qPrintable(file.remote + file.reason);
}
