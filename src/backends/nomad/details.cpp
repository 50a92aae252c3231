// SPDX-License-Identifier: MIT
#include "backends/nomad/details.h"

#include "backends/nomad/detailvalues.h"
#include "base/failure.h"
#include "base/jsonview.h"
#include "base/trfunctions.h"
#include "resources/resources.h"

#include <QFile>
#include <QJsonArray>

namespace slipway::backends::nomad {

namespace {

using domain::FieldSpec;
using domain::Problem;
using domain::Problems;

SLIPWAY_TR_FUNCTIONS(Nomad)

QStringList referencesOf(const QList<EntryRecord> &entries)
{
    QStringList all;
    for (const EntryRecord &record : entries)
        all += record.references;
    all.removeDuplicates();
    return all;
}

QList<domain::FieldChoice> labelled(const QStringList &ids, const QHash<QString, QString> &labels)
{
    QList<domain::FieldChoice> choices;
    for (const QString &id : ids) {
        domain::FieldChoice choice;
        choice.value = id;
        choice.label = labels.value(id, id);
        choices.append(choice);
    }
    return choices;
}

QHash<QString, QString> datasetNames(const QList<EntryRecord> &entries)
{
    QHash<QString, QString> names;
    for (const EntryRecord &record : entries) {
        for (const domain::FieldChoice &dataset : record.datasets) {
            if (!dataset.label.isEmpty())
                names.insert(dataset.value, dataset.label);
        }
    }
    return names;
}

void fill(FieldSpec &field, const CurrentDetails &current, const QString &datasetId,
          const QHash<QString, QString> &people)
{
    const Upload &upload = current.upload;
    if (field.key == QLatin1String("upload_name"))
        field.initial = upload.submission.title;
    else if (field.key == QLatin1String("comment"))
        field.initial = current.entries.isEmpty() ? QString() : current.entries.constFirst().comment;
    else if (field.key == QLatin1String("references"))
        field.initial = QJsonArray::fromStringList(referencesOf(current.entries));
    else if (field.key == QLatin1String("embargo_length"))
        field.initial = upload.submission.embargoMonths;
    else if (field.key == QLatin1String("visible_to_all"))
        field.initial = upload.isVisibleToAll();
    if (field.kind != FieldSpec::Kind::Lookup)
        return;
    QStringList ids = field.key == QLatin1String("coauthors")   ? upload.coauthors
                      : field.key == QLatin1String("reviewers") ? upload.reviewers
                                                                : datasetsOf(current.entries);
    const bool isDatasets = field.key == QLatin1String("datasets");
    if (isDatasets)
        ids.removeAll(datasetId);
    field.initial = QJsonArray::fromStringList(ids);
    field.choices = labelled(ids, isDatasets ? datasetNames(current.entries) : people);
}

/// Puts `value` under `key`, unless the upload is published and has it already.
void add(QJsonObject &quantities, const QString &key, const QJsonValue &value, const QJsonValue &now,
         bool published)
{
    if (!published || value != now)
        quantities.insert(key, value);
}

void addDatasets(QJsonObject &quantities, const QJsonObject &values, const CurrentDetails &current,
                 const QString &datasetId, const QStringList &ownDatasets)
{
    const QString key = QStringLiteral("datasets");
    QStringList wanted = listAt(values, key);
    if (!datasetId.isEmpty() && !wanted.contains(datasetId))
        wanted.prepend(datasetId);
    QStringList leave;
    if (isGiven(values, key)) {
        for (const QString &id : datasetsOf(current.entries)) {
            if (!wanted.contains(id) && ownDatasets.contains(id))
                leave.append(id);
        }
    }
    QJsonObject operations; // `set` is refused for datasets
    if (!wanted.isEmpty())
        operations.insert(QLatin1String("add"), QJsonArray::fromStringList(wanted));
    if (!leave.isEmpty())
        operations.insert(QLatin1String("remove"), QJsonArray::fromStringList(leave));
    if (!operations.isEmpty())
        quantities.insert(key, operations);
}

void addVisibility(QJsonObject &quantities, bool wanted, const Upload &upload)
{
    if (wanted == upload.isVisibleToAll())
        return;
    QJsonObject operation; // other groups stay as they are
    operation.insert(wanted ? QLatin1String("add") : QLatin1String("remove"), QLatin1String("all"));
    quantities.insert(QStringLiteral("reviewer_groups"), operation);
}

} // namespace

QStringList datasetsOf(const QList<EntryRecord> &entries)
{
    QStringList ids;
    for (const EntryRecord &record : entries) {
        for (const domain::FieldChoice &dataset : record.datasets)
            ids.append(dataset.value);
    }
    ids.removeDuplicates();
    return ids;
}

QList<FieldSpec> detailFields(const CurrentDetails &current, const QString &datasetId,
                              const QHash<QString, QString> &people)
{
    useResources();
    QFile file(QStringLiteral(":/fields/nomad-details.json"));
    if (!file.open(QIODevice::ReadOnly))
        throw base::Failure(base::Failure::Kind::Internal, QStringLiteral("read the field descriptions"));
    const QString what = QStringLiteral("the fields of an upload");
    QList<FieldSpec> fields =
        FieldSpec::listFromJson(base::JsonView::parse(file.readAll(), what).array(), what);
    for (FieldSpec &field : fields)
        fill(field, current, datasetId, people);
    return fields;
}

Problems detailProblems(const QJsonObject &values)
{
    Problems problems;
    const bool embargo = values.value(QLatin1String("embargo_length")).toDouble() > 0;
    if (embargo && values.value(QLatin1String("visible_to_all")).toBool()) {
        Problem problem(Problem::Severity::Error, "embargo-and-visible",
                        tr("An upload cannot have an embargo and be visible to everybody."),
                        tr("Set the embargo to 0, or switch the visibility off."));
        problem.field = QStringLiteral("visible_to_all");
        problems.append(problem);
    }
    const QJsonArray reviewers = values.value(QLatin1String("reviewers")).toArray();
    for (const QJsonValue &person : values.value(QLatin1String("coauthors")).toArray()) {
        if (!reviewers.contains(person))
            continue;
        Problem problem(Problem::Severity::Warning, "coauthor-and-reviewer",
                        tr("Somebody is named as co-author and as reviewer."),
                        tr("Co-authors see the upload anyway: remove the person from the reviewers."));
        problem.field = QStringLiteral("reviewers");
        problems.append(problem);
        break;
    }
    return problems;
}

QJsonObject editQuantities(const QJsonObject &values, const CurrentDetails &current, const QString &datasetId,
                           const QStringList &ownDatasets)
{
    const Upload &upload = current.upload;
    const bool published = upload.submission.published;
    QJsonObject quantities;
    const QString name = QStringLiteral("upload_name");
    if (isGiven(values, name))
        add(quantities, name, textAt(values, name), upload.submission.title, published);
    const QString embargo = QStringLiteral("embargo_length");
    if (isGiven(values, embargo))
        add(quantities, embargo, embargoIn(values), upload.submission.embargoMonths, published);
    const QString coauthors = QStringLiteral("coauthors");
    if (isGiven(values, coauthors))
        add(quantities, coauthors, QJsonArray::fromStringList(listAt(values, coauthors)),
            QJsonArray::fromStringList(upload.coauthors), published);
    const QString reviewers = QStringLiteral("reviewers");
    if (isGiven(values, reviewers))
        add(quantities, reviewers, QJsonArray::fromStringList(listAt(values, reviewers)),
            QJsonArray::fromStringList(upload.reviewers), published);
    if (isGiven(values, QStringLiteral("visible_to_all")))
        addVisibility(quantities, values.value(QLatin1String("visible_to_all")).toBool(), upload);
    const QString comment = QStringLiteral("comment");
    if (isGiven(values, comment))
        quantities.insert(comment, textAt(values, comment));
    const QString references = QStringLiteral("references");
    if (isGiven(values, references))
        quantities.insert(references, QJsonArray::fromStringList(linksAt(values, references)));
    addDatasets(quantities, values, current, datasetId, ownDatasets);
    return quantities;
}

QJsonObject withDatasetIds(QJsonObject values, const QList<domain::FieldChoice> &own)
{
    const QString key = QStringLiteral("datasets");
    if (!isGiven(values, key))
        return values;
    QHash<QString, QString> ids;
    for (const domain::FieldChoice &dataset : own)
        ids.insert(dataset.label, dataset.value);
    QStringList known; // a name that looks like an ID is one if there is such a dataset
    for (const domain::FieldChoice &dataset : own)
        known.append(dataset.value);
    QStringList list;
    for (const QString &text : listAt(values, key))
        list.append(known.contains(text) ? text : ids.value(text, text));
    values.insert(key, QJsonArray::fromStringList(list));
    return values;
}

Problems referenceProblems(const QJsonObject &values, const QStringList &knownPeople,
                           const QStringList &ownDatasets)
{
    Problems problems;
    const auto unknown = [&problems](const QString &field, const QByteArray &code, const QString &what,
                                     const QString &remedy) {
        Problem problem(Problem::Severity::Error, code, what, remedy);
        problem.field = field;
        problems.append(problem);
    };
    for (const QString &field : {QStringLiteral("coauthors"), QStringLiteral("reviewers")}) {
        for (const QString &person : listAt(values, field)) {
            if (!knownPeople.contains(person))
                unknown(
                    field, "person-unknown", tr("\u201c%1\u201d is no account on this server.").arg(person),
                    tr("Look the person up by name, or check the spelling of the e-mail address. Only people "
                       "with an account can be named; they can get one on the web site."));
        }
    }
    for (const QString &dataset : listAt(values, QStringLiteral("datasets"))) {
        if (!ownDatasets.contains(dataset))
            unknown(QStringLiteral("datasets"), "dataset-unknown",
                    tr("You have no dataset \u201c%1\u201d on this server.").arg(dataset),
                    tr("Choose one of your own datasets from the list."));
    }
    return problems;
}

bool concernsEntries(const QJsonObject &quantities)
{
    return quantities.contains(QLatin1String("comment")) ||
           quantities.contains(QLatin1String("references")) || quantities.contains(QLatin1String("datasets"));
}

QStringList peopleIn(const QJsonObject &values)
{
    QStringList people = listAt(values, QStringLiteral("coauthors"));
    people += listAt(values, QStringLiteral("reviewers"));
    people.removeDuplicates();
    return people;
}

} // namespace slipway::backends::nomad
