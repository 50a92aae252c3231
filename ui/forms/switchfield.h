// SPDX-License-Identifier: MIT
#pragma once

#include "ui/forms/fieldeditor.h"

class QCheckBox;

namespace slipway::ui {

/// Yes or no.
class SwitchField final : public FieldEditor
{
    Q_OBJECT

public:
    explicit SwitchField(const domain::FieldSpec &spec, QWidget *parent = nullptr);

    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;

private:
    QCheckBox *m_box;
};

} // namespace slipway::ui
