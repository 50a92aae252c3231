// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace slipway::base {

/// What makes a local file the same file as before: size in bytes, time of change in nanoseconds, identity on
/// its disk.
class FileStamp
{
public:
    FileStamp() = default;
    FileStamp(qint64 size, qint64 modifiedNanoseconds, QString identity);

    /// Looks at the file; throws Failure of Kind::LocalFile if it is not there or no regular file.
    static FileStamp of(const QString &path);

    qint64 size() const { return m_size; }
    /// Nanoseconds since 1970, UTC.
    qint64 modified() const { return m_modified; }
    /// Device and file number as text; empty where the system has none.
    const QString &identity() const { return m_identity; }

    friend bool operator==(const FileStamp &left, const FileStamp &right) = default;

private:
    qint64 m_size = -1;
    qint64 m_modified = 0;
    QString m_identity;
};

} // namespace slipway::base
