// SPDX-License-Identifier: MIT
#include "ui/forms/chosenlist.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QPushButton>

namespace slipway::ui {

namespace {

constexpr int mostRows = 4;

} // namespace

ChosenList::ChosenList(const domain::FieldSpec &spec, QWidget *parent)
    : QWidget(parent)
    , m_list(new QListWidget)
    , m_remove(new QPushButton(tr("Remove")))
{
    m_list->setObjectName(QStringLiteral("chosen-") + spec.key);
    m_list->setAccessibleName(tr("Chosen: %1").arg(spec.label));
    m_list->setUniformItemSizes(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);
    m_remove->setObjectName(QStringLiteral("remove-") + spec.key);
    m_remove->setAccessibleName(tr("Remove the chosen one: %1").arg(spec.label));
    m_remove->setAutoDefault(false);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_list, 1);
    row->addWidget(m_remove, 0, Qt::AlignTop);
    connect(m_remove, &QPushButton::clicked, this, &ChosenList::removeCurrent);
    hide();
}

bool ChosenList::add(const domain::FieldChoice &choice)
{
    if (choice.value.isEmpty() || holds(choice.value))
        return false;
    const QString text = choice.label.isEmpty() ? choice.value : choice.label;
    auto *item = new QListWidgetItem(text, m_list);
    item->setData(Qt::UserRole, choice.value);
    item->setToolTip(text.toHtmlEscaped());
    m_list->setCurrentItem(item);
    fit();
    Q_EMIT changed();
    return true;
}

bool ChosenList::holds(const QString &value) const
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(Qt::UserRole).toString() == value)
            return true;
    }
    return false;
}

void ChosenList::clear()
{
    m_list->clear();
    fit();
}

QJsonArray ChosenList::values() const
{
    QJsonArray values;
    for (int row = 0; row < m_list->count(); ++row)
        values.append(m_list->item(row)->data(Qt::UserRole).toString());
    return values;
}

bool ChosenList::isEmpty() const
{
    return m_list->count() == 0;
}

void ChosenList::removeCurrent()
{
    delete m_list->takeItem(qMax(0, m_list->currentRow()));
    const bool last = m_list->count() == 0;
    if (last)
        Q_EMIT emptied();
    fit();
    Q_EMIT changed();
}

void ChosenList::fit()
{
    const int rows = qBound(1, m_list->count(), mostRows);
    m_list->setFixedHeight(rows * qMax(m_list->sizeHintForRow(0), 1) + 2 * m_list->frameWidth());
    setVisible(m_list->count() > 0);
}

bool ChosenList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress && m_list->currentRow() >= 0) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Delete || key == Qt::Key_Backspace) {
            removeCurrent();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace slipway::ui
