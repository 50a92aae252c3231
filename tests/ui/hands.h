// SPDX-License-Identifier: MIT
#pragma once

#include "tests/ui/helpers.h"

#include <functional>

namespace slipway::tests {

/// A person without a mouse in front of the wizard: presses keys, waits until the keyboard is somewhere, and
/// takes pictures.
class Hands
{
public:
    explicit Hands(ui::WizardWindow &wizard)
        : m_wizard(wizard)
    {}

    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString &text);
    /// Waits until the keyboard belongs to the enabled widget of this name.
    bool hasKeyboard(const char *name);
    /// Waits until this page is shown and not busy; each letter with Alt then reaches one thing alone.
    bool arrives(ui::Step step);
    QString banner();
    /// Keeps a picture of the window: LOOK/NUMBER-PAGE[-MORE].png
    void shoot(const QString &look, const QString &more = QString());

private:
    ui::WizardWindow &m_wizard;
};

/// Calls `show` with "light" and with "dark", each while the program has such colours.
void inBothLooks(const std::function<void(const QString &look)> &show);
/// The folder for the pictures of this look, made if need be.
QString picturesOf(const QString &look);

} // namespace slipway::tests
