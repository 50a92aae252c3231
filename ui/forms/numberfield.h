// SPDX-License-Identifier: MIT
#pragma once

#include "ui/forms/fieldeditor.h"

class QSpinBox;

namespace slipway::ui {

/// A whole number between two bounds. The wheel changes it only while it has the keyboard, so that scrolling
/// past a form changes nothing.
class NumberField final : public FieldEditor
{
    Q_OBJECT

public:
    explicit NumberField(const domain::FieldSpec &spec, QWidget *parent = nullptr);

    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QSpinBox *m_box;
};

} // namespace slipway::ui
