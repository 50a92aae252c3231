// SPDX-License-Identifier: MIT
#include "ui/forms/choicefield.h"

#include <QComboBox>
#include <QStyleOptionComboBox>
#include <QStylePainter>

namespace slipway::ui {

namespace {

constexpr int fewestCharacters = 16;

/// Shows by three dots that the end of a long choice is not seen; the list has all of it.
class ChoiceBox final : public QComboBox
{
protected:
    void paintEvent(QPaintEvent *event) override
    {
        if (currentIndex() < 0)
            return QComboBox::paintEvent(event);
        QStyleOptionComboBox box;
        initStyleOption(&box);
        const int room =
            style()->subControlRect(QStyle::CC_ComboBox, &box, QStyle::SC_ComboBoxEditField, this).width();
        box.currentText = fontMetrics().elidedText(box.currentText, Qt::ElideRight, room - 4);
        QStylePainter painter(this);
        painter.drawComplexControl(QStyle::CC_ComboBox, box);
        painter.drawControl(QStyle::CE_ComboBoxLabel, box);
    }
};

} // namespace

ChoiceField::ChoiceField(const domain::FieldSpec &spec, QWidget *parent)
    : FieldEditor(spec, parent)
    , m_box(new ChoiceBox)
{
    m_box->setPlaceholderText(tr("Choose\u2026"));
    for (const domain::FieldChoice &choice : spec.choices)
        m_box->addItem(choice.label.isEmpty() ? choice.value : choice.label, choice.value);
    m_box->setCurrentIndex(-1);
    // A long choice loses its end where there is no room, and does not make the form wider than its window.
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(fewestCharacters);
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
