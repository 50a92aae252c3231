// SPDX-License-Identifier: MIT
#include "session/sleepinhibitor.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusUnixFileDescriptor>
#include <QLoggingCategory>

#include <utility>

namespace slipway::session {

namespace {

Q_LOGGING_CATEGORY(logAwake, "slipway.awake")

/// Holds a file that logind has given: the lock lasts as long as the file is open, also if we are killed.
class LoginInhibitor final : public SleepInhibitor
{
public:
    void hold() override
    {
        if (std::exchange(m_wanted, true))
            return;
        ++m_turn;
        ask(QStringLiteral("sleep:idle"));
    }

    void release() override
    {
        m_wanted = false;
        m_file = QDBusUnixFileDescriptor();
    }

private:
    void ask(const QString &what)
    {
        const QDBusConnection bus = QDBusConnection::systemBus();
        if (!bus.isConnected()) {
            qCInfo(logAwake) << "no system bus: the machine may fall asleep";
            return;
        }
        QDBusMessage call = QDBusMessage::createMethodCall(
            QStringLiteral("org.freedesktop.login1"), QStringLiteral("/org/freedesktop/login1"),
            QStringLiteral("org.freedesktop.login1.Manager"), QStringLiteral("Inhibit"));
        call << what << QStringLiteral("Slipway")
             << QCoreApplication::translate("Session", "Files are being uploaded.")
             << QStringLiteral("block");
        auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), &m_context);
        QObject::connect(watcher, &QDBusPendingCallWatcher::finished, &m_context,
                         [this, what, turn = m_turn](QDBusPendingCallWatcher *done) {
                             done->deleteLater();
                             answered(what, turn, *done);
                         });
    }

    void answered(const QString &what, int turn, const QDBusPendingCallWatcher &call)
    {
        const QDBusPendingReply<QDBusUnixFileDescriptor> reply = call;
        if (!m_wanted || turn != m_turn)
            return; // released meanwhile: the file closes here, and the lock ends with it
        if (!reply.isError()) {
            m_file = reply.value();
            return;
        }
        qCInfo(logAwake).noquote() << "logind refuses" << what << ':' << reply.error().name();
        // Not everybody may forbid to sleep; that an idle machine stays awake is enough for most.
        if (what != QLatin1String("idle"))
            ask(QStringLiteral("idle"));
    }

    bool m_wanted = false;
    int m_turn = 0; // of hold(): an answer to an earlier one is too late
    QDBusUnixFileDescriptor m_file;
    QObject m_context; // last: no answer comes once this has gone
};

} // namespace

std::unique_ptr<SleepInhibitor> makeSleepInhibitor()
{
    return std::make_unique<LoginInhibitor>();
}

} // namespace slipway::session
