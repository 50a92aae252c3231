// SPDX-License-Identifier: MIT
#include "ui/forms/form.h"

#include "ui/forms/fieldeditor.h"

#include <QVBoxLayout>

#include <algorithm>

namespace slipway::ui {

namespace {

/// True if a problem at `place` ("people[0].email") is about the field `key`; `rest` is what follows.
bool isAbout(const QString &place, const QString &key, QString &rest)
{
    if (!place.startsWith(key))
        return false;
    rest = place.mid(key.size());
    return rest.isEmpty() || rest.startsWith(QLatin1Char('[')) || rest.startsWith(QLatin1Char('.'));
}

} // namespace

Form::Form(const QList<domain::FieldSpec> &fields, QWidget *parent)
    : QWidget(parent)
    , m_fields(fields)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    for (const domain::FieldSpec &field : m_fields) {
        FieldEditor *editor = FieldEditor::make(field, this);
        if (!field.initial.isUndefined() && !field.initial.isNull())
            editor->setValue(field.initial);
        column->addWidget(editor);
        m_editors.append(editor);
        connect(editor, &FieldEditor::changed, this, [this, editor] {
            editor->clearProblem();
            showApplying();
            Q_EMIT changed();
        });
    }
    showApplying();
    m_initial = values();
}

void Form::setLookUp(const LookUp &lookUp)
{
    for (FieldEditor *editor : std::as_const(m_editors)) {
        if (auto *field = qobject_cast<LookupField *>(editor))
            field->setLookUp(lookUp);
    }
}

QJsonObject Form::rawValues() const
{
    QJsonObject values;
    for (const FieldEditor *editor : m_editors) {
        const QJsonValue value = editor->value();
        if (!value.isUndefined())
            values.insert(editor->spec().key, value);
    }
    return values;
}

QJsonObject Form::values() const
{
    const QJsonObject raw = rawValues();
    QJsonObject values = raw;
    for (const FieldEditor *editor : m_editors) {
        if (!domain::isShown(editor->spec(), raw))
            values.remove(editor->spec().key);
    }
    return values;
}

void Form::setValues(const QJsonObject &values)
{
    for (FieldEditor *editor : std::as_const(m_editors)) {
        const auto value = values.constFind(editor->spec().key);
        if (value != values.constEnd())
            editor->setValue(value.value());
    }
    showApplying();
}

void Form::showApplying()
{
    const QJsonObject raw = rawValues();
    for (FieldEditor *editor : std::as_const(m_editors))
        editor->setVisible(domain::isShown(editor->spec(), raw));
}

domain::Problems Form::showProblems(const domain::Problems &problems)
{
    clearProblems();
    domain::Problems others;
    for (const domain::Problem &problem : problems) {
        if (!addProblem(problem))
            others.append(problem);
    }
    return others;
}

bool Form::addProblem(const domain::Problem &problem)
{
    for (FieldEditor *editor : std::as_const(m_editors)) {
        QString rest;
        if (!isAbout(problem.field, editor->spec().key, rest))
            continue;
        editor->showProblem(problem, rest);
        return true;
    }
    return false;
}

void Form::clearProblems()
{
    for (FieldEditor *editor : std::as_const(m_editors))
        editor->clearProblem();
}

bool Form::hasProblems() const
{
    return std::any_of(m_editors.cbegin(), m_editors.cend(),
                       [](const FieldEditor *editor) { return editor->hasProblem(); });
}

bool Form::focusFirstProblem()
{
    for (FieldEditor *editor : std::as_const(m_editors)) {
        if (!editor->hasProblem())
            continue;
        editor->focusProblem();
        return true;
    }
    return false;
}

QWidget *Form::firstField() const
{
    return m_editors.isEmpty() ? nullptr : m_editors.first();
}

void Form::focusFirstField()
{
    if (QWidget *first = firstField())
        first->setFocus(Qt::OtherFocusReason);
}

} // namespace slipway::ui
