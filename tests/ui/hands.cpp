// SPDX-License-Identifier: MIT
#include "tests/ui/hands.h"

#include "tests/support/places.h"
#include "tests/ui/palettes.h"
#include "tests/ui/shortcuts.h"
#include "ui/widgets/banner.h"

#include <QDir>
#include <QTest>

#include <gtest/gtest.h>

namespace slipway::tests {

using ui::Step;

void Hands::press(int key, Qt::KeyboardModifiers modifiers)
{
    QWidget *target = QApplication::focusWidget();
    QTest::keyClick(target ? target : &m_wizard, Qt::Key(key), modifiers);
}

void Hands::type(const QString &text)
{
    QTest::keyClicks(QApplication::focusWidget(), text);
}

bool Hands::hasKeyboard(const char *name)
{
    return waitUntil([&] {
        if (!QApplication::activeWindow()) // offscreen there is no window manager to give the keyboard back
            m_wizard.activateWindow();
        const QWidget *now = QApplication::focusWidget();
        return now && now->objectName() == QLatin1String(name) && now->isEnabled();
    });
}

bool Hands::arrives(Step step)
{
    const bool isThere = waitUntil([&] { return m_wizard.step() == step && !m_wizard.page(step)->isBusy(); },
                                   std::chrono::seconds(60));
    expectDifferentShortcuts(shortcutsInFront(m_wizard, true));
    return isThere;
}

QString Hands::banner()
{
    return m_wizard.page(m_wizard.step())->banner()->accessibleName();
}

void Hands::shoot(const QString &look, const QString &more)
{
    QDir().mkpath(screenshotFolder());
    QString name = QStringLiteral("%1/%2-%3-%4")
                       .arg(screenshotFolder(), look)
                       .arg(int(m_wizard.step()) + 1)
                       .arg(keyOf(m_wizard.step()));
    if (!more.isEmpty())
        name += QLatin1Char('-') + more;
    QApplication::processEvents();
    EXPECT_TRUE(m_wizard.grab().save(name + QStringLiteral(".png")));
}

void inBothLooks(const std::function<void(const QString &look)> &show)
{
    const QPalette before = QApplication::palette();
    show(QStringLiteral("light"));
    QApplication::setPalette(darkPalette());
    show(QStringLiteral("dark"));
    QApplication::setPalette(before);
}

QString picturesOf(const QString &look)
{
    const QString folder = screenshotFolder() + u'/' + look;
    QDir().mkpath(folder);
    return folder;
}

} // namespace slipway::tests
