// SPDX-License-Identifier: MIT
#pragma once

#include "ui/forms/fieldeditor.h"

class QComboBox;

namespace slipway::ui {

/// One of a few values. A value that is not among the choices is kept and shown: the check complains, not
/// the form.
class ChoiceField final : public FieldEditor
{
    Q_OBJECT

public:
    explicit ChoiceField(const domain::FieldSpec &spec, QWidget *parent = nullptr);

    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;

private:
    QComboBox *m_box;
};

} // namespace slipway::ui
