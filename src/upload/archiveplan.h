// SPDX-License-Identifier: MIT
#pragma once

#include "domain/localfile.h"
#include "upload/archivewriter.h"

#include <memory>
#include <vector>

namespace slipway::upload {

/// What an archive of these files will be, to the byte, before one of them is read: the server wants to know
/// its length beforehand.
///
/// The archive is written once without the files' contents. That takes milliseconds for thousands of files.
class ArchivePlan
{
public:
    /// Throws Failure of Kind::Internal if there can be no such archive.
    explicit ArchivePlan(domain::LocalFiles members, ArchiveFormat format = ArchiveFormat::Zip);

    ArchiveFormat format() const { return m_format; }
    const domain::LocalFiles &members() const { return m_members; }
    /// Bytes of the whole archive.
    qint64 length() const { return m_length; }
    /// How many bytes of the members lie in the first `bytes` bytes of the archive.
    qint64 contentIn(qint64 bytes) const;

private:
    domain::LocalFiles m_members;
    ArchiveFormat m_format;
    std::vector<qint64> m_starts;   // of the members' data in the archive
    std::vector<qint64> m_contents; // bytes of all members before
    qint64 m_length = 0;
};

} // namespace slipway::upload
