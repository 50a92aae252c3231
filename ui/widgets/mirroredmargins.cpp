// SPDX-License-Identifier: MIT
#include "ui/widgets/mirroredmargins.h"

#include <QEvent>
#include <QWidget>

namespace slipway::ui {

MirroredMargins::MirroredMargins(QWidget *widget, const QMargins &leftToRight)
    : QObject(widget)
    , m_widget(widget)
    , m_margins(leftToRight)
{
    widget->installEventFilter(this);
    apply();
}

void MirroredMargins::set(const QMargins &leftToRight)
{
    m_margins = leftToRight;
    apply();
}

bool MirroredMargins::eventFilter(QObject *, QEvent *event)
{
    if (event->type() == QEvent::LayoutDirectionChange)
        apply();
    return false;
}

void MirroredMargins::apply()
{
    const bool isMirrored = m_widget->isRightToLeft();
    m_widget->setContentsMargins(isMirrored ? m_margins.right() : m_margins.left(), m_margins.top(),
                                 isMirrored ? m_margins.left() : m_margins.right(), m_margins.bottom());
}

} // namespace slipway::ui
