// SPDX-License-Identifier: MIT
#include "ui/wizard/steplist.h"

#include "ui/widgets/announce.h"
#include "ui/widgets/icons.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPaintEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

#include <algorithm>

namespace slipway::ui {

namespace {

constexpr int circle = 22;
constexpr int margin = 14;
constexpr int textLeft = margin + circle + 10;
constexpr int textEnd = 12;

QFont smallFont(const QFont &font)
{
    QFont result = font;
    result.setPointSizeF(font.pointSizeF() * 0.88);
    return result;
}

} // namespace

StepList::StepList(QWidget *parent)
    : QWidget(parent)
    , m_summaries(qsizetype(allSteps.size()))
{
    setObjectName(QStringLiteral("stepList"));
    giveRole(this, QAccessible::StaticText);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    session::Abilities usual; // until the window says more
    usual.listDatasets = true;
    setSteps(stepsFor(usual));
}

void StepList::setSteps(const QList<Step> &steps)
{
    if (steps == m_steps)
        return;
    m_steps = steps;
    updateGeometry();
    tellPlace();
}

void StepList::setCurrent(Step step)
{
    m_current = step;
    tellPlace();
}

void StepList::tellPlace()
{
    setAccessibleName(tr("Step %1 of %2: %3")
                          .arg(m_steps.indexOf(m_current) + 1)
                          .arg(m_steps.size())
                          .arg(titleOf(m_current)));
    update();
}

void StepList::setSummary(Step step, const QString &text)
{
    if (m_summaries.at(qsizetype(step)) == text)
        return;
    m_summaries[qsizetype(step)] = text;
    update(rowOf(m_steps.indexOf(step))); // one changes many times a second while files are sent
}

void StepList::setLeftOut(Step step, bool leftOut)
{
    if (m_leftOut.contains(step) == leftOut)
        return;
    if (leftOut)
        m_leftOut.append(step);
    else
        m_leftOut.removeAll(step);
    update();
}

int StepList::rowHeight() const
{
    const int lines = fontMetrics().height() + QFontMetrics(smallFont(font())).height();
    return lines + (m_steps.size() > 8 ? 12 : 18); // ten steps fit a small window, too
}

QSize StepList::sizeHint() const
{
    QFont bold = font();
    bold.setBold(true);
    int width = 190;
    for (const Step step : m_steps)
        width = qMax(width, textLeft + QFontMetrics(bold).horizontalAdvance(titleOf(step)) + textEnd);
    return {width, rowHeight() * int(m_steps.size()) + 2 * margin};
}

/// What was decided may be longer than its row.
bool StepList::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        for (qsizetype i = 0; i < m_steps.size(); ++i) {
            if (rowOf(i).contains(help->pos()))
                QToolTip::showText(help->globalPos(),
                                   m_summaries.at(qsizetype(m_steps.at(i))).toHtmlEscaped(), this);
        }
        return true;
    }
    return QWidget::event(event);
}

void StepList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        updateGeometry();
        tellPlace();
    }
}

void StepList::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    painter.setPen(palette().color(QPalette::Mid));
    const QRect line(width() - 1, 0, 1, height());
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), line), palette().color(QPalette::Mid));
    for (qsizetype i = 0; i < m_steps.size(); ++i) {
        const QRect room = rowOf(i);
        if (event->rect().intersects(room))
            paintStep(painter, i, room);
    }
}

QRect StepList::rowOf(qsizetype number) const
{
    const int room = (height() - 2 * margin) / int(m_steps.size());
    const int row = std::clamp(room, rowHeight(), qMax(rowHeight(), fontMetrics().height() * 3 + 4));
    return {0, margin + int(number) * row, width() - 1, row};
}

void StepList::paintStep(QPainter &painter, qsizetype number, const QRect &room) const
{
    const Step step = m_steps.at(number);
    const bool now = step == m_current;
    const bool done = step < m_current && !m_leftOut.contains(step);
    const auto place = [this](const QRect &area) {
        return QStyle::visualRect(layoutDirection(), rect(), area);
    };
    const QColor ink = palette().color(QPalette::Text);
    QColor faint = ink;
    faint.setAlphaF(0.65F);

    const QRect disc = place(QRect(margin, room.top() + 6, circle, circle));
    if (now) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(palette().color(QPalette::Highlight));
    } else {
        painter.setPen(QPen(done ? ink : faint, 1.2));
        painter.setBrush(Qt::NoBrush);
    }
    painter.drawEllipse(QRectF(disc).adjusted(0.5, 0.5, -0.5, -0.5));
    if (done) {
        drawIcon(painter, QStringLiteral("check"), disc.adjusted(4, 4, -4, -4), ink);
    } else {
        painter.setPen(now ? palette().color(QPalette::HighlightedText) : faint);
        painter.drawText(disc, Qt::AlignCenter, QLocale().toString(number + 1));
    }

    QFont titleFont = font();
    titleFont.setBold(now);
    const QRect title(textLeft, room.top() + 6, room.width() - textLeft - 8, circle);
    painter.setFont(titleFont);
    painter.setPen(now || done ? ink : faint);
    const int start = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter));
    painter.drawText(place(title), start, titleOf(step));

    const QFont below = smallFont(font());
    const QRect summary(textLeft, title.bottom() + 1, title.width(), QFontMetrics(below).height());
    painter.setFont(below);
    painter.setPen(faint);
    painter.drawText(
        place(summary), start,
        QFontMetrics(below).elidedText(m_summaries.at(qsizetype(step)), Qt::ElideRight, summary.width()));
    painter.setFont(font());
}

} // namespace slipway::ui
