// SPDX-License-Identifier: MIT
#include "upload/archivelisting.h"

#include "base/completion.h"
#include "base/failure.h"

#include <QFile>
#include <QFileInfo>

#include <archive.h>
#include <archive_entry.h>

#include <memory>

namespace slipway::upload {

namespace {

using base::Failure;

struct Free
{
    void operator()(::archive *reader) const { archive_read_free(reader); }
};
using Reader = std::unique_ptr<::archive, Free>;

QString says(::archive *reader)
{
    const char *text = archive_error_string(reader);
    return text ? QString::fromLocal8Bit(text).simplified() : QString();
}

Failure unreadable(const QString &path, const QString &detail)
{
    Failure failure(Failure::Kind::LocalFile, QStringLiteral("look into an archive"));
    return failure.file(path).detail(detail);
}

/// Null if the file is no archive of these kinds.
Reader open(const QString &path)
{
    constexpr size_t block = 1 << 18; // bytes
    Reader reader(archive_read_new());
    archive_read_support_format_zip(reader.get());
    archive_read_support_format_tar(reader.get());
    archive_read_support_filter_gzip(reader.get());
    archive_read_support_filter_bzip2(reader.get());
    // Fails where iconv does not know the name; then the names are read as the system reads them.
    archive_read_set_option(reader.get(), "zip", "hdrcharset", "CP437");
    const QByteArray name = QFile::encodeName(path);
    if (archive_read_open_filename(reader.get(), name.constData(), block) == ARCHIVE_OK)
        return reader;
    QFile file(path); // the library has one error for both
    if (!file.open(QIODevice::ReadOnly))
        throw unreadable(path, file.errorString());
    return nullptr;
}

ArchiveMember::Type typeOf(::archive_entry *entry)
{
    if (archive_entry_hardlink(entry) || archive_entry_filetype(entry) == AE_IFLNK)
        return ArchiveMember::Type::Link;
    switch (archive_entry_filetype(entry)) {
    case AE_IFREG:
        return ArchiveMember::Type::File;
    case AE_IFDIR:
        return ArchiveMember::Type::Folder;
    default:
        return ArchiveMember::Type::Other;
    }
}

QString pathOf(::archive_entry *entry)
{
    if (const char *utf8 = archive_entry_pathname_utf8(entry))
        return QString::fromUtf8(utf8);
    const char *bytes = archive_entry_pathname(entry);
    return QString::fromUtf8(bytes ? bytes : "");
}

ArchiveMember memberOf(::archive_entry *entry)
{
    ArchiveMember member;
    member.path = pathOf(entry);
    member.type = typeOf(entry);
    member.size = archive_entry_size_is_set(entry) ? archive_entry_size(entry) : -1;
    member.encrypted = archive_entry_is_data_encrypted(entry) || archive_entry_is_metadata_encrypted(entry);
    return member;
}

ArchiveListing::Kind kindOf(::archive *reader)
{
    const int format = archive_format(reader) & ARCHIVE_FORMAT_BASE_MASK;
    return format == ARCHIVE_FORMAT_ZIP ? ArchiveListing::Kind::Zip : ArchiveListing::Kind::Tar;
}

/// The libraries of servers take a file of zeros, or one that is empty, for an archive only by its name.
bool isRecognised(::archive *reader)
{
    const int format = archive_format(reader) & ARCHIVE_FORMAT_BASE_MASK;
    return format == ARCHIVE_FORMAT_ZIP || format == ARCHIVE_FORMAT_TAR;
}

} // namespace

ArchiveListing listArchive(const QString &path, qint64 most, const std::stop_token &stop)
{
    ArchiveListing listing;
    if (QFileInfo(path).exists() && QFileInfo(path).size() == 0)
        return listing;
    const Reader reader = open(path);
    if (!reader)
        return listing;
    for (;;) {
        base::throwIfStopped(stop);
        ::archive_entry *entry = nullptr;
        const int result = archive_read_next_header(reader.get(), &entry);
        if (isRecognised(reader.get()))
            listing.kind = kindOf(reader.get());
        if (result == ARCHIVE_EOF) {
            listing.isWhole = true;
            return listing;
        }
        if (result < ARCHIVE_WARN) {
            listing.trouble = says(reader.get());
            if (listing.kind != ArchiveListing::Kind::None || !listing.members.isEmpty())
                listing.kind = ArchiveListing::Kind::Broken;
            return listing;
        }
        listing.members.append(memberOf(entry));
        if (most > 0 && archive_filter_bytes(reader.get(), -1) > most)
            return listing;
    }
}

} // namespace slipway::upload
