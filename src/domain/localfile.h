// SPDX-License-Identifier: MIT
#pragma once

#include "base/filestamp.h"
#include "domain/problem.h"

#include <QJsonObject>
#include <QString>

namespace slipway::domain {

/// A local file that is to be published, and what is known of it.
struct LocalFile
{
    QString path;     ///< absolute local path
    QString relative; ///< path below the folder that was added, with '/'; the file name for a single file
    QString remote;   ///< where it shall stand in the dataset, with '/'; proposed by the backend, editable
    bool remoteIsOwn = false; ///< the person or the plan has set `remote`: no proposal may change it
    base::FileStamp stamp;
    QJsonObject
        metadata;      ///< what was read from inside the file (domain::NwbMetadata as JSON); empty if nothing
    Problems problems; ///< found while scanning and reading
};

using LocalFiles = QList<LocalFile>;

} // namespace slipway::domain
