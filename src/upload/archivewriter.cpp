// SPDX-License-Identifier: MIT
#include "upload/archivewriter.h"

#include "base/failure.h"

#include <archive.h>
#include <archive_entry.h>

namespace slipway::upload {

namespace {

base::Failure broken(const char *says)
{
    base::Failure failure(base::Failure::Kind::Internal, QStringLiteral("pack files into an archive"));
    return failure.detail(QString::fromLocal8Bit(says));
}

} // namespace

struct ArchiveWriter::Callbacks
{
    static la_ssize_t write(::archive *, void *writer, const void *bytes, size_t size)
    {
        static_cast<ArchiveWriter *>(writer)->write(static_cast<const char *>(bytes), qint64(size));
        return la_ssize_t(size);
    }
};

void ArchiveWriter::Free::operator()(::archive *writer) const
{
    archive_write_fail(writer); // else it would write its end to somebody who is gone
    archive_write_free(writer);
}

void ArchiveWriter::Free::operator()(::archive_entry *entry) const
{
    archive_entry_free(entry);
}

ArchiveWriter::ArchiveWriter(ArchiveFormat format, Checksums checksums)
    : m_archive(archive_write_new())
    , m_entry(archive_entry_new())
{
    if (!m_archive || !m_entry)
        throw broken("no memory");
    if (format == ArchiveFormat::Tar) { // has sums of its headers only
        require(archive_write_set_format_pax_restricted(m_archive.get()));
        require(archive_write_set_options(m_archive.get(), "hdrcharset=UTF-8"));
    } else {
        require(archive_write_set_format_zip(m_archive.get()));
        require(archive_write_set_options(m_archive.get(), "zip:compression=store,zip:hdrcharset=UTF-8"));
        if (checksums == Checksums::None)
            require(archive_write_set_options(m_archive.get(), "zip:fakecrc32"));
    }
    require(archive_write_set_bytes_per_block(m_archive.get(), 0)); // hand on what comes, unchanged
    require(archive_write_set_bytes_in_last_block(m_archive.get(), 1));
    require(archive_write_open(m_archive.get(), this, nullptr, &Callbacks::write, nullptr));
}

ArchiveWriter::~ArchiveWriter() = default;

void ArchiveWriter::begin(const domain::LocalFile &file)
{
    constexpr qint64 second = 1'000'000'000;
    archive_entry_clear(m_entry.get());
    archive_entry_set_pathname_utf8(m_entry.get(), file.remote.toUtf8().constData());
    archive_entry_set_filetype(m_entry.get(), AE_IFREG);
    archive_entry_set_perm(m_entry.get(), 0644);
    archive_entry_set_size(m_entry.get(), file.stamp.size());
    archive_entry_set_mtime(m_entry.get(), time_t(file.stamp.modified() / second), 0);
    require(archive_write_header(m_archive.get(), m_entry.get()));
}

void ArchiveWriter::data(const char *bytes, qint64 size)
{
    const la_ssize_t written = archive_write_data(m_archive.get(), bytes, size_t(size));
    if (written != size)
        throw broken(archive_error_string(m_archive.get()));
}

void ArchiveWriter::endMember()
{
    require(archive_write_finish_entry(m_archive.get()));
}

void ArchiveWriter::close()
{
    require(archive_write_close(m_archive.get()));
}

void ArchiveWriter::require(int result) const
{
    if (result != ARCHIVE_OK)
        throw broken(archive_error_string(m_archive.get()));
}

} // namespace slipway::upload
