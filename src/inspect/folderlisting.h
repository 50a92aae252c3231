// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace slipway::inspect {

/// One name in a folder and what stands behind it.
class FolderEntry
{
public:
    enum class Kind {
        File,
        Folder,
        LinkToFolder, ///< not followed: it may lead in a circle
        BrokenLink,
        Other,   ///< a pipe, a socket, a device
        BadName, ///< bytes that are no text: such a file cannot be named to a server
    };

    FolderEntry(QString name, Kind kind);

    const QString &name() const { return m_name; }
    Kind kind() const { return m_kind; }

private:
    QString m_name;
    Kind m_kind;
};

/// What is in the folder at `path`, sorted by name; nothing if it cannot be read. Files behind links count as
/// files.
std::optional<QList<FolderEntry>> listFolder(const QString &path);

/// True if the file at `path` may be read by us.
bool isReadable(const QString &path);

} // namespace slipway::inspect
