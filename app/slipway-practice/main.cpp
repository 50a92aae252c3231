// SPDX-License-Identifier: MIT
#include "practice/server.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonDocument>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <optional>
#include <thread>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int usageError = 2;

std::optional<int> number(const QCommandLineParser &parser, const QString &name, int most)
{
    bool ok = false;
    const int value = parser.value(name).toInt(&ok);
    if (ok && value >= 0 && value <= most)
        return value;
    std::fprintf(stderr, "slipway-practice: --%s needs a number from 0 to %d\n", qPrintable(name), most);
    return std::nullopt;
}

/// Blocks the signals that end the program, for this thread and all that the server starts.
sigset_t blockEndSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    return signals;
}

/// Ends the program as SIGTERM does once standard input is closed: a parent that is killed can say nothing,
/// but the system closes its pipes.
void endWithInput()
{
    const auto watch = [] {
        char ignored[256];
        ssize_t got = 0;
        do {
            got = ::read(STDIN_FILENO, ignored, sizeof ignored);
        } while (got > 0 || (got < 0 && errno == EINTR));
        ::kill(::getpid(), SIGTERM);
    };
    std::thread(watch).detach(); // it may wait for ever, and then ends with the process
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"slipway-practice"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(SLIPWAY_VERSION));
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"A practice archive on this computer. Prints one line of JSON when ready; "
        "ends on SIGTERM or Ctrl+C."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOption({u"state"_s, u"Keep accounts, data and files in this folder."_s, u"DIR"_s});
    parser.addOption({u"dandi-port"_s, u"Port of the DANDI API; 0 chooses one."_s, u"N"_s, u"0"_s});
    parser.addOption({u"nomad-port"_s, u"Port of the NOMAD server; 0 chooses one."_s, u"N"_s, u"0"_s});
    parser.addOption(
        {u"nomad-generation"_s, u"Which NOMAD: 1 for version 1.3, 2 for 2.x."_s, u"1|2"_s, u"1"_s});
    parser.addOption({u"nomad-process-delay"_s, u"Milliseconds that each step of NOMAD's processing takes."_s,
                      u"MS"_s, u"300"_s});
    parser.addOption(
        {u"nomad-token-life"_s, u"Seconds until a NOMAD access token ends."_s, u"S"_s, u"86400"_s});
    parser.addOption(
        {u"databank-port"_s, u"Port of the Illinois Data Bank server (not there yet)."_s, u"N"_s});
    parser.addOption({u"tls"_s, u"Serve https with a self-signed certificate."_s});
    parser.addOption(
        {u"validation-delay"_s, u"Milliseconds until changes are validated."_s, u"MS"_s, u"2000"_s});
    parser.addOption(
        {u"hash-delay"_s, u"Milliseconds until a new file's SHA-256 is computed."_s, u"MS"_s, u"1000"_s});
    parser.addOption({u"end-with-input"_s, u"End when standard input is closed, so with the parent."_s});
    if (!parser.parse(QCoreApplication::arguments()) || !parser.positionalArguments().isEmpty()) {
        std::fprintf(
            stderr, "slipway-practice: %s\n",
            qPrintable(parser.errorText().isEmpty() ? u"unexpected argument"_s : parser.errorText()));
        return usageError;
    }
    if (parser.isSet(u"help"_s))
        parser.showHelp();
    if (parser.isSet(u"version"_s))
        parser.showVersion();
    if (parser.isSet(u"databank-port"_s)) {
        std::fprintf(stderr,
                     "slipway-practice: --databank-port: this server is not part of the practice server "
                     "yet\n");
        return usageError;
    }
    const auto port = number(parser, u"dandi-port"_s, 65535);
    const auto validation = number(parser, u"validation-delay"_s, 86'400'000);
    const auto hash = number(parser, u"hash-delay"_s, 86'400'000);
    const auto nomadPort = number(parser, u"nomad-port"_s, 65535);
    const auto generation = number(parser, u"nomad-generation"_s, 2);
    const auto processDelay = number(parser, u"nomad-process-delay"_s, 86'400'000);
    const auto tokenLife = number(parser, u"nomad-token-life"_s, 1'000'000'000);
    if (generation == 0)
        std::fprintf(stderr, "slipway-practice: --nomad-generation is 1 or 2\n");
    if (!port || !validation || !hash || !nomadPort || !generation || generation == 0 || !processDelay ||
        !tokenLife)
        return usageError;

    const sigset_t signals = blockEndSignals();
    slipway::practice::Options options;
    options.stateDirectory = parser.value(u"state"_s);
    options.dandiPort = static_cast<std::uint16_t>(*port);
    options.tls = parser.isSet(u"tls"_s);
    options.validationDelay = *validation;
    options.hashDelay = *hash;
    options.nomadPort = static_cast<std::uint16_t>(*nomadPort);
    options.nomadGeneration = generation == 2 ? slipway::practice::nomad::Generation::Two
                                              : slipway::practice::nomad::Generation::One;
    options.nomadProcessDelay = *processDelay;
    options.nomadTokenLife = *tokenLife;
    slipway::practice::Server server(options);
    try {
        server.start();
    } catch (const std::exception &error) {
        std::fprintf(stderr, "slipway-practice: %s\n", error.what());
        return EXIT_FAILURE;
    }
    const QByteArray line = QJsonDocument(server.description()).toJson(QJsonDocument::Compact);
    std::printf("%s\n", line.constData());
    std::fflush(stdout);
    if (parser.isSet(u"end-with-input"_s))
        endWithInput();
    int received = 0;
    sigwait(&signals, &received);
    server.stop();
    return EXIT_SUCCESS;
}
