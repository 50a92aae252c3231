// SPDX-License-Identifier: MIT
#pragma once

#include "domain/fieldspec.h"
#include "ui/forms/lookupfield.h"

#include <QJsonObject>
#include <QWidget>

namespace slipway::ui {

class FieldEditor;

/// A form drawn from field descriptions. Fields that do not apply are hidden and give no value.
class Form final : public QWidget
{
    Q_OBJECT

public:
    explicit Form(const QList<domain::FieldSpec> &fields, QWidget *parent = nullptr);

    const QList<domain::FieldSpec> &fields() const { return m_fields; }
    /// Whom fields of Kind::Lookup ask.
    void setLookUp(const LookUp &lookUp);
    QJsonObject values() const;
    /// Fields not named keep what they have.
    void setValues(const QJsonObject &values);
    /// Writes each problem under its field; gives back those that are about no field of this form.
    domain::Problems showProblems(const domain::Problems &problems);
    /// Writes one more problem; false if it is about no field of this form.
    bool addProblem(const domain::Problem &problem);
    void clearProblems();
    /// Puts the keyboard to the first field with a problem; false if there is none.
    bool focusFirstProblem();
    bool hasProblems() const;
    /// Nothing in an empty form.
    QWidget *firstField() const;
    void focusFirstField();
    /// True while the form holds what it held when it was made.
    bool isUntouched() const { return values() == m_initial; }

Q_SIGNALS:
    void changed();

private:
    void showApplying();
    QJsonObject rawValues() const;

    QList<domain::FieldSpec> m_fields;
    QList<FieldEditor *> m_editors;
    QJsonObject m_initial;
};

} // namespace slipway::ui
