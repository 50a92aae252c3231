// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace slipway::domain {

/// The movies or pictures beside an NWB file that one of its series points at.
struct NwbExternalFiles
{
    NwbExternalFiles() = default;
    NwbExternalFiles(QString seriesPath, QString seriesObjectId, QStringList fileNames);

    QString series;    ///< path of the series inside the NWB file
    QString objectId;  ///< object_id of the series
    QStringList files; ///< as written in the NWB file, relative to it

    friend bool operator==(const NwbExternalFiles &, const NwbExternalFiles &) = default;
};

/// Something in the content of an NWB file that its standard forbids (DANDI contract 5.5).
struct NwbFinding
{
    NwbFinding() = default;
    NwbFinding(QString stableCode, QString place, QString whatIsThere);

    QString code; ///< "rate-zero", "timestamps-length", "electrodes-count", "rois-count", "spatial-columns",
                  ///< "table-ids"
    QString path; ///< place inside the NWB file
    QString detail; ///< the figures, for example "100 timestamps, 99 samples"

    friend bool operator==(const NwbFinding &, const NwbFinding &) = default;
};

/// What can be learned from an NWB file (DANDI contract 4.6); a text or list that is not there is empty.
struct NwbMetadata
{
    NwbMetadata();

    QString nwbVersion;
    QString objectId;
    QString identifier;
    QString sessionDescription;
    QString sessionStartTime; ///< ISO 8601 as written
    QString timestampsReferenceTime;
    QStringList fileCreateDates;
    QString sessionId;
    QString experimentDescription;
    QString institution;
    QString lab;
    QStringList experimenters;
    QStringList keywords;
    QStringList relatedPublications;

    bool hasSubject = false; ///< the group /general/subject is there
    QString subjectId;
    QString species;
    QString sex;
    QString age;          ///< as written, for example "P90D"
    QString ageReference; ///< "birth" or "gestational"
    QString dateOfBirth;  ///< ISO 8601 as written
    QString genotype;
    QString strain;
    QString subjectDescription;
    QString weight;

    QStringList probeIds;
    QString cellId;
    QString sliceId;
    QString tissueSampleId;

    QMap<QString, int> neurodataTypes; ///< type of each group inside the file -> how many; without NWBFile
    /// Seconds between the first and the last moment recorded in the file, if any is.
    std::optional<double> sessionSeconds;
    QStringList externalLinks; ///< "place -> file" for each HDF5 link that leads to another file
    QList<NwbExternalFiles> externalFiles;
    QStringList missingDatasets; ///< required ones, for example "/identifier"
    QList<NwbFinding> findings;
    QStringList unread; ///< what was not read because a bound of the reader was reached

    QJsonObject toJson() const;
    /// Takes what is there with the right type and leaves out the rest; never throws.
    static NwbMetadata fromJson(const QJsonObject &json);

    friend bool operator==(const NwbMetadata &, const NwbMetadata &) = default;
};

} // namespace slipway::domain
