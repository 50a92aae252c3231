// SPDX-License-Identifier: MIT
#include "ui/forms/fieldeditor.h"

#include "ui/forms/choicefield.h"
#include "ui/forms/linksfield.h"
#include "ui/forms/lookupfield.h"
#include "ui/forms/numberfield.h"
#include "ui/forms/paragraphfield.h"
#include "ui/forms/peoplefield.h"
#include "ui/forms/switchfield.h"
#include "ui/forms/textfield.h"
#include "ui/forms/wordsfield.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"

#include <QVBoxLayout>

#include <utility>

namespace slipway::ui {

FieldEditor *FieldEditor::make(const domain::FieldSpec &spec, QWidget *parent)
{
    using Kind = domain::FieldSpec::Kind;
    switch (spec.kind) {
    case Kind::Text:
    case Kind::Date:
        return new TextField(spec, parent);
    case Kind::Paragraph:
        return new ParagraphField(spec, parent);
    case Kind::Choice:
        return new ChoiceField(spec, parent);
    case Kind::Switch:
        return new SwitchField(spec, parent);
    case Kind::Number:
        return new NumberField(spec, parent);
    case Kind::Links:
        return new LinksField(spec, parent);
    case Kind::Lookup:
        return new LookupField(spec, parent);
    case Kind::Words:
        if (spec.choices.isEmpty())
            return new ParagraphField(spec, parent);
        return new WordsField(spec, parent);
    case Kind::People:
        return new PeopleField(spec, parent);
    }
    return nullptr;
}

FieldEditor::FieldEditor(domain::FieldSpec spec, QWidget *parent)
    : QWidget(parent)
    , m_spec(std::move(spec))
    , m_column(new QVBoxLayout(this))
    , m_label(makeHeading())
    , m_help(makeHint(m_spec.help))
    , m_complaint(makeLabel())
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(3);
    m_label->setText(caption());
    m_help->setVisible(!m_spec.help.isEmpty());
    m_complaint->hide();
    m_complaint->setObjectName(QStringLiteral("complaint"));
    m_column->addWidget(m_label);
}

QString FieldEditor::caption() const
{
    return m_spec.required ? tr("%1 (needed)").arg(m_spec.label) : m_spec.label;
}

void FieldEditor::place(QWidget *editor, QLayout *around)
{
    m_editor = editor;
    editor->setObjectName(QStringLiteral("field-") + m_spec.key);
    editor->setAccessibleName(m_spec.label);
    editor->setAccessibleDescription(m_spec.help);
    m_label->setBuddy(editor);
    setFocusProxy(editor);
    if (around)
        m_column->addLayout(around);
    else
        m_column->addWidget(editor);
    m_column->addWidget(m_help);
    m_column->addWidget(m_complaint);
}

void FieldEditor::showProblem(const domain::Problem &problem, const QString &)
{
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, Tones::of(palette()).bad);
    m_complaint->setPalette(colours);
    const QString sentence =
        problem.remedy.isEmpty() ? problem.what : problem.what + QLatin1Char(' ') + problem.remedy;
    if (m_complaint->text().isEmpty()) // the first is the one to mend first
        m_complaint->setText(sentence);
    m_complaint->show();
    if (m_editor)
        m_editor->setAccessibleDescription(sentence + QLatin1Char(' ') + m_spec.help);
}

void FieldEditor::clearProblem()
{
    m_complaint->hide();
    m_complaint->clear();
    if (m_editor)
        m_editor->setAccessibleDescription(m_spec.help);
}

bool FieldEditor::hasProblem() const
{
    return !m_complaint->text().isEmpty();
}

void FieldEditor::focusProblem()
{
    setFocus(Qt::OtherFocusReason);
}

} // namespace slipway::ui
