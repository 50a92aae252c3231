// SPDX-License-Identifier: MIT
#include "ui/forms/choicefield.h"

#include <QComboBox>

namespace slipway::ui {

ChoiceField::ChoiceField(const domain::FieldSpec &spec, QWidget *parent)
    : FieldEditor(spec, parent)
    , m_box(new QComboBox)
{
    m_box->setPlaceholderText(tr("Choose\u2026"));
    for (const domain::FieldChoice &choice : spec.choices)
        m_box->addItem(choice.label.isEmpty() ? choice.value : choice.label, choice.value);
    m_box->setCurrentIndex(-1);
    place(m_box);
    connect(m_box, &QComboBox::currentIndexChanged, this, &FieldEditor::changed);
}

QJsonValue ChoiceField::value() const
{
    if (m_box->currentIndex() < 0)
        return QJsonValue::Undefined;
    return m_box->currentData().toString();
}

void ChoiceField::setValue(const QJsonValue &value)
{
    const QString text = value.toString();
    int index = m_box->findData(text);
    if (index < 0 && !text.isEmpty()) {
        m_box->addItem(text, text);
        index = m_box->count() - 1;
    }
    m_box->setCurrentIndex(index);
}

} // namespace slipway::ui
