// SPDX-License-Identifier: MIT
#pragma once

#include "base/task.h"
#include "domain/remotefile.h"
#include "upload/fileuploader.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <stop_token>

namespace slipway::backends::nomad {

/// What an upload must have after the body of a job has arrived: paths and sizes in bytes, -1 for one that is
/// not known. NOMAD tells no checksums.
class Expectation
{
public:
    /// Of an archive that is sent to be unpacked its members, which are listed in the pool. Throws LocalFile.
    static base::Task<Expectation> of(upload::FileJob job, std::stop_token stop);

    QStringList paths() const { return m_sizes.keys(); }
    const QMap<QString, qint64> &sizes() const { return m_sizes; }
    /// True if the server unpacks the file and keeps what is in it.
    bool isUnpacked() const { return m_isUnpacked; }

    /// True if `files` has this path with this size.
    bool isMet(const QString &path, const domain::RemoteFiles &files) const;
    /// The paths that `files` lacks, or has with another size.
    QStringList missing(const domain::RemoteFiles &files) const;

private:
    QMap<QString, qint64> m_sizes;
    bool m_isUnpacked = false;
};

/// Where the servers' libraries unpack a member of this name: "../" and a leading slash lead nowhere else.
QString placeOfMember(const QString &name);

} // namespace slipway::backends::nomad
