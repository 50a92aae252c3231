// SPDX-License-Identifier: MIT
#include "ui/widgets/factsgrid.h"

#include "ui/widgets/label.h"

#include <QLabel>

namespace slipway::ui {

FactsGrid::FactsGrid()
{
    setVerticalSpacing(3);
    setColumnStretch(1, 1);
}

QLabel *FactsGrid::add(const QString &caption, const char *name)
{
    auto *words = new QLabel(caption);
    QLabel *value = makeLabel();
    value->setObjectName(QLatin1String(name));
    words->setBuddy(value);
    const int row = rowCount();
    addWidget(words, row, 0, Qt::AlignTop | Qt::AlignLeft);
    addWidget(value, row, 1, Qt::AlignTop);
    m_captions.insert(value, words);
    return value;
}

void FactsGrid::show(QLabel *value, const QString &text)
{
    value->setText(text);
    setShown(value, !text.isEmpty());
}

void FactsGrid::setShown(QLabel *value, bool shown)
{
    value->setVisible(shown);
    m_captions.value(value)->setVisible(shown);
}

} // namespace slipway::ui
