// SPDX-License-Identifier: MIT
#pragma once

#include "ui/forms/fieldeditor.h"

class QLineEdit;
class QPushButton;

namespace slipway::ui {

class ChosenList;

/// A list of web addresses. A DOI, however it is written, becomes its https address; what is no address is
/// not taken into the list, and what is typed and not yet added counts as well.
class LinksField final : public FieldEditor
{
    Q_OBJECT

public:
    explicit LinksField(const domain::FieldSpec &spec, QWidget *parent = nullptr);

    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void add();

    QLineEdit *m_edit;
    QPushButton *m_add;
    ChosenList *m_chosen;
};

} // namespace slipway::ui
