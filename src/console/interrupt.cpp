// SPDX-License-Identifier: MIT
#include "console/interrupt.h"

#include <csignal>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace slipway::console {

#ifdef Q_OS_UNIX

namespace {

int sockets[2] = {-1, -1};

void handle(int number)
{
    // A second signal finds the usual behaviour again.
    std::signal(number, SIG_DFL);
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(sockets[0], &byte, 1);
}

void install(int number)
{
    struct sigaction action = {};
    action.sa_handler = handle;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    ::sigaction(number, &action, nullptr);
}

} // namespace

Interrupt::Interrupt()
{
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sockets) != 0)
        return;
    m_notifier = std::make_unique<QSocketNotifier>(sockets[1], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] { received(); });
    std::signal(SIGPIPE, SIG_IGN);
    install(SIGINT);
    install(SIGTERM);
}

Interrupt::~Interrupt()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    m_notifier.reset();
    ::close(sockets[0]);
    ::close(sockets[1]);
}

void Interrupt::received()
{
    m_notifier->setEnabled(false);
    m_source.request_stop();
    Q_EMIT requested();
}

void forbidCoreFiles()
{
    const rlimit none = {0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
}

#else // untried: without signals, closing the console ends the program and the journal keeps what was done

Interrupt::Interrupt() = default;
Interrupt::~Interrupt() = default;
void Interrupt::received() {}
void forbidCoreFiles() {}

#endif

} // namespace slipway::console
