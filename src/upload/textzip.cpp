// SPDX-License-Identifier: MIT
#include "upload/textzip.h"

#include "base/failure.h"

#include <archive.h>
#include <archive_entry.h>

#include <memory>

namespace slipway::upload {

namespace {

using Entry = std::unique_ptr<archive_entry, decltype(&archive_entry_free)>;

/// Frees the archive, and writes nothing more if it was not closed.
struct Free
{
    void operator()(archive *writer) const
    {
        archive_write_fail(writer);
        archive_write_free(writer);
    }
};

void require(archive *writer, int result)
{
    if (result == ARCHIVE_OK)
        return;
    base::Failure failure(base::Failure::Kind::Internal, QStringLiteral("make a zip"));
    throw failure.detail(QString::fromLocal8Bit(archive_error_string(writer)));
}

la_ssize_t append(archive *, void *target, const void *bytes, size_t size)
{
    static_cast<QByteArray *>(target)->append(static_cast<const char *>(bytes), qsizetype(size));
    return la_ssize_t(size);
}

} // namespace

QByteArray zipOfTexts(const QList<ZipText> &texts, const QDateTime &changed)
{
    QByteArray zip;
    const std::unique_ptr<archive, Free> writer(archive_write_new());
    require(writer.get(), archive_write_set_format_zip(writer.get()));
    require(writer.get(), archive_write_set_options(writer.get(), "zip:hdrcharset=UTF-8"));
    require(writer.get(), archive_write_set_bytes_in_last_block(writer.get(), 1));
    require(writer.get(), archive_write_open(writer.get(), &zip, nullptr, &append, nullptr));
    for (const ZipText &one : texts) {
        const Entry entry(archive_entry_new(), &archive_entry_free);
        archive_entry_set_pathname_utf8(entry.get(), one.name.toUtf8().constData());
        archive_entry_set_filetype(entry.get(), AE_IFREG);
        archive_entry_set_perm(entry.get(), 0644);
        archive_entry_set_size(entry.get(), one.text.size());
        archive_entry_set_mtime(entry.get(), changed.toSecsSinceEpoch(), 0);
        require(writer.get(), archive_write_header(writer.get(), entry.get()));
        if (archive_write_data(writer.get(), one.text.constData(), size_t(one.text.size())) !=
            one.text.size())
            require(writer.get(), ARCHIVE_FATAL);
        require(writer.get(), archive_write_finish_entry(writer.get()));
    }
    require(writer.get(), archive_write_close(writer.get()));
    return zip;
}

} // namespace slipway::upload
