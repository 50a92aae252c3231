// SPDX-License-Identifier: MIT
#include "backends/dandi/creation.h"

#include "base/failure.h"
#include "base/jsonview.h"
#include "base/trfunctions.h"
#include "resources/resources.h"

#include <QFile>
#include <QJsonArray>

#include <algorithm>
#include <utility>

namespace slipway::backends::dandi {

namespace {

using domain::FieldChoice;
using domain::FieldSpec;
using domain::Problem;
using domain::Problems;

constexpr QLatin1String contactRole{"dcite:ContactPerson"};
constexpr int embargoDays = 730;        // exactly: two calendar years may be a day too many
constexpr int fundedEmbargoDays = 1825; // with funder and award

SLIPWAY_TR_FUNCTIONS(Dandi)

QString textOf(const QJsonObject &values, const char *key)
{
    return values.value(QLatin1String(key)).toString().trimmed();
}

bool isEmbargoed(const QJsonObject &values)
{
    return values.value(QLatin1String("embargo")).toBool();
}

QList<FieldChoice> licenceChoices(const QList<FieldChoice> &known, const QStringList &allowed)
{
    QList<FieldChoice> choices;
    for (const FieldChoice &choice : known) {
        if (allowed.contains(choice.value))
            choices.append(choice);
    }
    for (const QString &value : allowed) {
        const bool listed =
            std::any_of(choices.cbegin(), choices.cend(),
                        [&value](const FieldChoice &choice) { return choice.value == value; });
        if (listed)
            continue;
        FieldChoice choice;
        choice.value = value;
        choice.label = value.section(QLatin1Char(':'), -1);
        choices.append(choice);
    }
    return choices;
}

Problem problem(const QByteArray &code, const QString &field, const QString &what, const QString &remedy)
{
    Problem one(Problem::Severity::Error, code, what, remedy);
    one.field = field;
    return one;
}

bool isContact(const QJsonObject &person)
{
    return person.value(QLatin1String("roleName")).toArray().contains(QJsonValue(QString(contactRole)));
}

/// A person of the form as the schema wants it (DANDI contract 2.6).
QJsonObject personFrom(const QJsonObject &entry)
{
    QJsonObject person;
    person.insert(QLatin1String("schemaKey"), QLatin1String("Person"));
    person.insert(QLatin1String("name"), textOf(entry, "name"));
    if (const QString email = textOf(entry, "email"); !email.isEmpty())
        person.insert(QLatin1String("email"), email);
    if (const QString orcid = textOf(entry, "orcid"); !orcid.isEmpty())
        person.insert(QLatin1String("identifier"), orcid);
    person.insert(QLatin1String("roleName"), entry.value(QLatin1String("roles")).toArray());
    QJsonArray affiliations;
    if (const QString name = textOf(entry, "affiliation"); !name.isEmpty()) {
        QJsonObject affiliation;
        affiliation.insert(QLatin1String("schemaKey"), QLatin1String("Affiliation"));
        affiliation.insert(QLatin1String("name"), name);
        affiliations.append(affiliation);
    }
    person.insert(QLatin1String("affiliation"), affiliations);
    person.insert(QLatin1String("includeInCitation"), entry.value(QLatin1String("cited")).toBool(true));
    return person;
}

void makeContact(QJsonObject &person, const QString &email)
{
    QJsonArray roles = person.value(QLatin1String("roleName")).toArray();
    if (!isContact(person))
        roles.append(QString(contactRole));
    person.insert(QLatin1String("roleName"), roles);
    if (!email.isEmpty())
        person.insert(QLatin1String("email"), email);
}

/// The contact person of the form becomes the contributor of that name, or a further one.
void addContact(QJsonArray &people, const QString &name, const QString &email)
{
    for (qsizetype i = 0; i < people.size(); ++i) {
        QJsonObject person = people.at(i).toObject();
        const QString own = person.value(QLatin1String("name")).toString();
        if (own.compare(name, Qt::CaseInsensitive) != 0)
            continue;
        makeContact(person, email);
        people.replace(i, person);
        return;
    }
    QJsonObject entry;
    entry.insert(QLatin1String("name"), name);
    QJsonObject person = personFrom(entry);
    makeContact(person, email);
    people.append(person);
}

QJsonObject funderFrom(const QString &name, const QString &award)
{
    QJsonObject funder;
    funder.insert(QLatin1String("schemaKey"), QLatin1String("Organization"));
    funder.insert(QLatin1String("name"), name);
    funder.insert(QLatin1String("roleName"), QJsonArray{QStringLiteral("dcite:Funder")});
    funder.insert(QLatin1String("awardNumber"), award);
    funder.insert(QLatin1String("includeInCitation"), false);
    return funder;
}

QJsonArray people(const QJsonObject &values)
{
    QJsonArray list;
    for (const QJsonValue &entry : values.value(QLatin1String("contributors")).toArray())
        list.append(personFrom(entry.toObject()));
    const QString contact = textOf(values, "contact_name");
    if (!contact.isEmpty())
        addContact(list, contact, textOf(values, "contact_email"));
    return list;
}

void checkContact(const QJsonObject &values, Problems &problems)
{
    const QJsonArray all = people(values);
    if (all.isEmpty() && textOf(values, "funder").isEmpty()) {
        if (!textOf(values, "contact_email").isEmpty())
            problems.append(problem("contact-missing", QStringLiteral("contact_name"),
                                    tr("There is a contact e-mail but no contact person."),
                                    tr("Fill in the name of the contact person, or remove the e-mail.")));
        return; // the server enters the account with its e-mail
    }
    bool found = false;
    for (const QJsonValue &person : all) {
        if (!isContact(person.toObject()))
            continue;
        found = true;
        if (!textOf(person.toObject(), "email").isEmpty())
            return;
    }
    if (found)
        problems.append(problem("contact-email-missing", QStringLiteral("contact_email"),
                                tr("The contact person has no e-mail address."),
                                tr("Fill in the e-mail address of the contact person.")));
    else
        problems.append(problem(
            "contact-missing", QStringLiteral("contact_name"),
            tr("A dataset with contributors or a funder needs a contact person."),
            tr("Fill in name and e-mail of the contact person, or give one of the contributors the role "
               "Contact person and an e-mail.")));
}

void checkFunding(const QJsonObject &values, Problems &problems)
{
    const bool funder = !textOf(values, "funder").isEmpty();
    const bool award = !textOf(values, "award_number").isEmpty();
    if (funder && !award)
        problems.append(problem("award-missing", QStringLiteral("award_number"),
                                tr("There is a funder but no award number."),
                                tr("Fill in the award number, or the project\u2019s name if it has none.")));
    if (award && !funder)
        problems.append(problem("funder-missing", QStringLiteral("funder"),
                                tr("There is an award number but no funder."),
                                tr("Fill in the organisation that gave the award.")));
}

void checkEmbargo(const QJsonObject &values, QDate today, Problems &problems)
{
    const QDate end = QDate::fromString(textOf(values, "embargo_end_date"), Qt::ISODate);
    if (!isEmbargoed(values) || !end.isValid())
        return;
    const bool funded = !textOf(values, "funder").isEmpty();
    const QDate last = today.addDays(funded ? fundedEmbargoDays : embargoDays);
    const QString field = QStringLiteral("embargo_end_date");
    if (end < today)
        problems.append(problem("embargo-past", field, tr("The embargo would end in the past."),
                                tr("Choose a later date.")));
    else if (end > last)
        problems.append(problem("embargo-too-long", field,
                                tr("The embargo would last longer than this server allows."),
                                tr("Choose a date not later than %1; with a funder and an award number it "
                                   "may be up to five years.")
                                    .arg(last.toString(Qt::ISODate))));
}

} // namespace

QList<FieldSpec> creationFields(const ServerInfo &info)
{
    useResources();
    QFile file(QStringLiteral(":/fields/dandi-create.json"));
    if (!file.open(QIODevice::ReadOnly))
        throw base::Failure(base::Failure::Kind::Internal, QStringLiteral("read the field descriptions"));
    const QString what = QStringLiteral("the fields of a new dandiset");
    QList<FieldSpec> fields =
        FieldSpec::listFromJson(base::JsonView::parse(file.readAll(), what).array(), what);
    for (FieldSpec &field : fields) {
        if (field.key != QLatin1String("license") || info.licences.isEmpty())
            continue;
        field.choices = licenceChoices(field.choices, info.licences);
        if (!info.licences.contains(field.initial.toString()))
            field.initial = field.choices.constFirst().value;
    }
    return fields;
}

Problems creationProblems(const QJsonObject &values, QDate today)
{
    Problems problems;
    checkContact(values, problems);
    checkFunding(values, problems);
    checkEmbargo(values, today, problems);
    return problems;
}

QJsonArray contributors(const QJsonObject &values)
{
    QJsonArray list = people(values);
    const QString funder = textOf(values, "funder");
    // With an embargo the server adds the funder itself, from the query, to the list it is given.
    if (!funder.isEmpty() && !isEmbargoed(values))
        list.append(funderFrom(funder, textOf(values, "award_number")));
    return list;
}

net::Request requestCreate(const QUrl &api, const QJsonObject &values, const QString &schemaVersion)
{
    const bool embargo = isEmbargoed(values);
    QList<QPair<QString, QString>> query;
    const auto add = [&query](const QString &key, const QString &value) {
        if (!value.isEmpty())
            query.append({key, value});
    };
    add(QStringLiteral("embargo"), embargo ? QStringLiteral("true") : QStringLiteral("false"));
    if (embargo) {
        add(QStringLiteral("funding_source"), textOf(values, "funder"));
        add(QStringLiteral("award_number"), textOf(values, "award_number"));
        add(QStringLiteral("embargo_end_date"), textOf(values, "embargo_end_date"));
    }
    QJsonObject metadata;
    metadata.insert(QLatin1String("schemaVersion"), schemaVersion);
    metadata.insert(QLatin1String("description"), textOf(values, "description"));
    if (const QString licence = textOf(values, "license"); !licence.isEmpty())
        metadata.insert(QLatin1String("license"), QJsonArray{licence});
    if (const QJsonArray keywords = values.value(QLatin1String("keywords")).toArray(); !keywords.isEmpty())
        metadata.insert(QLatin1String("keywords"), keywords);
    if (const QJsonArray list = contributors(values); !list.isEmpty())
        metadata.insert(QLatin1String("contributor"), list);
    QJsonObject body;
    body.insert(QLatin1String("name"), textOf(values, "name"));
    body.insert(QLatin1String("metadata"), metadata);
    net::Request request = net::Request::post(apiUrl(api, QStringLiteral("/dandisets/"), query));
    request.json(body).repeat(net::Request::Repeat::Never);
    return asJson(std::move(request), QStringLiteral("create the dataset"));
}

} // namespace slipway::backends::dandi
