// SPDX-License-Identifier: MIT
#include "ui/widgets/progressdelegate.h"

#include <QApplication>
#include <QPainter>

namespace slipway::ui {

void ProgressDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const QWidget *view = option.widget;
    (view ? view->style() : QApplication::style())
        ->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, view);
    const int share = index.data(ProgressRole).toInt();
    if (share < 0)
        return;
    const bool selected = option.state & QStyle::State_Selected;
    const QColor ink = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    const QString words = index.data().toString();
    const int textWidth = qMax(option.fontMetrics.horizontalAdvance(QStringLiteral("100 %")),
                               option.fontMetrics.horizontalAdvance(words)) +
                          6;
    const QRect room = option.rect.adjusted(6, 0, -6, 0);
    QRect track(room.left(), room.center().y() - 3, room.width() - textWidth, 7);
    QRect done = track;
    done.setWidth(track.width() * share / 1000);
    const QRect text(track.right() + 1, room.top(), textWidth, room.height());
    const auto place = [&option](const QRect &rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    QColor trackColour = ink;
    trackColour.setAlpha(40);
    painter->fillRect(place(track), trackColour);
    painter->fillRect(place(done), selected ? ink : option.palette.color(QPalette::Highlight));
    QColor frame = ink;
    frame.setAlpha(128);
    painter->setPen(frame);
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(place(track).adjusted(0, 0, -1, -1));
    painter->setPen(ink);
    painter->drawText(place(text), Qt::AlignVCenter | Qt::AlignRight, words);
}

} // namespace slipway::ui
