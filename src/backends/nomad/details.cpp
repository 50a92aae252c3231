// SPDX-License-Identifier: MIT
#include "backends/nomad/details.h"

#include "base/failure.h"
#include "base/jsonview.h"
#include "domain/link.h"
#include "resources/resources.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>

namespace slipway::backends::nomad {

namespace {

using domain::FieldSpec;
using domain::Problem;
using domain::Problems;

QString tr(const char *text)
{
    return QCoreApplication::translate("Nomad", text);
}

base::Failure wrongType(const QString &key)
{
    base::Failure failure(base::Failure::Kind::Plan, QStringLiteral("write the details"));
    failure.code("field-kind").field(key).detail(tr("A field has a value of the wrong kind."));
    return failure;
}

bool isGiven(const QJsonObject &values, const QString &key)
{
    return values.contains(key) && !values.value(key).isNull();
}

QString textAt(const QJsonObject &values, const QString &key)
{
    if (!values.value(key).isString())
        throw wrongType(key);
    return values.value(key).toString().trimmed();
}

QStringList listAt(const QJsonObject &values, const QString &key)
{
    QStringList texts;
    if (!isGiven(values, key))
        return texts;
    if (!values.value(key).isArray())
        throw wrongType(key);
    for (const QJsonValue &item : values.value(key).toArray()) {
        if (!item.isString())
            throw wrongType(key);
        if (const QString text = item.toString().trimmed(); !text.isEmpty() && !texts.contains(text))
            texts.append(text);
    }
    return texts;
}

QStringList linksAt(const QJsonObject &values, const QString &key)
{
    QStringList links;
    for (const QString &text : listAt(values, key)) {
        const QString link = domain::normalisedLink(text);
        const QString used = link.isEmpty() ? text : link; // what is none, the server shall say
        if (!links.contains(used))
            links.append(used);
    }
    return links;
}

int embargoIn(const QJsonObject &values)
{
    const QString key = QStringLiteral("embargo_length");
    const QJsonValue value = values.value(key);
    const double months = value.toDouble(-1);
    if (!value.isDouble() || months != static_cast<int>(months))
        throw wrongType(key);
    return static_cast<int>(months);
}

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

Problem differs(const QString &field, const QString &what)
{
    Problem problem(Problem::Severity::Error, "details-differ", what,
                    tr("Save the details once more. If it comes back, look at the upload in the browser."));
    problem.field = field;
    return problem;
}

bool sameSet(QStringList left, QStringList right)
{
    left.removeDuplicates();
    right.removeDuplicates();
    left.sort();
    right.sort();
    return left == right;
}

void comparePeople(const QJsonObject &values, const QString &key, const QStringList &shown,
                   const QString &mainAuthor, const QHash<QString, QString> &userIds, Problems &problems)
{
    if (!isGiven(values, key))
        return;
    QStringList wanted;
    for (const QString &name : listAt(values, key))
        wanted.append(userIds.value(name, name));
    wanted.removeAll(mainAuthor); // whom the server drops without a word
    if (!sameSet(wanted, shown))
        problems.append(differs(key, key == QLatin1String("coauthors")
                                         ? tr("The server shows other co-authors than were given.")
                                         : tr("The server shows other reviewers than were given.")));
}

void compareUpload(const QJsonObject &values, const Upload &upload, Problems &problems)
{
    const QString name = QStringLiteral("upload_name");
    if (isGiven(values, name) && textAt(values, name) != upload.submission.title)
        problems.append(
            differs(name, tr("The server shows another upload name: %1").arg(upload.submission.title)));
    const QString embargo = QStringLiteral("embargo_length");
    if (isGiven(values, embargo) && embargoIn(values) != upload.submission.embargoMonths)
        problems.append(differs(
            embargo, tr("The server shows an embargo of %1 months.").arg(upload.submission.embargoMonths)));
    const QString visible = QStringLiteral("visible_to_all");
    if (isGiven(values, visible) && values.value(visible).toBool() != upload.isVisibleToAll())
        problems.append(differs(visible, upload.isVisibleToAll()
                                             ? tr("The server shows the upload to everybody.")
                                             : tr("The server does not show the upload to everybody.")));
}

/// The entries that lack something; the first is named.
void compareEntries(const QJsonObject &values, const CurrentDetails &current, const QString &datasetId,
                    Problems &problems)
{
    const bool hasComment = isGiven(values, QStringLiteral("comment"));
    const bool hasReferences = isGiven(values, QStringLiteral("references"));
    const QString comment = hasComment ? textAt(values, QStringLiteral("comment")) : QString();
    const QStringList references = linksAt(values, QStringLiteral("references"));
    QStringList wanted = listAt(values, QStringLiteral("datasets"));
    if (!datasetId.isEmpty())
        wanted.append(datasetId);
    QHash<QString, QString> first; // field -> mainfile
    const auto note = [&first](const char *field, const EntryRecord &record) {
        if (!first.contains(QLatin1String(field)))
            first.insert(QLatin1String(field), record.entry.mainfile);
    };
    for (const EntryRecord &record : current.entries) {
        if (!record.described)
            continue;
        if (hasComment && record.comment.trimmed() != comment)
            note("comment", record);
        if (hasReferences && !sameSet(record.references, references))
            note("references", record);
        for (const QString &id : wanted) {
            const bool in =
                std::any_of(record.datasets.cbegin(), record.datasets.cend(), [&id](const auto &dataset) {
                    return dataset.value == id || (!dataset.label.isEmpty() && dataset.label == id);
                });
            if (!in)
                note("datasets", record);
        }
    }
    const auto report = [&](const QString &field, const QString &sentence) {
        if (first.contains(field))
            problems.append(differs(field, sentence.arg(first.value(field))));
    };
    report(QStringLiteral("comment"), tr("The server does not show the comment with the entry %1."));
    report(QStringLiteral("references"), tr("The server does not show the references with the entry %1."));
    report(QStringLiteral("datasets"), tr("The server does not show the dataset with the entry %1."));
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

bool concernsEntries(const QJsonObject &quantities)
{
    return quantities.contains(QLatin1String("comment")) ||
           quantities.contains(QLatin1String("references")) || quantities.contains(QLatin1String("datasets"));
}

Problems detailDifferences(const QJsonObject &values, const CurrentDetails &current, const QString &datasetId,
                           const QHash<QString, QString> &userIds)
{
    Problems problems;
    const Upload &upload = current.upload;
    compareUpload(values, upload, problems);
    comparePeople(values, QStringLiteral("coauthors"), upload.coauthors, upload.mainAuthor, userIds,
                  problems);
    comparePeople(values, QStringLiteral("reviewers"), upload.reviewers, upload.mainAuthor, userIds,
                  problems);
    compareEntries(values, current, datasetId, problems);
    return problems;
}

QStringList peopleIn(const QJsonObject &values)
{
    QStringList people = listAt(values, QStringLiteral("coauthors"));
    people += listAt(values, QStringLiteral("reviewers"));
    people.removeDuplicates();
    return people;
}

} // namespace slipway::backends::nomad
