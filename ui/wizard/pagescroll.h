// SPDX-License-Identifier: MIT
#pragma once

#include <QScrollArea>

namespace slipway::ui {

class MirroredMargins;
class Page;

/// Holds a page in the window. A page gives its tables and lists what is left of the height, and only where
/// not even the least of that is there, in a small window or under a long message, it can be scrolled.
class PageScroll final : public QScrollArea
{
    Q_OBJECT

public:
    explicit PageScroll(Page *page);
    ~PageScroll() override;

    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void toTop();
    void follow(QWidget *focused);

    Page *m_page;
    MirroredMargins *m_room; ///< between the page and the scroll bar
};

} // namespace slipway::ui
