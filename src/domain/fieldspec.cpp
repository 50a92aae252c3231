// SPDX-License-Identifier: MIT
#include "domain/fieldspec.h"

#include "base/failure.h"
#include "base/jsonview.h"
#include "base/trfunctions.h"
#include "domain/link.h"

#include <QDate>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace slipway::domain {

namespace {

using base::JsonView;

SLIPWAY_TR_FUNCTIONS(Fields)

FieldSpec::Kind kindFromName(const JsonView &view)
{
    static const QMap<QString, FieldSpec::Kind> kinds = {
        {QStringLiteral("text"), FieldSpec::Kind::Text},
        {QStringLiteral("paragraph"), FieldSpec::Kind::Paragraph},
        {QStringLiteral("choice"), FieldSpec::Kind::Choice},
        {QStringLiteral("date"), FieldSpec::Kind::Date},
        {QStringLiteral("switch"), FieldSpec::Kind::Switch},
        {QStringLiteral("number"), FieldSpec::Kind::Number},
        {QStringLiteral("links"), FieldSpec::Kind::Links},
        {QStringLiteral("lookup"), FieldSpec::Kind::Lookup},
        {QStringLiteral("words"), FieldSpec::Kind::Words},
        {QStringLiteral("people"), FieldSpec::Kind::People},
    };
    const auto found = kinds.constFind(view.text());
    if (found == kinds.constEnd()) {
        base::Failure failure(base::Failure::Kind::Protocol, QStringLiteral("read the field descriptions"));
        throw failure.field(view.text()).detail(tr("this kind of field is not known"));
    }
    return *found;
}

FieldSpec fieldFromJson(const JsonView &view, const QString &what)
{
    FieldSpec field;
    field.key = view[u"key"].text();
    field.kind = kindFromName(view[u"kind"]);
    field.label = tr(view[u"label"].text().toUtf8().constData());
    field.help = tr(view[u"help"].textOr(QString()).toUtf8().constData());
    field.placeholder = tr(view[u"placeholder"].textOr(QString()).toUtf8().constData());
    field.required = view[u"required"].booleanOr(false);
    field.maximum = view[u"maximum"].integerOr(0);
    field.least = view[u"least"].integerOr(0);
    field.most = view[u"most"].integerOr(0);
    field.pattern = view[u"pattern"].textOr(QString());
    field.patternHint = tr(view[u"pattern_hint"].textOr(QString()).toUtf8().constData());
    field.initial = view[u"initial"].value();
    field.showWhen = view[u"show_when"].textOr(QString());
    if (!view[u"choices"].isNull()) {
        for (const JsonView &choice : view[u"choices"].items()) {
            FieldChoice one;
            one.value = choice[u"value"].text();
            one.label = tr(choice[u"label"].text().toUtf8().constData());
            field.choices.append(one);
        }
    }
    if (!view[u"members"].isNull())
        field.members = FieldSpec::listFromJson(view[u"members"].array(), what);
    return field;
}

Problem complaint(const FieldSpec &field, const QByteArray &code, const QString &what, const QString &remedy)
{
    Problem problem(Problem::Severity::Error, code, what, remedy);
    problem.field = field.key;
    return problem;
}

bool isEmpty(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull() ||
           (value.isString() && value.toString().trimmed().isEmpty()) ||
           (value.isArray() && value.toArray().isEmpty());
}

void checkText(const FieldSpec &field, const QString &text, Problems &problems)
{
    if (field.maximum > 0 && text.size() > field.maximum)
        problems.append(
            complaint(field, "field-too-long",
                      tr("%1 is longer than %n character(s).", nullptr, int(field.maximum)).arg(field.label),
                      tr("Shorten it by %n character(s).", nullptr, int(text.size() - field.maximum))));
    const QRegularExpression pattern(QRegularExpression::anchoredPattern(field.pattern),
                                     QRegularExpression::UseUnicodePropertiesOption);
    if (!field.pattern.isEmpty() && !pattern.match(text).hasMatch())
        problems.append(complaint(field, "field-pattern",
                                  tr("%1 does not look right: %2").arg(field.label, text),
                                  field.patternHint));
}

void checkChoice(const FieldSpec &field, const QString &text, Problems &problems)
{
    const bool known = std::any_of(field.choices.cbegin(), field.choices.cend(),
                                   [&text](const FieldChoice &choice) { return choice.value == text; });
    QStringList allowed;
    for (const FieldChoice &choice : field.choices)
        allowed.append(choice.value);
    if (!known)
        problems.append(complaint(field, "field-choice",
                                  tr("%1 cannot be \u201c%2\u201d on this server.").arg(field.label, text),
                                  tr("Choose one of: %1.").arg(allowed.join(QStringLiteral(", ")))));
}

Problem wrongKind(const FieldSpec &field)
{
    return complaint(field, "field-kind", tr("%1 has a value of the wrong kind.").arg(field.label),
                     tr("Look at the example in the guide for this field."));
}

void checkPeople(const FieldSpec &field, const QJsonArray &people, Problems &problems)
{
    for (qsizetype i = 0; i < people.size(); ++i) {
        if (!people.at(i).isObject()) {
            Problem problem = wrongKind(field);
            problem.field = field.key + QLatin1Char('[') + QString::number(i) + QLatin1Char(']');
            problems.append(problem);
            continue;
        }
        Problems own = checkFields(field.members, people.at(i).toObject());
        for (Problem &problem : own) {
            problem.field =
                field.key + QLatin1Char('[') + QString::number(i) + QStringLiteral("].") + problem.field;
            problems.append(problem);
        }
    }
}

void checkWords(const FieldSpec &field, const QJsonArray &list, Problems &problems)
{
    for (const QJsonValue &item : list) {
        if (!item.isString())
            problems.append(wrongKind(field));
        else if (field.choices.isEmpty())
            checkText(field, item.toString(), problems);
        else
            checkChoice(field, item.toString(), problems);
    }
}

void checkNumber(const FieldSpec &field, const QJsonValue &value, Problems &problems)
{
    const double number = value.toDouble(std::nan(""));
    if (!value.isDouble() || number != std::floor(number))
        return problems.append(complaint(field, "field-number",
                                         tr("%1 is not a whole number.").arg(field.label),
                                         tr("Write it with digits alone.")));
    const bool bounded = field.least < field.most;
    if (bounded && (number < static_cast<double>(field.least) || number > static_cast<double>(field.most)))
        problems.append(complaint(field, "field-range",
                                  tr("%1 cannot be %2.").arg(field.label).arg(number, 0, 'f', 0),
                                  tr("Choose a number from %1 to %2.").arg(field.least).arg(field.most)));
}

void checkLinks(const FieldSpec &field, const QJsonArray &list, Problems &problems)
{
    for (const QJsonValue &item : list) {
        if (!item.isString())
            problems.append(wrongKind(field));
        else if (normalisedLink(item.toString()).isEmpty())
            problems.append(complaint(
                field, "field-link",
                tr("%1: \u201c%2\u201d is neither a web address nor a DOI.")
                    .arg(field.label, item.toString()),
                tr("Write an address that begins with https://, or a DOI like 10.1063/5.0104914.")));
    }
}

/// What the server knows cannot be told here; only that every item says something.
void checkLookup(const FieldSpec &field, const QJsonArray &list, Problems &problems)
{
    for (const QJsonValue &item : list) {
        if (!item.isString() || item.toString().trimmed().isEmpty())
            problems.append(wrongKind(field));
    }
}

void checkValue(const FieldSpec &field, const QJsonValue &value, Problems &problems)
{
    switch (field.kind) {
    case FieldSpec::Kind::Text:
    case FieldSpec::Kind::Paragraph:
        return value.isString() ? checkText(field, value.toString(), problems)
                                : problems.append(wrongKind(field));
    case FieldSpec::Kind::Choice:
        return value.isString() ? checkChoice(field, value.toString(), problems)
                                : problems.append(wrongKind(field));
    case FieldSpec::Kind::Date:
        if (!QDate::fromString(value.toString(), Qt::ISODate).isValid())
            problems.append(complaint(field, "field-date", tr("%1 is not a date.").arg(field.label),
                                      tr("Write it as year-month-day, like 2027-03-31.")));
        return;
    case FieldSpec::Kind::Switch:
        if (!value.isBool())
            problems.append(wrongKind(field));
        return;
    case FieldSpec::Kind::Number:
        return checkNumber(field, value, problems);
    case FieldSpec::Kind::Links:
        return value.isArray() ? checkLinks(field, value.toArray(), problems)
                               : problems.append(wrongKind(field));
    case FieldSpec::Kind::Lookup:
        return value.isArray() ? checkLookup(field, value.toArray(), problems)
                               : problems.append(wrongKind(field));
    case FieldSpec::Kind::Words:
        return value.isArray() ? checkWords(field, value.toArray(), problems)
                               : problems.append(wrongKind(field));
    case FieldSpec::Kind::People:
        return value.isArray() ? checkPeople(field, value.toArray(), problems)
                               : problems.append(wrongKind(field));
    }
}

} // namespace

