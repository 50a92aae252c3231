// SPDX-License-Identifier: MIT
#pragma once

#include "ui/forms/fieldeditor.h"

class QListWidget;

namespace slipway::ui {

/// Any number of a list of choices, for example the roles of a person.
class WordsField final : public FieldEditor
{
    Q_OBJECT

public:
    explicit WordsField(const domain::FieldSpec &spec, QWidget *parent = nullptr);

    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;

private:
    void addChoice(const QString &text, const QString &value);

    QListWidget *m_list;
};

} // namespace slipway::ui
