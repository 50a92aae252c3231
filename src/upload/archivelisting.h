// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

#include <stop_token>

namespace slipway::upload {

/// One member of an archive on this disk.
struct ArchiveMember
{
    enum class Type { File, Folder, Link, Other };

    ArchiveMember() = default;

    QString path; ///< with '/', as it stands in the archive
    Type type = Type::File;
    qint64 size = -1; ///< bytes; -1 unknown
    bool encrypted = false;
};

/// What a ZIP or TAR archive (also .tar.gz, .tar.bz2) on this disk holds.
struct ArchiveListing
{
    enum class Kind {
        None, ///< the file is no such archive
        Zip,
        Tar,
        Broken, ///< it begins like one and cannot be read to its end
    };

    ArchiveListing() = default;

    Kind kind = Kind::None;
    QList<ArchiveMember> members;
    bool isWhole = false; ///< false: more may follow that was not looked at
    QString trouble;      ///< what the library says of a broken one
};

/// Looks through the archive at `path` without unpacking it; stops after `most` bytes of it (0: reads to the
/// end). Names that a ZIP does not mark as UTF-8 are read as old ZIPs mean them (CP 437). Throws Failure of
/// Kind::LocalFile, or Cancelled.
ArchiveListing listArchive(const QString &path, qint64 most, const std::stop_token &stop);

} // namespace slipway::upload
