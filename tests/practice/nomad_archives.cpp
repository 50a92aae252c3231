// SPDX-License-Identifier: MIT
#include "nomad_archives.h"

#include <algorithm>
#include <fstream>
#include <memory>
#include <sstream>
#include <stdexcept>

#include <archive.h>
#include <archive_entry.h>

namespace slipway::practice::test {

namespace {

struct FreeWriter
{
    void operator()(archive *writer) const { archive_write_free(writer); }
};
using Writer = std::unique_ptr<archive, FreeWriter>;

void check(archive *writer, int result)
{
    if (result != ARCHIVE_OK)
        throw std::runtime_error(archive_error_string(writer));
}

Writer writerFor(const std::string &format)
{
    Writer writer(archive_write_new());
    if (format == "zip")
        check(writer.get(), archive_write_set_format_zip(writer.get()));
    else
        check(writer.get(), archive_write_set_format_pax_restricted(writer.get()));
    if (format == "tgz")
        check(writer.get(), archive_write_add_filter_gzip(writer.get()));
    if (format == "tar.bz2")
        check(writer.get(), archive_write_add_filter_bzip2(writer.get()));
    return writer;
}

void addHeader(archive *writer, const std::string &path, const std::string &link, std::uint64_t size)
{
    archive_entry *const entry = archive_entry_new();
    archive_entry_set_pathname(entry, path.c_str());
    archive_entry_set_perm(entry, 0644);
    archive_entry_set_filetype(entry, AE_IFREG);
    if (!link.empty()) {
        archive_entry_set_filetype(entry, AE_IFLNK);
        archive_entry_set_symlink(entry, link.c_str());
    } else if (path.ends_with('/')) {
        archive_entry_set_filetype(entry, AE_IFDIR);
    }
    archive_entry_set_size(entry, static_cast<la_int64_t>(size));
    const int result = archive_write_header(writer, entry);
    archive_entry_free(entry);
    check(writer, result);
}

} // namespace

std::string archiveOf(const std::string &format, const std::vector<Member> &members,
                      const std::string &password)
{
    const Writer writer = writerFor(format);
    if (!password.empty()) {
        check(writer.get(), archive_write_set_options(writer.get(), "zip:encryption=traditional"));
        check(writer.get(), archive_write_set_passphrase(writer.get(), password.c_str()));
    }
    std::string bytes(1U << 20U, '\0');
    for (const Member &member : members)
        bytes.resize(bytes.size() + 2 * member.content.size() + 4096);
    std::size_t used = 0;
    archive_write_set_bytes_in_last_block(writer.get(), 1);
    check(writer.get(), archive_write_open_memory(writer.get(), bytes.data(), bytes.size(), &used));
    for (const Member &member : members) {
        addHeader(writer.get(), member.path, member.linkTo, member.content.size());
        if (!member.content.empty())
            archive_write_data(writer.get(), member.content.data(), member.content.size());
    }
    check(writer.get(), archive_write_close(writer.get()));
    bytes.resize(used);
    return bytes;
}

void writeZipOfZeros(const std::filesystem::path &file, const std::string &member, std::uint64_t size)
{
    const Writer writer = writerFor("zip");
    check(writer.get(), archive_write_set_options(writer.get(), "zip:zip64"));
    check(writer.get(), archive_write_open_filename(writer.get(), file.c_str()));
    addHeader(writer.get(), member, {}, size);
    const std::string zeros(1U << 20U, '\0');
    for (std::uint64_t left = size; left > 0;) {
        const std::uint64_t count = std::min<std::uint64_t>(left, zeros.size());
        archive_write_data(writer.get(), zeros.data(), count);
        left -= count;
    }
    check(writer.get(), archive_write_close(writer.get()));
}

std::string contentOf(const std::filesystem::path &file)
{
    std::ostringstream content;
    content << std::ifstream(file, std::ios::binary).rdbuf();
    return content.str();
}

void writeFile(const std::filesystem::path &file, const std::string &content)
{
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << content;
}

} // namespace slipway::practice::test
