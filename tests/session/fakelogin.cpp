// SPDX-License-Identifier: MIT
#include "tests/session/fakelogin.h"

#include <QDBusMessage>

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <utility>

namespace slipway::tests {

FakeLogin::FakeLogin()
    : m_bus(QDBusConnection::connectToBus(QDBusConnection::SystemBus, QStringLiteral("fake-login")))
{
    m_isThere = m_bus.isConnected() &&
                m_bus.registerObject(QStringLiteral("/org/freedesktop/login1"), this,
                                     QDBusConnection::ExportAllSlots) &&
                m_bus.registerService(QStringLiteral("org.freedesktop.login1"));
}

FakeLogin::~FakeLogin()
{
    for (const int end : std::as_const(m_readEnds))
        close(end);
    m_bus.unregisterService(QStringLiteral("org.freedesktop.login1"));
    QDBusConnection::disconnectFromBus(QStringLiteral("fake-login"));
}

int FakeLogin::held() const
{
    return static_cast<int>(std::count_if(m_readEnds.cbegin(), m_readEnds.cend(), [](int end) {
        pollfd watched = {end, POLLIN, 0};
        poll(&watched, 1, 0);
        return (watched.revents & POLLHUP) == 0;
    }));
}

QDBusUnixFileDescriptor FakeLogin::grant()
{
    int ends[2] = {-1, -1};
    if (pipe(ends) != 0)
        return QDBusUnixFileDescriptor();
    m_readEnds.append(ends[0]);
    const QDBusUnixFileDescriptor given(ends[1]); // has its own copy
    close(ends[1]);
    return given;
}

QDBusUnixFileDescriptor FakeLogin::Inhibit(const QString &what, const QString &who, const QString &,
                                           const QString &mode)
{
    asked.append(what + QLatin1Char('|') + who + QLatin1Char('|') + mode);
    if (refused.contains(what)) {
        sendErrorReply(QDBusError::AccessDenied, QStringLiteral("not here"));
        return QDBusUnixFileDescriptor();
    }
    if (late) {
        setDelayedReply(true);
        m_waiting.append(message());
        return QDBusUnixFileDescriptor();
    }
    return grant();
}

void FakeLogin::answerNow()
{
    late = false;
    for (const QDBusMessage &call : std::exchange(m_waiting, {}))
        m_bus.send(call.createReply(QVariant::fromValue(grant())));
}

} // namespace slipway::tests
