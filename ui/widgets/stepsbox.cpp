// SPDX-License-Identifier: MIT
#include "ui/widgets/stepsbox.h"

#include <QEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace slipway::ui {

StepsBox::StepsBox(const QString &title, const QString &name, QWidget *parent)
    : QGroupBox(title, parent)
    , m_steps(new QPlainTextEdit)
    , m_open(new QPushButton)
{
    m_steps->setObjectName(name);
    m_steps->setAccessibleName(title);
    m_steps->setReadOnly(true);
    m_steps->setTabChangesFocus(true);
    m_steps->setFrameShape(QFrame::NoFrame);
    m_steps->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_steps->document()->setDocumentMargin(0);
    m_steps->viewport()->setAutoFillBackground(false);
    m_steps->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_open->setObjectName(QStringLiteral("open-") + name);
    m_open->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 6, 8, 6);
    column->setSpacing(6);
    column->setSizeConstraint(QLayout::SetMinAndMaxSize); // no taller than its steps
    column->addWidget(m_steps, 1);
    column->addWidget(m_open, 0, Qt::AlignLeft);
    align();
    m_steps->viewport()->installEventFilter(this);
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT openWanted(m_page); });
}

void StepsBox::setSteps(const QStringList &steps, const QUrl &page, const QString &buttonText)
{
    m_list = steps;
    m_page = page;
    QStringList lines;
    for (qsizetype i = 0; i < steps.size(); ++i)
        lines.append(tr("%1. %2", "a step in a list of steps").arg(i + 1).arg(steps.at(i)));
    if (!page.isEmpty())
        lines.append(page.toDisplayString());
    m_steps->setPlainText(lines.join(QLatin1Char('\n')));
    m_open->setText(buttonText);
    m_open->setVisible(!page.isEmpty() && !buttonText.isEmpty());
    fit();
}

bool StepsBox::isUseful() const
{
    return !m_list.isEmpty() || !m_page.isEmpty();
}

bool StepsBox::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        fit(); // with every new width the steps have other lines
    return QGroupBox::eventFilter(watched, event);
}

void StepsBox::changeEvent(QEvent *event)
{
    QGroupBox::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        align();
}

/// The text box puts a step that begins with a number and Latin letters to the left in every window.
void StepsBox::align()
{
    QTextOption option = m_steps->document()->defaultTextOption();
    option.setTextDirection(layoutDirection());
    option.setAlignment(isRightToLeft() ? Qt::AlignRight | Qt::AlignAbsolute : Qt::AlignLeft);
    m_steps->document()->setDefaultTextOption(option);
}

void StepsBox::fit()
{
    const QFontMetrics metrics = m_steps->fontMetrics();
    const QRect room(0, 0, qMax(1, m_steps->viewport()->width() - 2), 1);
    const int height = metrics.boundingRect(room, Qt::TextWordWrap, m_steps->toPlainText()).height();
    m_steps->setMinimumHeight(qMin(height, 3 * metrics.lineSpacing()) + 4);
    m_steps->setMaximumHeight(height + 4);
}

} // namespace slipway::ui
