// SPDX-License-Identifier: MIT
#pragma once

#include <QAccessible>
#include <QString>

class QLabel;
class QWidget;

namespace slipway::ui {

/// The role of what a screen reader says at once when it appears. On Linux the readers do so for
/// notifications only.
#if defined(Q_OS_LINUX)
inline constexpr QAccessible::Role spokenAtOnce = QAccessible::Notification;
#else
inline constexpr QAccessible::Role spokenAtOnce = QAccessible::AlertMessage;
#endif

/// Gives a fresh widget another role than Qt does: a widget that paints its own text is a frame to Qt, of
/// which nothing is said.
void giveRole(QWidget *widget, QAccessible::Role role);

/// Makes a fresh label without a text one whose text is announced, and gives it back.
QLabel *makeAnnounced(QLabel *label);

/// Has a screen reader say what the label, made by makeAnnounced(), says now, wherever the keyboard is. Says
/// nothing twice in a row, and nothing that cannot be seen.
void announce(QLabel *label);

/// Is told every text that is announced, also where the system listens to nobody; gives the one that was told
/// before.
using AnnouncementListener = void (*)(const QString &text);
AnnouncementListener listenToAnnouncements(AnnouncementListener listener);

/// Tells the system that `widget`, whose role is spokenAtOnce, has `text` to say.
void sendAnnouncement(QWidget *widget, const QString &text);

} // namespace slipway::ui
