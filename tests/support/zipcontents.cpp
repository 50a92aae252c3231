// SPDX-License-Identifier: MIT
#include "tests/support/zipcontents.h"

#include <QFile>

#include <archive.h>
#include <archive_entry.h>

namespace slipway::tests {

std::map<std::string, QByteArray> zipContents(const QString &path)
{
    std::map<std::string, QByteArray> contents;
    archive *reader = archive_read_new();
    archive_read_support_format_zip(reader);
    if (archive_read_open_filename(reader, QFile::encodeName(path).constData(), 65536) == ARCHIVE_OK) {
        archive_entry *entry = nullptr;
        while (archive_read_next_header(reader, &entry) == ARCHIVE_OK) {
            QByteArray &text = contents[archive_entry_pathname(entry)];
            char buffer[65536];
            la_ssize_t got = 0;
            while ((got = archive_read_data(reader, buffer, sizeof buffer)) > 0)
                text.append(buffer, got);
        }
    }
    archive_read_free(reader);
    return contents;
}

} // namespace slipway::tests
