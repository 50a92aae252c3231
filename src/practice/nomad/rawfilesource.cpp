// SPDX-License-Identifier: MIT
#include "practice/nomad/rawfilesource.h"

#include <algorithm>
#include <fstream>
#include <stdexcept>
#include <system_error>

#include <archive.h>
#include <archive_entry.h>

namespace slipway::practice::nomad {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t copyBlock = 1U << 20U;

class FileSource : public BodySource
{
public:
    FileSource(fs::path path, std::uint64_t offset, std::uint64_t length, bool removeAtEnd)
        : m_path(std::move(path))
        , m_stream(m_path, std::ios::binary)
        , m_length(length)
        , m_left(length)
        , m_removeAtEnd(removeAtEnd)
    {
        m_stream.seekg(static_cast<std::streamoff>(offset));
    }
    ~FileSource() override
    {
        std::error_code ignored;
        if (m_removeAtEnd)
            fs::remove(m_path, ignored);
    }

    std::uint64_t length() const override { return m_length; }
    std::size_t read(char *data, std::size_t size) override
    {
        const auto wanted = static_cast<std::streamsize>(std::min<std::uint64_t>(size, m_left));
        m_stream.read(data, wanted);
        const auto count = static_cast<std::size_t>(m_stream.gcount());
        m_left -= count;
        return count;
    }

private:
    fs::path m_path;
    std::ifstream m_stream;
    std::uint64_t m_length;
    std::uint64_t m_left;
    bool m_removeAtEnd;
};

struct FreeWriter
{
    void operator()(archive *writer) const { archive_write_free(writer); }
};

void check(archive *writer, int result)
{
    if (result != ARCHIVE_OK)
        throw std::runtime_error(archive_error_string(writer));
}

void addFile(archive *writer, const std::string &name, const fs::path &file)
{
    const std::uint64_t size = fs::file_size(file);
    archive_entry *const entry = archive_entry_new();
    archive_entry_set_pathname(entry, name.c_str());
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    archive_entry_set_size(entry, static_cast<la_int64_t>(size));
    const int result = archive_write_header(writer, entry);
    archive_entry_free(entry);
    check(writer, result);
    std::vector<char> block(copyBlock);
    const auto source = fileSource(file, 0, size);
    while (const std::size_t count = source ? source->read(block.data(), block.size()) : 0) {
        if (archive_write_data(writer, block.data(), count) < 0)
            throw std::runtime_error(archive_error_string(writer));
    }
}

} // namespace

std::shared_ptr<BodySource> fileSource(const fs::path &file, std::uint64_t offset, std::uint64_t length,
                                       bool removeAtEnd)
{
    std::error_code error;
    const std::uint64_t size = fs::file_size(file, error);
    if (error)
        return nullptr;
    const std::uint64_t begin = std::min(offset, size);
    return std::make_shared<FileSource>(file, begin, std::min(length, size - begin), removeAtEnd);
}

void writeZip(const fs::path &zip, const std::vector<std::pair<std::string, fs::path>> &files)
{
    const std::unique_ptr<archive, FreeWriter> writer(archive_write_new());
    check(writer.get(), archive_write_set_format_zip(writer.get()));
    check(writer.get(), archive_write_set_options(writer.get(), "zip:compression=store"));
    check(writer.get(), archive_write_open_filename(writer.get(), zip.c_str()));
    for (const auto &[name, file] : files)
        addFile(writer.get(), name, file);
    check(writer.get(), archive_write_close(writer.get()));
}

} // namespace slipway::practice::nomad
