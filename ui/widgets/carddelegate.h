// SPDX-License-Identifier: MIT
#pragma once

#include <QListView>
#include <QStyledItemDelegate>

namespace slipway::ui {

/// What a card shows besides its title (Qt::DisplayRole).
enum CardRole {
    CardTextRole = Qt::UserRole + 1, ///< below the title
    CardMarkRole,                    ///< short word in a frame at the end of the first line: "Test server"
    CardIconRole,                    ///< name of one of our icons
    CardColourRole,                  ///< ground for the word, on which black can be read; may be empty
};

/// Draws a row of a list as a card with an icon and a mark, as high as its title and its text are in the
/// width of the list.
class CardDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// Makes the rows of `view` cards.
void showCards(QListView &view);

} // namespace slipway::ui
