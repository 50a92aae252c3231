// SPDX-License-Identifier: MIT
#pragma once

#include <QLabel>
#include <QString>

namespace slipway::ui {

/// A label that wraps and shows its text as it is: what a server sends can never become markup.
QLabel *makeLabel(const QString &text = QString(), QWidget *parent = nullptr);

/// The same, a little smaller, for help beside a field.
QLabel *makeHint(const QString &text = QString(), QWidget *parent = nullptr);

/// The same in bold, for the head of a group.
QLabel *makeHeading(const QString &text = QString(), QWidget *parent = nullptr);

/// Sets the text and shows the label, or hides it if there is nothing to say.
void setTextOrHide(QLabel *label, const QString &text);

} // namespace slipway::ui
