// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace slipway::ui {

/// What a card shows besides its title (Qt::DisplayRole).
enum CardRole {
    CardTextRole = Qt::UserRole + 1, ///< second line
    CardMarkRole,                    ///< short word in a frame at the end of the first line: "Test server"
    CardIconRole,                    ///< name of one of our icons
};

/// Draws a row of a list as a card of two lines with an icon and a mark, all rows equally high.
class CardDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace slipway::ui
