// SPDX-License-Identifier: MIT
#include "console/console.h"

#include "console/helping.h"
#include "console/publication.h"
#include "console/secretsource.h"
#include "session/logging.h"
#include "session/selftest.h"
#include "wording/failuretext.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

#include <cstdio>

namespace slipway::console {

namespace {

using base::Failure;
using base::Outcome;

QString dataFolder(const Arguments &arguments)
{
    if (!arguments.dataFolder.isEmpty())
        return QDir().absoluteFilePath(arguments.dataFolder);
    const QString fromEnvironment = qEnvironmentVariable("SLIPWAY_DATA");
    if (!fromEnvironment.isEmpty())
        return QDir().absoluteFilePath(fromEnvironment);
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
}

session::SessionOptions sessionOptions(const Arguments &arguments)
{
    session::SessionOptions options;
    options.dataFolder = dataFolder(arguments);
    options.keepAwake = true;
    options.giveUpAfterSeconds = arguments.giveUpAfter;
    options.proxyPassword = proxySecretFromEnvironment();
    options.words = [](const Failure &failure) {
        const wording::FailureText text = wording::textFor(failure);
        return text.explanation + QLatin1Char(' ') + text.action;
    };
    return options;
}

int say(const QString &text)
{
    std::fputs(text.toUtf8().constData(), stdout);
    return static_cast<int>(ExitCode::Done);
}

int selfTest(Report &report)
{
    base::SelfTest test;
    session::addLooks(test);
    if (!report.isJson())
        return test.runAndPrint();
    const auto tell = [&report](const QString &part, const base::Finding &finding) {
        QJsonObject data;
        data.insert(u"part", part);
        data.insert(u"broken", finding.kind == base::Finding::Kind::Broken);
        data.insert(u"text", finding.text);
        report.say(QStringLiteral("look"), data, QString());
    };
    return test.run(tell) == 0 ? 0 : 1;
}

/// What was asked for, within the event loop.
int perform(const Arguments &arguments, Report &report)
{
    // Standard input is read before signals are caught: Ctrl+C must end the waiting.
    std::optional<base::Secret> secret = secretFromEnvironment();
    if (arguments.secretFromStdin)
        secret = secretFromStandardInput();
    const session::SessionOptions options = sessionOptions(arguments);
    session::startLog(options.dataFolder, QStringLiteral("slipway-cli.log"));
    Interrupt interrupt;
    session::Session session(options);
    Publication publication(session, report, interrupt, arguments, secret);
    Helping helping(session, report, interrupt, arguments, secret);
    const bool helps = arguments.command == Arguments::Command::CheckConnection ||
                       arguments.command == Arguments::Command::Report;
    ExitCode code = ExitCode::Done;
    auto finish = [&](Outcome<ExitCode> outcome) {
        if (outcome) {
            code = outcome.value();
        } else {
            code = exitCodeFor(outcome.failure());
            if (outcome.failure().isCancelled())
                report.interrupted(session.publicationId());
            else
                report.failure(outcome.failure(), session.server().name);
        }
        QMetaObject::invokeMethod(
            qApp, [] { QCoreApplication::quit(); }, Qt::QueuedConnection);
    };
    base::deliver(helps ? helping.perform() : publication.perform(), finish);
    QCoreApplication::exec();
    return static_cast<int>(code);
}

} // namespace

int run(const QStringList &list)
{
    forbidCoreFiles();
    // Errors in the arguments themselves are told in the form that was asked for.
    Report report(list.contains(QStringLiteral("--json")));
    try {
        const Arguments arguments = readArguments(list);
        if (arguments.command == Arguments::Command::Help)
            return say(helpText());
        if (arguments.command == Arguments::Command::Version)
            return say(QStringLiteral("slipway-cli " SLIPWAY_VERSION "\n"));
        if (arguments.command == Arguments::Command::SelfTest)
            return selfTest(report);
        return perform(arguments, report);
    } catch (const Failure &failure) {
        report.failure(failure, QString());
        return static_cast<int>(exitCodeFor(failure));
    }
}

} // namespace slipway::console
