// SPDX-License-Identifier: MIT
#include "base/coredump.h"
#include "session/logging.h"
#include "session/selftest.h"
#include "session/session.h"
#include "ui/desktop/desktop.h"
#include "ui/desktop/news.h"
#include "ui/dialogs/ask.h"
#include "ui/language/language.h"
#include "ui/selftest.h"
#include "ui/wizard/ticks.h"
#include "ui/wizard/wizardwindow.h"
#include "wording/failuretext.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>
#include <optional>
#include <string_view>

using namespace slipway;

namespace {

QString dataFolder(const QCommandLineParser &parser)
{
    QString folder = parser.value(QStringLiteral("data-folder"));
    if (folder.isEmpty())
        folder = qEnvironmentVariable("SLIPWAY_DATA");
    if (folder.isEmpty())
        folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    return QFileInfo(folder).absoluteFilePath();
}

void describeOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        QApplication::translate("Main", "Publishes research datasets to data repositories."));
    parser.addOption({QStringLiteral("practice"),
                      QApplication::translate("Main", "Select the practice server; with --server, "
                                                      "the one that is named.")});
    parser.addOption({QStringLiteral("server"),
                      QApplication::translate("Main", "Select the server with this ID."),
                      QStringLiteral("ID")});
    parser.addOption({QStringLiteral("data-folder"),
                      QApplication::translate("Main", "Keep everything that is remembered in this folder."),
                      QStringLiteral("DIR")});
    parser.addOption({QStringLiteral("selftest"),
                      QApplication::translate("Main", "Look whether all parts work, say so, and end: 0 if "
                                                      "they do, otherwise 1.")});
    parser.addPositionalArgument(QStringLiteral("PATH"),
                                 QApplication::translate("Main", "Files and folders to publish."),
                                 QStringLiteral("[PATH\u2026]"));
    parser.addHelpOption();
    parser.addVersionOption();
}

/// What is installed beside this program to practise with; a build folder is laid out in the same way.
QString examplesFolder()
{
    return QDir::cleanPath(QApplication::applicationDirPath() + QStringLiteral("/../share/slipway"));
}

} // namespace

int main(int argc, char **argv)
{
    base::refuseCoreDumps();
    const bool selfTest = std::any_of(argv + 1, argv + argc, [](const char *argument) {
        return std::string_view(argument) == "--selftest";
    });
    if (selfTest)
        ui::prepareForSelfTest();
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("slipway")); // the command line shares its data folder
    QApplication::setApplicationDisplayName(QStringLiteral("Slipway"));
    QApplication::setApplicationVersion(QStringLiteral(SLIPWAY_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("slipway"));

    ui::Language language;
    QApplication::installTranslator(&language);
    language.speak(QString());

    QCommandLineParser parser;
    describeOptions(parser);
    parser.process(application);
    if (selfTest) {
        base::SelfTest test;
        ui::addLooks(test);
        session::addLooks(test);
        return test.runAndPrint();
    }

    session::SessionOptions options;
    options.dataFolder = dataFolder(parser);
    // For walks with a practice server of another generation; empty: the one beside this program.
    options.practiceProgram = qEnvironmentVariable("SLIPWAY_PRACTICE_PROGRAM");
    options.proxyPassword = base::Secret(qgetenv("SLIPWAY_PROXY_SECRET"));
    qunsetenv("SLIPWAY_PROXY_SECRET"); // no child program shall get it
    options.keepAwake = true;
    options.words = [](const base::Failure &failure) { return wording::textFor(failure).toSentence(); };
    QDir().mkpath(options.dataFolder);
    session::startLog(options.dataFolder, QStringLiteral("slipway.log"));

    session::Session session(options);
    ui::Ask ask;
    language.speak(session.language());
    ui::PageContext context{session, ask, {}, {}, {}};
    context.language = &language;
    context.examples = examplesFolder();
    // --practice alone is the first practice server; with --server it is the one that is named.
    context.server = parser.value(QStringLiteral("server"));
    if (context.server.isEmpty() && parser.isSet(QStringLiteral("practice")))
        context.server = QStringLiteral("practice");
    const QStringList paths = parser.positionalArguments();
    for (const QString &path : paths)
        context.paths.append(QFileInfo(path).absoluteFilePath());

    ui::WizardWindow window(context);
    const ui::News news(session, window, ui::makeDesktop());
    std::optional<ui::Ticks> ticks;
    if (const QString file = qEnvironmentVariable("SLIPWAY_TICK_LOG"); !file.isEmpty())
        ticks.emplace(file, session, window);
    window.show();
    return QApplication::exec();
}
