// SPDX-License-Identifier: MIT
// What each program says of itself with --selftest, in a sound installation and in broken ones.
#include "tests/support/places.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace slipway::tests {
namespace {

/// One run of a program with --selftest, without a screen, a keychain or the person's own settings.
class SelfTestFlow : public ::testing::Test
{
protected:
    SelfTestFlow()
        : environment(QProcessEnvironment::systemEnvironment())
    {
        for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "QT_PLUGIN_PATH"})
            environment.remove(QLatin1String(name));
        environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"),
                           QStringLiteral("unix:path=") + folder.filePath(QStringLiteral("no-bus")));
        environment.insert(QStringLiteral("HOME"), folder.path());
    }

    int run(const QString &program, QStringList arguments = {})
    {
        QProcess process;
        process.setProcessEnvironment(environment);
        arguments.append(QStringLiteral("--selftest"));
        process.start(program, arguments);
        if (!process.waitForFinished(60'000))
            return -1;
        output = QString::fromUtf8(process.readAllStandardOutput());
        errors = QString::fromUtf8(process.readAllStandardError());
        return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    }

    bool says(const QString &line) const { return output.split(QLatin1Char('\n')).contains(line); }
    bool hasLine(const QString &begin) const
    {
        return (QLatin1Char('\n') + output).contains(QLatin1Char('\n') + begin);
    }
    std::string everything() const { return (output + errors).toStdString(); }

    QTemporaryDir folder;
    QProcessEnvironment environment;
    QString output;
    QString errors;
};

/// Copies the programs of these names into a folder and gives the path of the first.
QString copied(const QTemporaryDir &folder, const QStringList &names)
{
    for (const QString &name : names)
        QFile::copy(builtProgram(name), folder.filePath(name));
    return folder.filePath(names.first());
}

TEST_F(SelfTestFlow, TheCommandLineLooksAtAllItsParts)
{
    EXPECT_EQ(run(builtProgram(u"slipway-cli")), 0) << everything();
    for (const char *part : {"ok    TLS: ", "ok    Certificate authorities: ", "ok    SQLite: ",
                             "ok    NWB reader (HDF5): ", "ok    Practice server: "})
        EXPECT_TRUE(hasLine(QLatin1String(part))) << part << everything();
    EXPECT_TRUE(says(QStringLiteral("note  Keychain: not there: keys stay in memory"))) << everything();
    EXPECT_TRUE(says(QStringLiteral("All parts work."))) << everything();
    EXPECT_TRUE(QDir(folder.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
        << "nothing is left behind";
}

TEST_F(SelfTestFlow, TheCommandLineSaysItInJsonToo)
{
    EXPECT_EQ(run(builtProgram(u"slipway-cli"), {QStringLiteral("--json")}), 0) << everything();
    const QStringList lines = output.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    EXPECT_EQ(lines.size(), 6);
    for (const QString &line : lines)
        EXPECT_EQ(QJsonDocument::fromJson(line.toUtf8()).object().value(u"broken"), QJsonValue(false))
            << line.toStdString();
}

TEST_F(SelfTestFlow, TheWizardLooksAtTheWindowSystemAndPicturesToo)
{
    EXPECT_EQ(run(builtProgram(u"slipway")), 0) << everything();
    for (const char *part :
         {"ok    Window system: drawn by \"offscreen\"", "ok    Pictures: ", "ok    Fonts: ", "ok    TLS: "})
        EXPECT_TRUE(hasLine(QLatin1String(part))) << part << everything();
}

TEST_F(SelfTestFlow, AWindowSystemThatCannotBeUsedIsALineAndNoCrash)
{
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
    EXPECT_EQ(run(builtProgram(u"slipway")), 1) << everything();
    EXPECT_TRUE(hasLine(QStringLiteral("FAIL  Window system: "))) << everything();
}

TEST_F(SelfTestFlow, ThePracticeServerAnswersItself)
{
    EXPECT_EQ(run(builtProgram(u"slipway-practice")), 0) << everything();
    EXPECT_TRUE(hasLine(QStringLiteral("ok    Practice server: "))) << everything();
}

TEST_F(SelfTestFlow, TheNwbReaderReadsWhatItWrote)
{
    EXPECT_EQ(run(builtProgram(u"slipway-nwb-reader")), 0) << everything();
    EXPECT_TRUE(hasLine(QStringLiteral("ok    HDF5: "))) << everything();
}

TEST_F(SelfTestFlow, WorksAsTheFirstProcessOfAContainer)
{
    const QStringList container{QStringLiteral("--user"), QStringLiteral("--map-root-user"),
                                QStringLiteral("--pid"), QStringLiteral("--fork")};
    QProcess probe;
    probe.start(QStringLiteral("unshare"), container + QStringList{QStringLiteral("true")});
    if (!probe.waitForFinished() || probe.exitCode() != 0)
        GTEST_SKIP() << "this system makes no containers for us: unshare says "
                     << probe.readAllStandardError().toStdString();
    // The leak sanitizer cannot stop threads from inside a container and would see leaks that are none.
    const QStringList program{QStringLiteral("env"), QStringLiteral("ASAN_OPTIONS=detect_leaks=0"),
                              builtProgram(u"slipway-cli")};
    EXPECT_EQ(run(QStringLiteral("unshare"), container + program), 0) << everything();
    EXPECT_TRUE(hasLine(QStringLiteral("ok    NWB reader (HDF5): "))) << everything();
}

TEST_F(SelfTestFlow, AMissingPartIsNamedAndTheExitCodeIsOne)
{
    const QTemporaryDir elsewhere;
    EXPECT_EQ(run(copied(elsewhere, {QStringLiteral("slipway-cli")})), 1) << everything();
    EXPECT_TRUE(hasLine(QStringLiteral("FAIL  NWB reader (HDF5): "))) << everything();
    EXPECT_TRUE(hasLine(QStringLiteral("FAIL  Practice server: "))) << everything();
    EXPECT_TRUE(says(QStringLiteral("2 of 6 parts do not work."))) << everything();
}

TEST_F(SelfTestFlow, ProgramsWithoutQtsPluginsSaySo)
{
    const QTemporaryDir elsewhere;
    const QString program =
        copied(elsewhere, {QStringLiteral("slipway-cli"), QStringLiteral("slipway-nwb-reader"),
                           QStringLiteral("slipway-practice")});
    QFile settings(elsewhere.filePath(QStringLiteral("qt.conf")));
    ASSERT_TRUE(settings.open(QIODevice::WriteOnly));
    settings.write("[Paths]\nPlugins = nowhere\n");
    settings.close();
    EXPECT_EQ(run(program), 1) << everything();
    EXPECT_TRUE(hasLine(QStringLiteral("FAIL  TLS: "))) << everything();
    EXPECT_TRUE(hasLine(QStringLiteral("FAIL  SQLite: "))) << everything();
}

} // namespace
} // namespace slipway::tests
