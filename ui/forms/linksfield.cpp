// SPDX-License-Identifier: MIT
#include "ui/forms/linksfield.h"

#include "domain/link.h"
#include "ui/forms/chosenlist.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace slipway::ui {

LinksField::LinksField(const domain::FieldSpec &spec, QWidget *parent)
    : FieldEditor(spec, parent)
    , m_edit(new QLineEdit)
    , m_add(new QPushButton(tr("Add")))
    , m_chosen(new ChosenList(spec))
{
    m_edit->setPlaceholderText(spec.placeholder.isEmpty() ? tr("https://\u2026 or a DOI") : spec.placeholder);
    m_edit->installEventFilter(this);
    m_add->setObjectName(QStringLiteral("add-") + spec.key);
    m_add->setAccessibleName(tr("Add to the list: %1").arg(spec.label));
    m_add->setAutoDefault(false);
    m_add->setEnabled(false);
    auto *row = new QHBoxLayout;
    row->addWidget(m_edit, 1);
    row->addWidget(m_add);
    place(m_edit, row);
    column()->addWidget(m_chosen);
    connect(m_add, &QPushButton::clicked, this, &LinksField::add);
    connect(m_edit, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_add->setEnabled(!text.trimmed().isEmpty());
        Q_EMIT changed();
    });
    connect(m_chosen, &ChosenList::changed, this, &FieldEditor::changed);
    connect(m_chosen, &ChosenList::emptied, this, [this] { m_edit->setFocus(Qt::OtherFocusReason); });
}

void LinksField::add()
{
    const QString typed = m_edit->text().trimmed();
    const QString address = domain::normalisedLink(typed);
    if (address.isEmpty()) {
        domain::Problem problem(domain::Problem::Severity::Error, "field-link",
                                tr("\u201c%1\u201d is neither a web address nor a DOI.").arg(typed),
                                tr("Write it like https://example.org/page or 10.1000/182."));
        problem.field = spec().key;
        showProblem(problem, {});
        m_edit->selectAll();
        m_edit->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_edit->clear();
    m_chosen->add({address, address});
    m_edit->setFocus(Qt::OtherFocusReason);
}

QJsonValue LinksField::value() const
{
    QJsonArray values = m_chosen->values();
    const QString typed = m_edit->text().trimmed();
    const QString address = domain::normalisedLink(typed);
    if (!typed.isEmpty() && !values.contains(address))
        values.append(address.isEmpty() ? typed : address); // what is no address is for the check to say
    return values.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(values);
}

void LinksField::setValue(const QJsonValue &value)
{
    m_edit->clear();
    m_chosen->clear();
    const QJsonArray values = value.toArray();
    for (const QJsonValue &one : values) {
        const QString address = domain::normalisedLink(one.toString());
        if (address.isEmpty())
            m_edit->setText(one.toString()); // typed and never added: to be mended where it was typed
        else
            m_chosen->add({address, address});
    }
    Q_EMIT changed();
}

bool LinksField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress && !m_edit->text().trimmed().isEmpty()) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            add();
            return true;
        }
    }
    return FieldEditor::eventFilter(watched, event);
}

} // namespace slipway::ui
