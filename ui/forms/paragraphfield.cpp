// SPDX-License-Identifier: MIT
#include "ui/forms/paragraphfield.h"

#include <QJsonArray>
#include <QPlainTextEdit>

namespace slipway::ui {

ParagraphField::ParagraphField(const domain::FieldSpec &spec, QWidget *parent)
    : FieldEditor(spec, parent)
    , m_edit(new QPlainTextEdit)
{
    m_edit->setTabChangesFocus(true);
    m_edit->setPlaceholderText(spec.placeholder.isEmpty() && isList() ? tr("One on each line")
                                                                      : spec.placeholder);
    m_edit->setFixedHeight(m_edit->fontMetrics().lineSpacing() * (isList() ? 3 : 4) + 14);
    place(m_edit);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &FieldEditor::changed);
}

QJsonValue ParagraphField::value() const
{
    const QString text = m_edit->toPlainText().trimmed();
    if (text.isEmpty())
        return QJsonValue::Undefined;
    if (!isList())
        return text;
    QJsonArray words;
    const QStringList lines = text.split(QLatin1Char('\n'));
    for (const QString &line : lines) {
        if (!line.trimmed().isEmpty())
            words.append(line.trimmed());
    }
    return words;
}

void ParagraphField::setValue(const QJsonValue &value)
{
    if (!isList())
        return m_edit->setPlainText(value.toString());
    QStringList lines;
    const QJsonArray words = value.toArray();
    for (const QJsonValue &word : words)
        lines.append(word.toString());
    m_edit->setPlainText(lines.join(QLatin1Char('\n')));
}

} // namespace slipway::ui
