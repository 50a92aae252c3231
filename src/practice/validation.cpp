// SPDX-License-Identifier: MIT
#include "practice/validation.h"

#include "practice/replies.h"
#include "practice/schema.h"

#include <QRegularExpression>

#include <algorithm>

namespace slipway::practice {

using namespace Qt::StringLiterals;

namespace {

QJsonObject problem(const QString &field, const QString &message)
{
    return {{"field"_L1, field}, {"message"_L1, message}};
}

/// A JSON value as Python prints it in the messages of jsonschema.
QString pythonRepr(const QJsonValue &value)
{
    if (value.isString())
        return u'\'' + value.toString() + u'\'';
    if (value.isBool())
        return value.toBool() ? u"True"_s : u"False"_s;
    if (value.isNull())
        return u"None"_s;
    return q(jsonText(value));
}

void checkSchemaVersion(const QJsonObject &metadata, QJsonArray &problems)
{
    const QJsonValue version = metadata["schemaVersion"_L1];
    if (allowedSchemaVersions().contains(version))
        return;
    QStringList allowed;
    for (const QJsonValue one : allowedSchemaVersions())
        allowed.append(one.toString());
    problems.append(problem({}, u"Metadata version %1 is not allowed. Allowed are: %2."_s.arg(
                                    version.toString(), allowed.join(u", "))));
}

void checkRequired(const QJsonObject &metadata, std::initializer_list<QLatin1String> fields,
                   QJsonArray &problems)
{
    for (const QLatin1String field : fields) {
        if (!metadata.contains(field))
            problems.append(problem({}, u"'%1' is a required property"_s.arg(field)));
    }
}

void checkArrays(const QJsonObject &metadata, std::initializer_list<QLatin1String> fields,
                 QJsonArray &problems)
{
    for (const QLatin1String field : fields) {
        if (metadata.contains(field) && !metadata[field].isArray())
            problems.append(
                problem(QString(field), u"%1 is not of type 'array'"_s.arg(pythonRepr(metadata[field]))));
    }
}

void checkText(const QJsonObject &metadata, QLatin1String field, qsizetype limit, QJsonArray &problems)
{
    const QJsonValue value = metadata[field];
    if (value.isUndefined())
        return;
    if (!value.isString())
        problems.append(problem(QString(field), u"%1 is not of type 'string'"_s.arg(pythonRepr(value))));
    else if (value.toString().toUcs4().size() > limit)
        problems.append(problem(QString(field), u"%1 is too long"_s.arg(pythonRepr(value))));
}

void checkLicences(const QJsonObject &metadata, QJsonArray &problems)
{
    const QJsonArray given = metadata["license"_L1].toArray();
    if (metadata["license"_L1].isArray() && given.isEmpty())
        problems.append(problem(u"license"_s, u"[] should be non-empty"_s));
    for (qsizetype i = 0; i < given.size(); ++i) {
        QStringList names;
        for (const QJsonValue one : licences())
            names.append(pythonRepr(one));
        if (!licences().contains(given[i]))
            problems.append(problem(u"license.%1"_s.arg(i),
                                    u"%1 is not one of [%2]"_s.arg(pythonRepr(given[i]), names.join(u", "))));
    }
}

void checkPattern(const QJsonObject &object, QLatin1String field, const QString &pattern, const QString &path,
                  QJsonArray &problems)
{
    const QJsonValue value = object[field];
    if (value.isUndefined() || value.isNull())
        return;
    static constexpr auto unicode = QRegularExpression::UseUnicodePropertiesOption;
    if (!QRegularExpression(pattern, unicode).match(value.toString()).hasMatch())
        problems.append(
            problem(path + u'.' + field, u"%1 does not match '%2'"_s.arg(pythonRepr(value), pattern)));
}

void checkContributors(const QJsonObject &metadata, QJsonArray &problems)
{
    const QJsonArray contributors = metadata["contributor"_L1].toArray();
    if (metadata["contributor"_L1].isArray() && contributors.isEmpty())
        problems.append(problem(u"contributor"_s, u"[] should be non-empty"_s));
    for (qsizetype i = 0; i < contributors.size(); ++i) {
        const QJsonObject one = contributors[i].toObject();
        const QString path = u"contributor.%1"_s.arg(i);
        if (one["schemaKey"_L1] == u"Organization"_s) {
            checkPattern(one, "identifier"_L1, u"^https://ror.org/[a-z0-9]+$"_s, path, problems);
            continue;
        }
        if (!one.contains("name"_L1))
            problems.append(problem(path, u"'name' is a required property"_s));
        checkPattern(one, "name"_L1, uR"(^([\w\s\-\.']+),\s+([\w\s\-\.']+)$)"_s, path, problems);
        checkPattern(one, "identifier"_L1, uR"(^\d{4}-\d{4}-\d{4}-(\d{3}X|\d{4})$)"_s, path, problems);
    }
}

/// The rules of the model, looked at only when the schema is satisfied.
void checkContactPerson(const QJsonObject &metadata, QJsonArray &problems)
{
    bool found = false;
    for (const QJsonValue value : metadata["contributor"_L1].toArray()) {
        const QJsonObject one = value.toObject();
        if (!one["roleName"_L1].toArray().contains(u"dcite:ContactPerson"_s))
            continue;
        found = true;
        if (one["email"_L1].toString().isEmpty())
            problems.append(
                problem(u"contributor"_s, u"Value error, Contact person must have an email address."_s));
    }
    if (!found)
        problems.append(problem(u"contributor"_s,
                                u"Value error, At least one contributor must have role ContactPerson"_s));
}

} // namespace

QJsonArray dandisetProblems(const QJsonObject &metadata)
{
    QJsonArray problems;
    checkSchemaVersion(metadata, problems);
    if (!problems.isEmpty())
        return problems;
    checkRequired(metadata, {"name"_L1, "description"_L1, "license"_L1, "contributor"_L1}, problems);
    checkText(metadata, "name"_L1, 150, problems);
    checkText(metadata, "description"_L1, 10000, problems);
    checkArrays(metadata,
                {"license"_L1, "contributor"_L1, "keywords"_L1, "about"_L1, "studyTarget"_L1, "protocol"_L1,
                 "ethicsApproval"_L1, "relatedResource"_L1, "wasGeneratedBy"_L1, "sameAs"_L1},
                problems);
    checkLicences(metadata, problems);
    checkContributors(metadata, problems);
    if (!problems.isEmpty())
        return problems;
    checkContactPerson(metadata, problems);
    const QJsonObject summary = metadata["assetsSummary"_L1].toObject();
    if (summary["numberOfFiles"_L1].toInteger() == 0 || summary["numberOfBytes"_L1].toInteger() == 0)
        problems.append(
            problem(u"assetsSummary"_s,
                    u"Value error, A Dandiset containing no files or zero bytes is not publishable"_s));
    return problems;
}

QJsonArray assetProblems(const QJsonObject &metadata)
{
    QJsonArray problems;
    checkSchemaVersion(metadata, problems);
    if (!problems.isEmpty())
        return problems;
    checkRequired(metadata, {"schemaKey"_L1, "encodingFormat"_L1, "path"_L1}, problems);
    checkArrays(metadata,
                {"keywords"_L1, "relatedResource"_L1, "approach"_L1, "measurementTechnique"_L1,
                 "variableMeasured"_L1, "wasAttributedTo"_L1, "wasDerivedFrom"_L1, "wasGeneratedBy"_L1},
                problems);
    checkText(metadata, "encodingFormat"_L1, 10000, problems);
    if (problems.isEmpty() && !metadata["digest"_L1].toObject().contains("dandi:sha2-256"_L1))
        problems.append(problem(u"digest"_s, u"Value error, A non-zarr asset must have a sha2_256."_s));
    return problems;
}

QJsonArray assetValidationErrors(const Archive &archive, const Version &version)
{
    QJsonArray pending;
    std::vector<const Asset *> invalid;
    for (const auto &[path, id] : version.assets) {
        const Asset &asset = archive.store.assets.at(id);
        if (asset.status == "Pending" && pending.size() < 50) {
            QJsonObject item = problem({}, u"asset is currently being validated, please wait."_s);
            item["path"_L1] = q(path);
            pending.append(item);
        } else if (asset.status == "Invalid") {
            invalid.push_back(&asset);
        }
    }
    std::stable_sort(invalid.begin(), invalid.end(), [](const Asset *left, const Asset *right) {
        return left->errors.size() > right->errors.size();
    });
    invalid.resize(std::min<std::size_t>(invalid.size(), 50));
    for (const Asset *asset : invalid) {
        for (const QJsonValue error : asset->errors) {
            QJsonObject item = error.toObject();
            item["path"_L1] = q(asset->path);
            pending.append(item);
        }
    }
    return pending;
}

} // namespace slipway::practice
