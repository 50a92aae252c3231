// SPDX-License-Identifier: MIT
#include "practice/schema.h"

namespace slipway::practice {

using namespace Qt::StringLiterals;

namespace {

QJsonObject typed(const QString &type, const QString &title)
{
    return {{"type"_L1, type}, {"title"_L1, title}};
}

QJsonObject lists(const QString &title)
{
    return {{"type"_L1, u"array"_s}, {"title"_L1, title}, {"items"_L1, QJsonObject()}};
}

QJsonObject document(const QString &model, const QJsonObject &properties, const QJsonArray &required)
{
    const QJsonObject licence{
        {"type"_L1, u"string"_s}, {"title"_L1, u"LicenseType"_s}, {"enum"_L1, licences()}};
    return {{"$schema"_L1, u"https://json-schema.org/draft/2020-12/schema"_s},
            {"$defs"_L1, QJsonObject{{"LicenseType"_L1, licence}}},
            {"title"_L1, model},
            {"type"_L1, u"object"_s},
            {"properties"_L1, properties},
            {"required"_L1, required}};
}

} // namespace

QJsonArray allowedSchemaVersions()
{
    QJsonArray versions;
    for (const char *version : {"0.4.4", "0.5.1", "0.5.2", "0.6.0", "0.6.1", "0.6.2", "0.6.3", "0.6.4",
                                "0.6.5", "0.6.6", "0.6.7", "0.6.8", "0.6.9", "0.6.10", "0.7.0"})
        versions.append(QString::fromLatin1(version));
    return versions;
}

QJsonArray licences()
{
    return {u"spdx:CC0-1.0"_s, u"spdx:CC-BY-4.0"_s};
}

QJsonObject dandisetSchema(const QString &model)
{
    QJsonObject name = typed(u"string"_s, u"Dandiset title"_s);
    name["maxLength"_L1] = 150;
    QJsonObject description = typed(u"string"_s, u"Description"_s);
    description["maxLength"_L1] = 10000;
    QJsonObject license = lists(u"License"_s);
    license["items"_L1] = QJsonObject{{"$ref"_L1, u"#/$defs/LicenseType"_s}};
    license["minItems"_L1] = 1;
    QJsonObject contributor = lists(u"Dandiset contributors"_s);
    contributor["minItems"_L1] = 1;
    return document(model,
                    {{"name"_L1, name},
                     {"description"_L1, description},
                     {"license"_L1, license},
                     {"contributor"_L1, contributor},
                     {"keywords"_L1, lists(u"Keywords"_s)},
                     {"schemaVersion"_L1, typed(u"string"_s, u"Schema Version"_s)},
                     {"assetsSummary"_L1, typed(u"object"_s, u"Assets Summary"_s)}},
                    {u"name"_s, u"description"_s, u"license"_s, u"contributor"_s, u"assetsSummary"_s});
}

QJsonObject assetSchema(const QString &model)
{
    return document(model,
                    {{"path"_L1, typed(u"string"_s, u"Path"_s)},
                     {"encodingFormat"_L1, typed(u"string"_s, u"File encoding format"_s)},
                     {"contentSize"_L1, typed(u"integer"_s, u"Content size"_s)},
                     {"digest"_L1, typed(u"object"_s, u"Digest"_s)},
                     {"keywords"_L1, lists(u"Keywords"_s)},
                     {"schemaVersion"_L1, typed(u"string"_s, u"Schema Version"_s)}},
                    {u"path"_s, u"encodingFormat"_s, u"contentSize"_s, u"digest"_s});
}

} // namespace slipway::practice
