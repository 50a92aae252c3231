// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QWidget>

#include <functional>

namespace slipway::tests {

/// Called for each thing a person can have in front: the window or dialog, and in words which one it is.
using Look = std::function<void(QWidget &front, const QString &where)>;

/// Shows every page of every kind of server (real, test, practice), fresh, in its later states and with a
/// failure on top, and after them every dialog and question, each with something in it.
void withEverything(const Look &look);

/// The same for the dialogs alone.
void withEveryDialog(const Look &look);

} // namespace slipway::tests
