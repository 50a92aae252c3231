// SPDX-License-Identifier: MIT
#pragma once

#include "ui/forms/fieldeditor.h"

class QPlainTextEdit;

namespace slipway::ui {

/// Several lines: one text, or a list of short texts with one on each line.
class ParagraphField final : public FieldEditor
{
    Q_OBJECT

public:
    explicit ParagraphField(const domain::FieldSpec &spec, QWidget *parent = nullptr);

    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;

private:
    bool isList() const { return spec().kind == domain::FieldSpec::Kind::Words; }

    QPlainTextEdit *m_edit;
};

} // namespace slipway::ui
