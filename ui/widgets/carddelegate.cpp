// SPDX-License-Identifier: MIT
#include "ui/widgets/carddelegate.h"

#include "ui/widgets/icons.h"

#include <QApplication>
#include <QPainter>

namespace slipway::ui {

namespace {

constexpr int margin = 8;
constexpr int iconSize = 24;
constexpr int lineGap = 3;

QFont bold(const QFont &font)
{
    QFont result = font;
    result.setBold(true);
    return result;
}

/// Draws the mark at the right end of `line` and gives what is left of the line.
QRect drawMark(QPainter &painter, const QString &mark, QRect line, const QStyleOptionViewItem &option)
{
    if (mark.isEmpty())
        return line;
    QFont small = option.font;
    small.setPointSizeF(small.pointSizeF() * 0.85);
    painter.setFont(small);
    const int width = QFontMetrics(small).horizontalAdvance(mark) + 12;
    const QRect end(line.right() - width + 1, line.top(), width, line.height());
    const QRect frame = QStyle::visualRect(option.direction, option.rect, end);
    painter.drawRoundedRect(QRectF(frame).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.drawText(frame, Qt::AlignCenter, mark);
    line.setRight(end.left() - margin);
    return line;
}

} // namespace

void CardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    QStyleOptionViewItem card = option;
    card.text.clear();
    const QWidget *view = option.widget;
    (view ? view->style() : QApplication::style())
        ->drawPrimitive(QStyle::PE_PanelItemViewItem, &card, painter, view);

    const bool selected = option.state & QStyle::State_Selected;
    const QPalette::ColorGroup group =
        option.state & QStyle::State_Enabled ? QPalette::Active : QPalette::Disabled;
    const QColor ink = option.palette.color(group, selected ? QPalette::HighlightedText : QPalette::Text);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(ink);

    const auto place = [&option](const QRect &rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    QRect room = option.rect.adjusted(margin, margin - 1, -margin, -margin);
    const QString icon = index.data(CardIconRole).toString();
    if (!icon.isEmpty()) {
        const QRect square(room.left(), room.center().y() - iconSize / 2, iconSize, iconSize);
        drawIcon(*painter, icon, place(square), ink);
        room.setLeft(square.right() + margin + 2);
    }
    const QFontMetrics titleMetrics(bold(option.font));
    QRect first(room.left(), room.top(), room.width(), titleMetrics.height());
    const QRect second(room.left(), first.bottom() + lineGap, room.width(), option.fontMetrics.height());
    const Qt::Alignment start = QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter);

    first = drawMark(*painter, index.data(CardMarkRole).toString(), first, option);
    painter->setFont(bold(option.font));
    painter->drawText(place(first), int(start),
                      titleMetrics.elidedText(index.data().toString(), Qt::ElideRight, first.width()));
    painter->setFont(option.font);
    painter->drawText(
        place(second), int(start),
        option.fontMetrics.elidedText(index.data(CardTextRole).toString(), Qt::ElideRight, second.width()));
    painter->restore();

    if (option.state & QStyle::State_HasFocus) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(option);
        focus.state |= QStyle::State_KeyboardFocusChange;
        focus.backgroundColor = option.palette.color(group, selected ? QPalette::Highlight : QPalette::Base);
        (view ? view->style() : QApplication::style())
            ->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, view);
    }
}

QSize CardDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int lines = QFontMetrics(bold(option.font)).height() + lineGap + option.fontMetrics.height();
    return {200, lines + 2 * margin};
}

} // namespace slipway::ui
