// SPDX-License-Identifier: MIT
#include "domain/nwbmetadata.h"

#include <QJsonArray>

#include <array>
#include <utility>

namespace slipway::domain {

namespace {

struct TextMember
{
    const char *key;
    QString NwbMetadata::*member;
};

struct ListMember
{
    const char *key;
    QStringList NwbMetadata::*member;
};

constexpr std::array textMembers = {
    TextMember{"nwb_version", &NwbMetadata::nwbVersion},
    TextMember{"object_id", &NwbMetadata::objectId},
    TextMember{"identifier", &NwbMetadata::identifier},
    TextMember{"session_description", &NwbMetadata::sessionDescription},
    TextMember{"session_start_time", &NwbMetadata::sessionStartTime},
    TextMember{"timestamps_reference_time", &NwbMetadata::timestampsReferenceTime},
    TextMember{"session_id", &NwbMetadata::sessionId},
    TextMember{"experiment_description", &NwbMetadata::experimentDescription},
    TextMember{"institution", &NwbMetadata::institution},
    TextMember{"lab", &NwbMetadata::lab},
    TextMember{"subject_id", &NwbMetadata::subjectId},
    TextMember{"species", &NwbMetadata::species},
    TextMember{"sex", &NwbMetadata::sex},
    TextMember{"age", &NwbMetadata::age},
    TextMember{"age_reference", &NwbMetadata::ageReference},
    TextMember{"date_of_birth", &NwbMetadata::dateOfBirth},
    TextMember{"genotype", &NwbMetadata::genotype},
    TextMember{"strain", &NwbMetadata::strain},
    TextMember{"subject_description", &NwbMetadata::subjectDescription},
    TextMember{"weight", &NwbMetadata::weight},
    TextMember{"cell_id", &NwbMetadata::cellId},
    TextMember{"slice_id", &NwbMetadata::sliceId},
    TextMember{"tissue_sample_id", &NwbMetadata::tissueSampleId},
};

constexpr std::array listMembers = {
    ListMember{"file_create_date", &NwbMetadata::fileCreateDates},
    ListMember{"experimenter", &NwbMetadata::experimenters},
    ListMember{"keywords", &NwbMetadata::keywords},
    ListMember{"related_publications", &NwbMetadata::relatedPublications},
    ListMember{"probe_ids", &NwbMetadata::probeIds},
    ListMember{"external_links", &NwbMetadata::externalLinks},
    ListMember{"missing_datasets", &NwbMetadata::missingDatasets},
    ListMember{"unread", &NwbMetadata::unread},
};

QStringList textsOf(const QJsonValue &value)
{
    QStringList texts;
    for (const QJsonValue &item : value.toArray()) {
        if (item.isString())
            texts.append(item.toString());
    }
    return texts;
}

QJsonArray toArray(const QList<NwbExternalFiles> &all)
{
    QJsonArray array;
    for (const NwbExternalFiles &one : all) {
        QJsonObject object;
        object[QStringLiteral("series")] = one.series;
        object[QStringLiteral("object_id")] = one.objectId;
        object[QStringLiteral("files")] = QJsonArray::fromStringList(one.files);
        array.append(object);
    }
    return array;
}

QJsonArray toArray(const QList<NwbFinding> &all)
{
    QJsonArray array;
    for (const NwbFinding &one : all) {
        QJsonObject object;
        object[QStringLiteral("code")] = one.code;
        object[QStringLiteral("path")] = one.path;
        object[QStringLiteral("detail")] = one.detail;
        array.append(object);
    }
    return array;
}

QList<NwbExternalFiles> externalFilesOf(const QJsonValue &value)
{
    QList<NwbExternalFiles> all;
    for (const QJsonValue &item : value.toArray()) {
        const QJsonObject object = item.toObject();
        if (!object.isEmpty())
            all.append(NwbExternalFiles(object[QStringLiteral("series")].toString(),
                                        object[QStringLiteral("object_id")].toString(),
                                        textsOf(object[QStringLiteral("files")])));
    }
    return all;
}

QList<NwbFinding> findingsOf(const QJsonValue &value)
{
    QList<NwbFinding> all;
    for (const QJsonValue &item : value.toArray()) {
        const QJsonObject object = item.toObject();
        const QString code = object[QStringLiteral("code")].toString();
        if (!code.isEmpty())
            all.append(NwbFinding(code, object[QStringLiteral("path")].toString(),
                                  object[QStringLiteral("detail")].toString()));
    }
    return all;
}

} // namespace

NwbExternalFiles::NwbExternalFiles(QString seriesPath, QString seriesObjectId, QStringList fileNames)
    : series(std::move(seriesPath))
    , objectId(std::move(seriesObjectId))
    , files(std::move(fileNames))
{}

NwbFinding::NwbFinding(QString stableCode, QString place, QString whatIsThere)
    : code(std::move(stableCode))
    , path(std::move(place))
    , detail(std::move(whatIsThere))
{}

NwbMetadata::NwbMetadata() = default;

QJsonObject NwbMetadata::toJson() const
{
    QJsonObject json;
    for (const TextMember &text : textMembers) {
        if (!(this->*text.member).isEmpty())
            json[QLatin1String(text.key)] = this->*text.member;
    }
    for (const ListMember &list : listMembers) {
        if (!(this->*list.member).isEmpty())
            json[QLatin1String(list.key)] = QJsonArray::fromStringList(this->*list.member);
    }
    json[QStringLiteral("has_subject")] = hasSubject;
    if (sessionSeconds)
        json[QStringLiteral("session_seconds")] = *sessionSeconds;
    QJsonObject types;
    for (auto type = neurodataTypes.cbegin(); type != neurodataTypes.cend(); ++type)
        types[type.key()] = type.value();
    json[QStringLiteral("neurodata_types")] = types;
    if (!externalFiles.isEmpty())
        json[QStringLiteral("external_files")] = toArray(externalFiles);
    if (!findings.isEmpty())
        json[QStringLiteral("findings")] = toArray(findings);
    return json;
}

NwbMetadata NwbMetadata::fromJson(const QJsonObject &json)
{
    NwbMetadata metadata;
    for (const TextMember &text : textMembers)
        metadata.*text.member = json[QLatin1String(text.key)].toString();
    for (const ListMember &list : listMembers)
        metadata.*list.member = textsOf(json[QLatin1String(list.key)]);
    metadata.hasSubject = json[QStringLiteral("has_subject")].toBool();
    const QJsonValue seconds = json[QStringLiteral("session_seconds")];
    if (seconds.isDouble())
        metadata.sessionSeconds = seconds.toDouble();
    const QJsonObject types = json[QStringLiteral("neurodata_types")].toObject();
    for (auto type = types.begin(); type != types.end(); ++type) {
        if (type.value().toInt() > 0)
            metadata.neurodataTypes[type.key()] = type.value().toInt();
    }
    metadata.externalFiles = externalFilesOf(json[QStringLiteral("external_files")]);
    metadata.findings = findingsOf(json[QStringLiteral("findings")]);
    return metadata;
}

} // namespace slipway::domain
