// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QHash>
#include <QMap>
#include <QString>

namespace slipway::domain {

/// A file as the server lists it.
struct RemoteFile
{
    QString path;
    QString id;                     ///< asset id
    qint64 size = -1;               ///< bytes
    QMap<QString, QString> digests; ///< algorithm -> hex, as the server names them: "dandi:dandi-etag"
    QDateTime modified;             ///< the time of change of the bytes, as the uploader recorded it
    QString status;                 ///< the server's word for its validation; may be empty
};

using RemoteFiles = QHash<QString, RemoteFile>; ///< by path

/// What to do with a file whose path is taken by other content.
enum class Existing {
    Skip,
    Replace,
    Error,
};

/// What will happen with one local file.
enum class Decision {
    New,     ///< nothing is there yet
    Compare, ///< same path and size: only the digest can tell whether it is the same
    Replace, ///< other content is there and will be replaced
    Skip,    ///< other content is there and stays
    Refuse,  ///< other content is there and the plan says that this is an error
};

} // namespace slipway::domain
