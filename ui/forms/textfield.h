// SPDX-License-Identifier: MIT
#pragma once

#include "ui/forms/fieldeditor.h"

class QLineEdit;

namespace slipway::ui {

/// One line of text, or a date. A date written the way of the person's country is understood, too.
class TextField final : public FieldEditor
{
    Q_OBJECT

public:
    explicit TextField(const domain::FieldSpec &spec, QWidget *parent = nullptr);

    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;

private:
    QLineEdit *m_edit;
};

} // namespace slipway::ui
