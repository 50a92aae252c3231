// SPDX-License-Identifier: MIT
#include "options.h"

#include "base/selftest.h"
#include "practice/selftest.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <thread>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int usageError = 2;

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
    const auto commandLine = readCommandLine(QCoreApplication::arguments());
    if (!commandLine)
        return usageError;

    const sigset_t signals = blockEndSignals();
    if (commandLine->selfTest) {
        slipway::base::SelfTest test;
        slipway::practice::addLooks(test);
        return test.runAndPrint();
    }
    slipway::practice::Server server(commandLine->server);
    try {
        server.start();
    } catch (const std::exception &error) {
        std::fprintf(stderr, "slipway-practice: %s\n", error.what());
        return EXIT_FAILURE;
    }
    const QByteArray line = QJsonDocument(server.description()).toJson(QJsonDocument::Compact);
    std::printf("%s\n", line.constData());
    std::fflush(stdout);
    if (commandLine->endWithInput)
        endWithInput();
    int received = 0;
    sigwait(&signals, &received);
    server.stop();
    return EXIT_SUCCESS;
}
