// SPDX-License-Identifier: MIT
#include "ui/widgets/label.h"

#include <QEvent>

namespace slipway::ui {

namespace {

/// A QLabel puts names and paths in Latin letters to the left, even in a window that goes from right to left.
class Label final : public QLabel
{
public:
    using QLabel::QLabel;

protected:
    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::Polish || event->type() == QEvent::LayoutDirectionChange)
            align();
        return QLabel::event(event);
    }

private:
    void align()
    {
        if (alignment() & Qt::AlignHCenter)
            return;
        const Qt::Alignment side = isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft;
        setAlignment((alignment() & Qt::AlignVertical_Mask) | side | Qt::AlignAbsolute);
        // Qt counts the blank at the end of a line, and puts the line beyond the label's left edge by it.
        const int blank = isRightToLeft() ? fontMetrics().horizontalAdvance(QLatin1Char(' ')) : 0;
        setContentsMargins(blank, 0, 0, 0);
    }
};

} // namespace

QLabel *makeLabel(const QString &text, QWidget *parent)
{
    auto *label = new Label(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QLabel *makeHint(const QString &text, QWidget *parent)
{
    QLabel *label = makeLabel(text, parent);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * 0.92);
    label->setFont(font);
    return label;
}

QLabel *makeHeading(const QString &text, QWidget *parent)
{
    QLabel *label = makeLabel(text, parent);
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    return label;
}

void setTextOrHide(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

} // namespace slipway::ui
