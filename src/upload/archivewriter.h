// SPDX-License-Identifier: MIT
#pragma once

#include "domain/localfile.h"

#include <QByteArray>
#include <QString>

#include <memory>

struct archive;
struct archive_entry;

namespace slipway::upload {

/// The forms of an archive.
enum class ArchiveFormat {
    Zip, ///< stored and not compressed; ZIP64 where sizes or counts ask for it
    Tar, ///< ustar, with pax headers where names or sizes ask for them
};

/// Writes an archive to whoever inherits it. The same members give the same number of bytes every time.
///
/// All functions throw Failure of Kind::Internal if the archive cannot be made.
class ArchiveWriter
{
public:
    enum class Checksums {
        Real,
        None, ///< for a dry run: no time is spent on sums, and the archive is of no use
    };

    ArchiveWriter(ArchiveFormat format, Checksums checksums);
    virtual ~ArchiveWriter();
    ArchiveWriter(const ArchiveWriter &) = delete;
    ArchiveWriter &operator=(const ArchiveWriter &) = delete;

    /// Begins a member: its name is `file.remote`, its time and size those of the stamp. Its data() follow.
    void begin(const domain::LocalFile &file);
    void data(const char *bytes, qint64 size);
    void endMember();
    /// Writes the list of members; nothing may follow.
    void close();

protected:
    /// The next bytes of the archive. Must not throw: it is called from within a library in C.
    virtual void write(const char *bytes, qint64 size) noexcept = 0;

private:
    struct Callbacks;
    void require(int result) const;

    struct Free
    {
        void operator()(::archive *writer) const;
        void operator()(::archive_entry *entry) const;
    };
    std::unique_ptr<::archive, Free> m_archive;
    std::unique_ptr<::archive_entry, Free> m_entry;
};

} // namespace slipway::upload
