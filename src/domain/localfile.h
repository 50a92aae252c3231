// SPDX-License-Identifier: MIT
#pragma once

#include "base/filestamp.h"
#include "domain/problem.h"

#include <QJsonObject>
#include <QString>

namespace slipway::domain {

/// What becomes of folders where a server takes none.
enum class FolderForm {
    Files, ///< their files are sent one by one, without their folders
    Zip,   ///< folders become ZIPs, made while they are sent; the backend may leave small ones as files
    Tar,   ///< the same with TARs
};

/// A local file that is to be published, and what is known of it.
struct LocalFile
{
    QString path;     ///< absolute local path
    QString relative; ///< path below the folder that was added, with '/'; the file name for a single file
    bool inFolder = false; ///< found in a folder that was added, not added by itself
    QString remote; ///< where it shall stand in the dataset, with '/'; proposed by the backend, editable
    bool remoteIsOwn = false; ///< the person or the plan has set `remote`: no proposal may change it
    /// Name of the archive that is made of this file and others while it is sent, "recordings.zip"; `remote`
    /// is then the path inside it. Empty: the file is sent by itself.
    QString archive;
    base::FileStamp stamp;
    QJsonObject
        metadata;      ///< what was read from inside the file (domain::NwbMetadata as JSON); empty if nothing
    Problems problems; ///< found while scanning and reading
};

using LocalFiles = QList<LocalFile>;

} // namespace slipway::domain
