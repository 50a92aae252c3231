// SPDX-License-Identifier: MIT
#include "ui/desktop/desktop.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QGuiApplication>
#include <QLoggingCategory>
#include <QVariantMap>

#include <utility>

namespace slipway::ui {

namespace {

Q_LOGGING_CATEGORY(logDesktop, "slipway.desktop")

constexpr int untilTheDesktopSays = -1;

/// Speaks to the desktop over the session bus and waits for nothing.
class BusDesktop final : public Desktop
{
public:
    ~BusDesktop() override { hideProgress(); }

    void notify(const QString &title, const QString &text) override
    {
        const QDBusConnection bus = QDBusConnection::sessionBus();
        if (!bus.isConnected())
            return;
        const QString service = QStringLiteral("org.freedesktop.Notifications");
        QDBusMessage call = QDBusMessage::createMethodCall(
            service, QStringLiteral("/org/freedesktop/Notifications"), service, QStringLiteral("Notify"));
        const QVariantMap hints{{QStringLiteral("desktop-entry"), QGuiApplication::desktopFileName()}};
        // The text may be markup to the desktop: what a server or a file is called must not be.
        call << QGuiApplication::applicationDisplayName() << m_last << QGuiApplication::desktopFileName()
             << title << text.toHtmlEscaped() << QStringList() << hints << untilTheDesktopSays;
        auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), &m_context);
        QObject::connect(watcher, &QDBusPendingCallWatcher::finished, &m_context,
                         [this](QDBusPendingCallWatcher *done) {
                             done->deleteLater();
                             const QDBusPendingReply<uint> reply = *done;
                             if (reply.isError())
                                 qCInfo(logDesktop) << "no notification was shown:" << reply.error().name();
                             else
                                 m_last = reply.value();
                         });
    }

    void showProgress(double share) override
    {
        const int percent = int(share * 100);
        if (std::exchange(m_percent, percent) == percent)
            return; // five times a second is more than anybody can see
        update({{QStringLiteral("progress"), share}, {QStringLiteral("progress-visible"), true}});
    }

    void hideProgress() override
    {
        if (std::exchange(m_percent, hidden) != hidden)
            update({{QStringLiteral("progress-visible"), false}});
    }

private:
    static constexpr int hidden = -1;

    static void update(const QVariantMap &properties)
    {
        QDBusMessage signal = QDBusMessage::createSignal(QStringLiteral("/org/slipway/Launcher"),
                                                         QStringLiteral("com.canonical.Unity.LauncherEntry"),
                                                         QStringLiteral("Update"));
        signal << QStringLiteral("application://%1.desktop").arg(QGuiApplication::desktopFileName())
               << properties;
        QDBusConnection::sessionBus().send(signal);
    }

    uint m_last = 0;
    int m_percent = hidden; // that is shown
    QObject m_context;      // last: no answer comes once this has gone
};

} // namespace

std::unique_ptr<Desktop> makeDesktop()
{
    return std::make_unique<BusDesktop>();
}

} // namespace slipway::ui
