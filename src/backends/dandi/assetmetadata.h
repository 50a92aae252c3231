// SPDX-License-Identifier: MIT
#pragma once

#include "domain/nwbmetadata.h"
#include "domain/problem.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QString>

namespace slipway::backends::dandi {

/// What is known of a file besides its content.
class AssetFacts
{
public:
    /// `path` is the one in the dandiset; `size` in bytes; `modified` in nanoseconds since 1970 UTC; `etag`
    /// the dandi-etag; `schemaVersion` the one the server asks for.
    AssetFacts(QString path, qint64 size, qint64 modified, QByteArray etag, QString schemaVersion);

    /// When the metadata began and ended to be made; now, unless set.
    AssetFacts &madeBetween(const QDateTime &start, const QDateTime &end);
    /// The identity of this making, like "urn:uuid:…"; random, unless set.
    AssetFacts &activity(QString id);

    const QString &path() const { return m_path; }
    qint64 size() const { return m_size; }
    qint64 modified() const { return m_modified; }
    const QByteArray &etag() const { return m_etag; }
    const QString &schemaVersion() const { return m_schemaVersion; }
    const QDateTime &start() const { return m_start; }
    const QDateTime &end() const { return m_end; }
    const QString &activityId() const { return m_activityId; }

private:
    QString m_path;
    qint64 m_size;
    qint64 m_modified;
    QByteArray m_etag;
    QString m_schemaVersion;
    QDateTime m_start;
    QDateTime m_end;
    QString m_activityId;
};

/// The asset metadata of a file about whose inside nothing is known (DANDI contract 4.5).
QJsonObject assetMetadata(const AssetFacts &facts);

/// The asset metadata of an NWB file (DANDI contract 4.5 and 4.6).
///
/// A value that DANDI could not understand is left out, not sent wrong: checkContent() tells the researcher.
QJsonObject assetMetadata(const AssetFacts &facts, const domain::NwbMetadata &nwb);

} // namespace slipway::backends::dandi