QList<FieldSpec> FieldSpec::listFromJson(const QJsonArray &array, const QString &what)
{
    QList<FieldSpec> fields;
    for (const JsonView &item : JsonView(array, what).items())
        fields.append(fieldFromJson(item, what));
    return fields;
}

bool isShown(const FieldSpec &field, const QJsonObject &values)
{
    if (field.showWhen.isEmpty())
        return true;
    if (field.showWhen.startsWith(QLatin1Char('!')))
        return !values.value(field.showWhen.mid(1)).toBool();
    const qsizetype equals = field.showWhen.indexOf(QLatin1Char('='));
    if (equals > 0)
        return values.value(field.showWhen.left(equals)).toString() == field.showWhen.mid(equals + 1);
    return values.value(field.showWhen).toBool();
}

Problems checkFields(const QList<FieldSpec> &fields, const QJsonObject &values)
{
    Problems problems;
    QStringList known;
    for (const FieldSpec &field : fields) {
        known.append(field.key);
        const QJsonValue value = values.value(field.key);
        if (!isShown(field, values))
            continue;
        if (!isEmpty(value))
            checkValue(field, value, problems);
        else if (field.required)
            problems.append(
                complaint(field, "field-required", tr("%1 is missing.").arg(field.label), tr("Fill it in.")));
    }
    for (const QString &key : values.keys()) {
        if (known.contains(key))
            continue;
        Problem problem(Problem::Severity::Error, "field-unknown",
                        tr("The field \u201c%1\u201d is not known here.").arg(key),
                        tr("Known fields: %1.").arg(known.join(QStringLiteral(", "))));
        problem.field = key;
        problems.append(problem);
    }
    return problems;
}

} // namespace slipway::domain
