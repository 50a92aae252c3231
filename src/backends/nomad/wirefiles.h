// SPDX-License-Identifier: MIT
#pragma once

#include "domain/remotefile.h"
#include "net/request.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace slipway::backends::nomad {

/// A page of one folder of an upload, or one file (NOMAD contract 4.4, rawdir).
struct FolderPage
{
    FolderPage() = default;

    std::optional<domain::RemoteFile> self; ///< set if the path names a file
    QList<domain::RemoteFile> files;        ///< with whole paths
    QStringList folders;                    ///< whole paths
    qint64 size = 0;                        ///< bytes of all below
    QString after;                          ///< for the next page; empty: this is the last
};

/// What stands at `path`, empty for the root. Not recursive.
net::Request requestFolder(const QUrl &api, const QString &uploadId, const QString &path,
                           const QString &after = QString());
FolderPage parseFolder(const QByteArray &body);

} // namespace slipway::backends::nomad
