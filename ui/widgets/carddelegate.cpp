// SPDX-License-Identifier: MIT
#include "ui/widgets/carddelegate.h"

#include "ui/widgets/icons.h"

#include <QAbstractItemView>
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

QFont small(const QFont &font)
{
    QFont result = font;
    result.setPointSizeF(font.pointSizeF() * 0.85);
    return result;
}

int heightOf(const QString &text, const QFont &font, int width)
{
    const QFontMetrics metrics(font);
    const QRect room(0, 0, qMax(1, width), 1);
    return qMax(metrics.height(), metrics.boundingRect(room, Qt::TextWordWrap, text).height());
}

/// Where the parts of a card stand, from left to right.
struct Places
{
    QRect icon;
    QRect mark;
    QRect title;
    QRect text;
};

Places placesIn(const QRect &card, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    Places places;
    QRect room = card.adjusted(margin, margin - 1, -margin, -margin);
    if (!index.data(CardIconRole).toString().isEmpty()) {
        places.icon = QRect(room.left(), room.center().y() - iconSize / 2, iconSize, iconSize);
        room.setLeft(places.icon.right() + margin + 2);
    }
    int end = room.right();
    if (const QString mark = index.data(CardMarkRole).toString(); !mark.isEmpty()) {
        const int width = QFontMetrics(small(option.font)).horizontalAdvance(mark) + 12;
        places.mark = QRect(end - width + 1, room.top(), width, QFontMetrics(bold(option.font)).height());
        end = places.mark.left() - margin;
    }
    places.title = QRect(room.left(), room.top(), end - room.left() + 1, 0);
    places.title.setHeight(heightOf(index.data().toString(), bold(option.font), places.title.width()));
    places.text = QRect(room.left(), places.title.bottom() + 1 + lineGap, room.width(), 0);
    places.text.setHeight(heightOf(index.data(CardTextRole).toString(), option.font, places.text.width()));
    return places;
}

/// The word in a frame, or on the colour that it has.
void drawMark(QPainter &painter, const QModelIndex &index, const QFont &font, const QRect &place)
{
    const QString mark = index.data(CardMarkRole).toString();
    if (mark.isEmpty())
        return;
    painter.save();
    painter.setFont(small(font));
    if (const QColor ground = index.data(CardColourRole).value<QColor>(); ground.isValid()) {
        painter.setBrush(ground);
        painter.setPen(Qt::black);
    }
    painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.drawText(place, Qt::AlignCenter, mark);
    painter.restore();
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
    const Places places = placesIn(option.rect, option, index);
    if (!places.icon.isNull())
        drawIcon(*painter, index.data(CardIconRole).toString(), place(places.icon), ink);
    drawMark(*painter, index, option.font, place(places.mark));
    const int start =
        int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignTop) | Qt::TextWordWrap);
    painter->setFont(bold(option.font));
    painter->drawText(place(places.title), start, index.data().toString());
    painter->setFont(option.font);
    painter->drawText(place(places.text), start, index.data(CardTextRole).toString());
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

QSize CardDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    const Places places = placesIn(QRect(0, 0, width, iconSize + 2 * margin), option, index);
    return {200, places.text.bottom() + 1 + margin};
}

void showCards(QListView &view)
{
    view.setItemDelegate(new CardDelegate(&view));
    view.setResizeMode(QListView::Adjust); // with another width the texts have other lines
    view.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view.setMinimumHeight(7 * view.fontMetrics().lineSpacing());
    view.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
}

} // namespace slipway::ui
