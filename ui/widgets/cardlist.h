// SPDX-License-Identifier: MIT
#pragma once

#include "domain/profile.h"

#include <QString>

class QListWidget;
class QListWidgetItem;

namespace slipway::ui {

/// A list of cards: a title, a text and perhaps a mark each.
QListWidget *makeCardList(const QString &objectName, const QString &name);

/// From now on the list is as high as its cards, but not higher than the first `most` of them.
void fitToCards(QListWidget *list, int most);

/// Adds a card; `icon` names it, and `id` is its Qt::UserRole.
QListWidgetItem *addCard(QListWidget *list, const QString &title, const QString &text, const QString &mark,
                         const QString &icon, const QString &id);

/// Adds the card of a server, which says if nothing is really published there.
void addServerCard(QListWidget *list, const domain::Profile &profile, const QString &text);

} // namespace slipway::ui
