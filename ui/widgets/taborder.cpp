// SPDX-License-Identifier: MIT
#include "ui/widgets/taborder.h"

#include <QList>
#include <QWidget>

namespace slipway::ui {

namespace {

QList<QWidget *> inTabOrder(QWidget *box)
{
    QList<QWidget *> found;
    for (QWidget *one = box->nextInFocusChain(); one && one != box; one = one->nextInFocusChain()) {
        if (box->isAncestorOf(one) && (one->focusPolicy() & Qt::TabFocus) && !one->focusProxy())
            found.append(one);
    }
    return found;
}

} // namespace

void tabAfter(QWidget *before, QWidget *box)
{
    const QList<QWidget *> inside = inTabOrder(box);
    for (QWidget *one : inside) {
        QWidget::setTabOrder(before, one);
        before = one;
    }
}

QWidget *lastInTabOrder(QWidget *box)
{
    const QList<QWidget *> inside = inTabOrder(box);
    return inside.isEmpty() ? box : inside.last();
}

} // namespace slipway::ui
