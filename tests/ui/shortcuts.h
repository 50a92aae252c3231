// SPDX-License-Identifier: MIT
#pragma once

#include "ui/wizard/wizardwindow.h"

#include <QMap>
#include <QString>
#include <QStringList>

namespace slipway::tests {

/// What each key pressed with Alt would reach: "Alt+N" -> objectNames of the widgets.
using Shortcuts = QMap<QString, QStringList>;

/// The shortcuts of `root` and of what is in it. `visible`: of what can be seen now alone.
Shortcuts shortcutsIn(QWidget *root, bool visible);
/// Those of the page in front and of the window around it; the other pages are not there to a person.
Shortcuts shortcutsInFront(ui::WizardWindow &window, bool visible);
/// The test fails for every key that reaches more than one of what can be seen now: such a key presses
/// neither.
void expectDifferentShortcuts(const Shortcuts &shortcuts);

} // namespace slipway::tests
