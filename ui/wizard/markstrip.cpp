// SPDX-License-Identifier: MIT
#include "ui/wizard/markstrip.h"

#include "ui/language/serverwords.h"
#include "ui/widgets/label.h"
#include "ui/widgets/servermark.h"

#include <QHBoxLayout>
#include <QPainter>

namespace slipway::ui {

MarkStrip::MarkStrip(QWidget *parent)
    : QWidget(parent)
    , m_text(makeHeading())
{
    setObjectName(QStringLiteral("serverMark"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 5, 14, 5);
    row->addWidget(m_text, 1);
    QPalette black = m_text->palette();
    black.setColor(QPalette::WindowText, Qt::black);
    m_text->setPalette(black);
    hide();
}

void MarkStrip::setServer(const domain::Profile &server)
{
    m_colour = serverColour(server);
    if (server.practice)
        m_text->setText(
            tr("Practice server: everything stays on this computer, nothing is really published."));
    else
        m_text->setText(tr("Test server %1: for trying out. Data may be deleted there at any time.")
                            .arg(inWords(server.name)));
    setAccessibleName(m_text->text());
    setVisible(server.isMarked());
    update();
}

void MarkStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_colour);
}

} // namespace slipway::ui
