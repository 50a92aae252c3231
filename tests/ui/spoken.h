// SPDX-License-Identifier: MIT
#pragma once

#include <QAccessible>
#include <QList>
#include <QString>
#include <QStringList>
#include <QWidget>

namespace slipway::tests {

/// Everything in the accessibility tree from `root` on that can be seen now, parents first. Of a list, table
/// or tree at most the first fifty rows.
QList<QAccessibleInterface *> spokenTree(QAccessibleInterface *root);

/// Whether a screen reader would take it for something that can be worked with.
bool isControl(QAccessibleInterface &spoken);

/// What a person who hears the window in place of seeing it would stumble over, one sentence each: controls
/// without a name or with the name of another, wrong roles, captions that belong to nothing, rows that say
/// less than they show.
QStringList stumblingBlocks(QWidget &front);

} // namespace slipway::tests
