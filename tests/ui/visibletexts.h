// SPDX-License-Identifier: MIT
#pragma once

#include <QSet>
#include <QString>
#include <QStringList>
#include <QWidget>

namespace slipway::tests {

/// One text that a person can read or hear, and where it stands.
struct VisibleText
{
    QString where;
    QString text;
};

/// Everything that can be read now on `root` and below it, or is spoken of it: labels, buttons, titles,
/// choices, columns of tables and what stands in their rows, names and descriptions; without the marks of
/// shortcuts, and without what a person types.
QList<VisibleText> visibleTexts(QWidget *root);

/// What is wider or higher than its room, each as a sentence; empty if everything can be read whole.
QStringList cutOff(QWidget *root);

/// What is painted shorter than it is, with three points, each as a sentence; empty if everything can be read
/// whole. Names and sentences in tables are left out.
QStringList elided(QWidget &root);

/// English texts of the German catalogue that are something else in German, without the marks of shortcuts.
QSet<QString> onlyEnglish();

} // namespace slipway::tests
