// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QWidget>

#include <functional>

namespace slipway::tests {

/// Called for each thing a person can have in front: the window or dialog, and in words, which are the same
/// in every language, which one it is.
using Look = std::function<void(QWidget &front, const QString &where)>;

/// What the pages show: little, with a mark on whatever is no text of the program (markeddata.h), or what
/// people see in life (truedata.h); there nothing goes wrong on the real server.
enum class Contents { Marked, True };

/// Shows every page of every kind of server (real, test, practice), fresh, in its later states and with a
/// failure on top, and after them every dialog and question, each with something in it.
void withEverything(const Look &look, Contents contents = Contents::Marked);

/// The same for the dialogs alone.
void withEveryDialog(const Look &look, Contents contents = Contents::Marked);

} // namespace slipway::tests
