// SPDX-License-Identifier: MIT
#include "ui/forms/peoplefield.h"

#include "ui/forms/form.h"
#include "ui/widgets/label.h"
#include "ui/widgets/taborder.h"

#include <QFrame>
#include <QJsonArray>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

namespace slipway::ui {

PeopleField::PeopleField(const domain::FieldSpec &spec, QWidget *parent)
    : FieldEditor(spec, parent)
    , m_rows(new QVBoxLayout)
    , m_add(new QPushButton(tr("Add to the list")))
{
    m_rows->setSpacing(8);
    column()->addLayout(m_rows);
    m_add->setAutoDefault(false);
    place(m_add);
    column()->setAlignment(m_add, Qt::AlignLeft);
    m_add->setAccessibleName(tr("Add to the list: %1").arg(spec.label));
    connect(m_add, &QPushButton::clicked, this, [this] {
        add({});
        m_entries.last().form->focusFirstField();
        Q_EMIT changed();
    });
    if (spec.required)
        add({});
}

void PeopleField::add(const QJsonObject &values)
{
    auto *frame = new QFrame;
    frame->setFrameShape(QFrame::StyledPanel);
    auto *form = new Form(spec().members);
    form->setValues(values);
    auto *removeButton = new QPushButton(tr("Remove"));
    removeButton->setObjectName(QStringLiteral("remove"));
    removeButton->setAutoDefault(false);
    auto *box = new QVBoxLayout(frame);
    box->addWidget(form);
    box->addWidget(removeButton, 0, Qt::AlignRight);
    m_rows->addWidget(frame);
    tabAfter(m_add, frame);
    setTabOrder(lastInTabOrder(frame), m_add); // which stands below all of them
    m_entries.append({frame, form});
    nameControls();
    connect(form, &Form::changed, this, [this] {
        FieldEditor::clearProblem();
        Q_EMIT changed();
    });
    connect(removeButton, &QPushButton::clicked, this, [this, frame] { remove(frame); });
}

void PeopleField::remove(QFrame *frame)
{
    m_entries.removeIf([frame](const Entry &entry) { return entry.frame == frame; });
    frame->deleteLater();
    frame->hide();
    nameControls();
    m_add->setFocus(Qt::OtherFocusReason);
    Q_EMIT changed();
}

void PeopleField::nameControls()
{
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        const QString name = tr("%1 %2").arg(spec().label).arg(i + 1);
        m_entries.at(i).frame->setAccessibleName(name);
        auto *button = m_entries.at(i).frame->findChild<QPushButton *>(QStringLiteral("remove"),
                                                                       Qt::FindDirectChildrenOnly);
        button->setAccessibleName(tr("Remove %1").arg(name));
    }
    // Tab comes to what stands on top.
    setFocusProxy(m_entries.isEmpty() ? m_add : m_entries.first().form->firstField());
}

QJsonValue PeopleField::value() const
{
    QJsonArray people;
    for (const Entry &entry : m_entries) {
        if (!entry.form->isUntouched())
            people.append(entry.form->values());
    }
    return people.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(people);
}

void PeopleField::setValue(const QJsonValue &value)
{
    while (!m_entries.isEmpty()) {
        delete m_entries.takeLast().frame;
    }
    const QJsonArray people = value.toArray();
    for (const QJsonValue &person : people)
        add(person.toObject());
    if (m_entries.isEmpty() && spec().required)
        add({});
    nameControls();
}

void PeopleField::showProblem(const domain::Problem &problem, const QString &path)
{
    // value() leaves out untouched forms, so the number counts the others.
    static const QRegularExpression place(QStringLiteral("^\\[(\\d+)\\]\\.(.+)$"));
    const QRegularExpressionMatch match = place.match(path);
    int number = match.hasMatch() ? match.captured(1).toInt() : -1;
    for (const Entry &entry : std::as_const(m_entries)) {
        if (entry.form->isUntouched() || number-- != 0)
            continue;
        domain::Problem own = problem;
        own.field = match.captured(2);
        if (entry.form->addProblem(own))
            return;
    }
    FieldEditor::showProblem(problem, path);
}

void PeopleField::clearProblem()
{
    FieldEditor::clearProblem();
    for (const Entry &entry : std::as_const(m_entries))
        entry.form->clearProblems();
}

bool PeopleField::hasProblem() const
{
    const auto troubled = [](const Entry &entry) { return entry.form->hasProblems(); };
    return FieldEditor::hasProblem() || std::any_of(m_entries.cbegin(), m_entries.cend(), troubled);
}

void PeopleField::focusProblem()
{
    for (const Entry &entry : std::as_const(m_entries)) {
        if (entry.form->focusFirstProblem())
            return;
    }
    if (!m_entries.isEmpty())
        return m_entries.first().form->focusFirstField();
    FieldEditor::focusProblem();
}

} // namespace slipway::ui
