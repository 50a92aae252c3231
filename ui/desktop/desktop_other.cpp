// SPDX-License-Identifier: MIT
// Windows and macOS: untried.
#include "ui/desktop/desktop.h"

#include "ui/widgets/icons.h"

#include <QSystemTrayIcon>

namespace slipway::ui {

namespace {

/// An icon in the system tray that is there while there is something to say.
class TrayDesktop final : public Desktop
{
public:
    TrayDesktop() { m_icon.setIcon(applicationIcon()); }

    void notify(const QString &title, const QString &text) override
    {
        if (!QSystemTrayIcon::isSystemTrayAvailable())
            return;
        m_icon.show();
        m_icon.showMessage(title, text);
    }

    void showProgress(double share) override
    {
        if (!QSystemTrayIcon::isSystemTrayAvailable())
            return;
        m_icon.setToolTip(QStringLiteral("Slipway: %1 %").arg(int(share * 100)));
        m_icon.show();
    }

    void hideProgress() override { m_icon.setToolTip(QStringLiteral("Slipway")); }

private:
    QSystemTrayIcon m_icon;
};

} // namespace

std::unique_ptr<Desktop> makeDesktop()
{
    return std::make_unique<TrayDesktop>();
}

} // namespace slipway::ui
