// SPDX-License-Identifier: MIT
#include "ui/forms/numberfield.h"

#include <QEvent>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace slipway::ui {

namespace {

int bounded(qint64 number)
{
    return int(std::clamp<qint64>(number, std::numeric_limits<int>::min(), std::numeric_limits<int>::max()));
}

} // namespace

NumberField::NumberField(const domain::FieldSpec &spec, QWidget *parent)
    : FieldEditor(spec, parent)
    , m_box(new QSpinBox)
{
    const bool open = spec.least == 0 && spec.most == 0; // no bounds were described
    m_box->setRange(open ? std::numeric_limits<int>::min() : bounded(spec.least),
                    open ? std::numeric_limits<int>::max() : bounded(spec.most));
    m_box->setMinimumWidth(110);
    m_box->setFocusPolicy(Qt::StrongFocus);
    m_box->installEventFilter(this);
    place(m_box);
    column()->setAlignment(m_box, Qt::AlignLeft);
    connect(m_box, &QSpinBox::valueChanged, this, &FieldEditor::changed);
}

QJsonValue NumberField::value() const
{
    return m_box->value();
}

void NumberField::setValue(const QJsonValue &value)
{
    m_box->setValue(bounded(value.toInteger(m_box->minimum())));
}

bool NumberField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_box || event->type() != QEvent::Wheel || m_box->hasFocus())
        return FieldEditor::eventFilter(watched, event);
    event->ignore();
    return true;
}

} // namespace slipway::ui
