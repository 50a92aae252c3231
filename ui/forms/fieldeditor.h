// SPDX-License-Identifier: MIT
#pragma once

#include "domain/fieldspec.h"

#include <QJsonValue>
#include <QWidget>

class QLabel;
class QLayout;
class QVBoxLayout;

namespace slipway::ui {

/// One field of a form: label, editor, help, and room for a complaint. The value is what the plan would hold.
class FieldEditor : public QWidget
{
    Q_OBJECT

public:
    explicit FieldEditor(domain::FieldSpec spec, QWidget *parent = nullptr);

    /// Makes the editor for the field's kind.
    static FieldEditor *make(const domain::FieldSpec &spec, QWidget *parent = nullptr);

    const domain::FieldSpec &spec() const { return m_spec; }
    /// Undefined when nothing is filled in.
    virtual QJsonValue value() const = 0;
    virtual void setValue(const QJsonValue &value) = 0;
    /// Shows the problems of this field; `path` is what follows its key in Problem::field.
    virtual void showProblem(const domain::Problem &problem, const QString &path);
    virtual void clearProblem();
    virtual void focusProblem();
    virtual bool hasProblem() const;

Q_SIGNALS:
    void changed();

protected:
    /// Puts the editor under the label, within `around` if it has company; it gets name, buddy and help.
    void place(QWidget *editor, QLayout *around = nullptr);
    QVBoxLayout *column() const { return m_column; }
    QLabel *label() const { return m_label; }
    /// The label's text with a word when the field is needed.
    QString caption() const;

private:
    domain::FieldSpec m_spec;
    QVBoxLayout *m_column;
    QLabel *m_label;
    QLabel *m_help;
    QLabel *m_complaint;
    QWidget *m_editor = nullptr;
};

} // namespace slipway::ui
