// SPDX-License-Identifier: MIT
#include "ui/forms/switchfield.h"

#include <QCheckBox>
#include <QLabel>

namespace slipway::ui {

SwitchField::SwitchField(const domain::FieldSpec &spec, QWidget *parent)
    : FieldEditor(spec, parent)
    , m_box(new QCheckBox(QString(spec.label).replace(QLatin1Char('&'), QLatin1String("&&"))))
{
    label()->hide(); // the box carries its own text
    place(m_box);
    connect(m_box, &QCheckBox::toggled, this, &FieldEditor::changed);
}

QJsonValue SwitchField::value() const
{
    return m_box->isChecked();
}

void SwitchField::setValue(const QJsonValue &value)
{
    m_box->setChecked(value.toBool());
}

} // namespace slipway::ui
