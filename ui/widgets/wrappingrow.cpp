// SPDX-License-Identifier: MIT
#include "ui/widgets/wrappingrow.h"

#include <QStyle>
#include <QWidget>

namespace slipway::ui {

WrappingRow::~WrappingRow()
{
    qDeleteAll(m_items);
}

QLayoutItem *WrappingRow::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

QSize WrappingRow::sizeHint() const
{
    QSize size(0, 0);
    for (const QLayoutItem *item : m_items) {
        size.rwidth() += item->sizeHint().width() + (size.isEmpty() ? 0 : spacing());
        size.setHeight(qMax(size.height(), item->sizeHint().height()));
    }
    return size;
}

QSize WrappingRow::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size;
}

void WrappingRow::setGeometry(const QRect &room)
{
    QLayout::setGeometry(room);
    arrange(room, true);
}

int WrappingRow::arrange(const QRect &room, bool place) const
{
    const int height = sizeHint().height(); // of each line
    QPoint at = room.topLeft();
    for (QLayoutItem *item : m_items) {
        const int width = item->sizeHint().width();
        if (at.x() > room.left() && at.x() + width > room.right() + 1)
            at = {room.left(), at.y() + height + spacing()};
        const QRect its(at, QSize(width, height));
        if (place)
            item->setGeometry(QStyle::visualRect(parentWidget()->layoutDirection(), room, its));
        at.rx() += width + spacing();
    }
    return at.y() + height - room.top();
}

} // namespace slipway::ui
