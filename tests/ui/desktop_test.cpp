// SPDX-License-Identifier: MIT
#include "tests/support/run.h"
#include "ui/desktop/desktop.h"

#include <QDBusConnection>
#include <QGuiApplication>
#include <QObject>
#include <QVariantMap>

#include <gtest/gtest.h>

// Runs on a bus of its own: see tests/session/awake_session.sh.

namespace slipway::tests {

/// Shows notifications as a desktop does, to the test.
class FakeNotifications final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    FakeNotifications()
        : m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("fake-desktop")))
    {
        m_bus.registerObject(QStringLiteral("/org/freedesktop/Notifications"), this,
                             QDBusConnection::ExportAllSlots);
        m_bus.registerService(QStringLiteral("org.freedesktop.Notifications"));
        m_bus.connect(QString(), QString(), QStringLiteral("com.canonical.Unity.LauncherEntry"),
                      QStringLiteral("Update"), this, SLOT(takeProgress(QString, QVariantMap)));
    }
    ~FakeNotifications() override { QDBusConnection::disconnectFromBus(QStringLiteral("fake-desktop")); }

    QStringList shown;
    QStringList progress;

public Q_SLOTS:
    uint Notify(const QString &program, uint replaces, const QString &icon, const QString &title,
                const QString &text, const QStringList &, const QVariantMap &, int)
    {
        shown.append(QStringLiteral("%1|%2|%3|%4|%5").arg(program).arg(replaces).arg(icon, title, text));
        return 7;
    }
    void takeProgress(const QString &program, const QVariantMap &properties)
    {
        progress.append(QStringLiteral("%1|%2|%3")
                            .arg(program, properties.value(QStringLiteral("progress")).toString(),
                                 properties.value(QStringLiteral("progress-visible")).toString()));
    }

private:
    QDBusConnection m_bus;
};

TEST(DesktopOnTheBus, ShowsWhatTheProgramTellsAsPlainText)
{
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Slipway"));
    QGuiApplication::setDesktopFileName(QStringLiteral("slipway"));
    FakeNotifications fake;
    const auto desktop = ui::makeDesktop();
    desktop->notify(QStringLiteral("Done"), QStringLiteral("<b>3</b> files & more"));
    ASSERT_TRUE(waitUntil([&] { return fake.shown.size() == 1; }));
    EXPECT_EQ(fake.shown.first().toStdString(),
              "Slipway|0|slipway|Done|&lt;b&gt;3&lt;/b&gt; files &amp; more");
    // The next one takes its place, once the desktop has given the first one its number.
    ASSERT_TRUE(waitUntil([&] {
        desktop->notify(QStringLiteral("Again"), QString());
        return fake.shown.last().startsWith(QStringLiteral("Slipway|7|"));
    }));
}

TEST(DesktopOnTheBus, ShowsHowFarTheWorkIs)
{
    QGuiApplication::setDesktopFileName(QStringLiteral("slipway"));
    FakeNotifications fake;
    {
        const auto desktop = ui::makeDesktop();
        desktop->hideProgress();
        desktop->showProgress(0.25);
        desktop->showProgress(0.251);
    }
    ASSERT_TRUE(waitUntil([&] { return fake.progress.size() == 2; }));
    EXPECT_EQ(fake.progress.first().toStdString(), "application://slipway.desktop|0.25|true");
    EXPECT_EQ(fake.progress.last().toStdString(), "application://slipway.desktop||false");
}

} // namespace slipway::tests

#include "desktop_test.moc"
