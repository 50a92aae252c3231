// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace slipway::ui {

/// Share of a file that is done, 0…1000, as int; a negative number draws no bar.
constexpr int ProgressRole = Qt::UserRole + 10;

/// Draws a thin bar and the percentage with three fills, a frame and a text: cheap enough for a thousand
/// rows.
class ProgressDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

} // namespace slipway::ui
