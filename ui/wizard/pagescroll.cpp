// SPDX-License-Identifier: MIT
#include "ui/wizard/pagescroll.h"

#include "ui/widgets/mirroredmargins.h"
#include "ui/wizard/page.h"

#include <QApplication>
#include <QEvent>
#include <QScrollBar>
#include <QStyle>

namespace slipway::ui {

namespace {

constexpr int roomBesideScrollBar = 4;

} // namespace

PageScroll::PageScroll(Page *page)
    : m_page(page)
    , m_room(new MirroredMargins(page))
{
    setObjectName(QStringLiteral("pageScroll"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setWidgetResizable(true);
    setWidget(page);
    page->banner()->installEventFilter(this);
    connect(page, &Page::topWanted, this, &PageScroll::toTop);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, [this](int, int most) {
        m_room->set({0, 0, most > 0 ? roomBesideScrollBar : 0, 0});
    });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { follow(now); });
}

PageScroll::~PageScroll()
{
    disconnect(qApp, nullptr, this, nullptr); // the keyboard moves while the page goes
}

QSize PageScroll::minimumSizeHint() const
{
    return {m_page->minimumSizeHint().width() + style()->pixelMetric(QStyle::PM_ScrollBarExtent), 100};
}

bool PageScroll::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_page->banner() && event->type() == QEvent::Show)
        toTop(); // a message is there
    return QScrollArea::eventFilter(watched, event);
}

void PageScroll::toTop()
{
    verticalScrollBar()->setValue(0);
}

/// Tab scrolls by itself; this is for the keyboard that a page puts somewhere.
void PageScroll::follow(QWidget *focused)
{
    if (focused && m_page->isAncestorOf(focused))
        ensureWidgetVisible(focused, 0, 8);
}

} // namespace slipway::ui
