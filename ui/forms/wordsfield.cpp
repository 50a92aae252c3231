// SPDX-License-Identifier: MIT
#include "ui/forms/wordsfield.h"

#include <QJsonArray>
#include <QListWidget>

namespace slipway::ui {

WordsField::WordsField(const domain::FieldSpec &spec, QWidget *parent)
    : FieldEditor(spec, parent)
    , m_list(new QListWidget)
{
    m_list->setUniformItemSizes(true);
    for (const domain::FieldChoice &choice : spec.choices)
        addChoice(choice.label.isEmpty() ? choice.value : choice.label, choice.value);
    const int rows = int(qMin<qsizetype>(spec.choices.size(), 4));
    m_list->setFixedHeight(rows * qMax(m_list->sizeHintForRow(0), 18) + 2 * m_list->frameWidth());
    if (m_list->count() > 0)
        m_list->setCurrentRow(0);
    place(m_list);
    connect(m_list, &QListWidget::itemChanged, this, &FieldEditor::changed);
}

void WordsField::addChoice(const QString &text, const QString &value)
{
    auto *item = new QListWidgetItem(text, m_list);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setData(Qt::UserRole, value);
    item->setCheckState(Qt::Unchecked);
}

QJsonValue WordsField::value() const
{
    QJsonArray words;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            words.append(m_list->item(row)->data(Qt::UserRole).toString());
    }
    return words.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(words);
}

void WordsField::setValue(const QJsonValue &value)
{
    QStringList words;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &word : array)
        words.append(word.toString());
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        item->setCheckState(words.removeAll(item->data(Qt::UserRole).toString()) > 0 ? Qt::Checked
                                                                                     : Qt::Unchecked);
    }
    // A word that is no choice is kept and shown: the check complains, the form loses nothing.
    for (const QString &word : std::as_const(words)) {
        addChoice(word, word);
        m_list->item(m_list->count() - 1)->setCheckState(Qt::Checked);
    }
}

} // namespace slipway::ui
