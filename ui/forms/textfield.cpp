// SPDX-License-Identifier: MIT
#include "ui/forms/textfield.h"

#include <QDate>
#include <QLineEdit>
#include <QLocale>

namespace slipway::ui {

namespace {

/// The date in the form that servers want, or the text itself if it is no date.
QString isoDate(const QString &text)
{
    if (QDate::fromString(text, Qt::ISODate).isValid())
        return text;
    for (const QLocale::FormatType format : {QLocale::LongFormat, QLocale::ShortFormat}) {
        const QString pattern = QLocale().dateFormat(format);
        // Two digits of a year would be read as the last century.
        const QDate date =
            pattern.contains(QLatin1String("yyyy")) ? QLocale().toDate(text, pattern) : QDate();
        if (date.isValid())
            return date.toString(Qt::ISODate);
    }
    return text;
}

} // namespace

TextField::TextField(const domain::FieldSpec &spec, QWidget *parent)
    : FieldEditor(spec, parent)
    , m_edit(new QLineEdit)
{
    const bool isDate = spec.kind == domain::FieldSpec::Kind::Date;
    m_edit->setPlaceholderText(isDate && spec.placeholder.isEmpty() ? tr("year-month-day, like 2027-03-31")
                                                                    : spec.placeholder);
    place(m_edit);
    connect(m_edit, &QLineEdit::textChanged, this, &FieldEditor::changed);
}

QJsonValue TextField::value() const
{
    const QString text = m_edit->text().trimmed();
    if (text.isEmpty())
        return QJsonValue::Undefined;
    return spec().kind == domain::FieldSpec::Kind::Date ? isoDate(text) : text;
}

void TextField::setValue(const QJsonValue &value)
{
    m_edit->setText(value.toString());
}

} // namespace slipway::ui
