// SPDX-License-Identifier: MIT
#include "practice/nomad/extraction.h"

#include "practice/filewriter.h"
#include "practice/http.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <memory>
#include <system_error>

#include <archive.h>
#include <archive_entry.h>
#include <locale.h>

namespace slipway::practice::nomad {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t readBlock = 1U << 20U;

struct CloseArchive
{
    void operator()(archive *reader) const { archive_read_free(reader); }
};
using Reader = std::unique_ptr<archive, CloseArchive>;

/// libarchive turns the UTF-8 names of ZIP members into the thread's character set; a server started under
/// the C locale would lose them.
class Utf8Names
{
public:
    Utf8Names()
        : m_locale(newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr))
    {
        if (m_locale)
            m_before = uselocale(m_locale);
    }
    ~Utf8Names()
    {
        if (!m_locale)
            return;
        uselocale(m_before);
        freelocale(m_locale);
    }
    Utf8Names(const Utf8Names &) = delete;
    Utf8Names &operator=(const Utf8Names &) = delete;

private:
    locale_t m_locale;
    locale_t m_before = nullptr;
};

/// What stands at the end of a ZIP: the record PK\5\6, behind it only a comment of at most 65,535 bytes.
/// Empty for everything else.
std::string endRecord(const fs::path &file)
{
    constexpr std::streamoff recordSize = 22;
    std::ifstream stream(file, std::ios::binary | std::ios::ate);
    const std::streamoff size = stream.tellg();
    if (!stream || size < recordSize)
        return {};
    std::string tail(static_cast<std::size_t>(std::min<std::streamoff>(size, recordSize + 65535)), '\0');
    stream.seekg(size - static_cast<std::streamoff>(tail.size()));
    stream.read(tail.data(), static_cast<std::streamsize>(tail.size()));
    const std::size_t found = tail.rfind(std::string_view("PK\5\6", 4));
    const bool whole = stream && found != std::string::npos && found + recordSize <= tail.size();
    return whole ? tail.substr(found, recordSize) : std::string();
}

/// libarchive does not open a ZIP without members.
bool isEmptyZip(const fs::path &file)
{
    const std::string record = endRecord(file);
    return !record.empty() && record[10] == 0 && record[11] == 0;
}

Reader openReader(const fs::path &file, ArchiveKind kind)
{
    Reader reader(archive_read_new());
    if (kind == ArchiveKind::Zip) {
        archive_read_support_format_zip_seekable(reader.get());
    } else {
        archive_read_support_filter_gzip(reader.get());
        archive_read_support_filter_bzip2(reader.get());
        archive_read_support_filter_xz(reader.get());
        archive_read_support_format_tar(reader.get());
    }
    if (archive_read_open_filename(reader.get(), file.c_str(), readBlock) != ARCHIVE_OK)
        reader.reset();
    return reader;
}

/// The exception that Python's zipfile or tarfile would raise where libarchive gave up.
ExtractionError readError(archive *reader, ArchiveKind kind, const std::string &member)
{
    const char *const text = archive_error_string(reader);
    const std::string reason = text ? text : "unknown";
    if (kind == ArchiveKind::Tar)
        return ExtractionError("ReadError: unexpected end of data (" + reason + ")");
    if (reason.find("CRC") != std::string::npos)
        return ExtractionError("BadZipFile: Bad CRC-32 for file '" + member + "'");
    return ExtractionError("BadZipFile: File is not a zip file (" + reason + ")");
}

void copyData(archive *reader, ArchiveKind kind, const std::string &member, const fs::path &target)
{
    FileWriter writer(target);
    std::vector<char> block(readBlock);
    while (true) {
        const la_ssize_t count = archive_read_data(reader, block.data(), block.size());
        if (count < 0)
            throw readError(reader, kind, member);
        if (count == 0)
            break;
        writer.write(block.data(), static_cast<std::size_t>(count));
    }
    writer.finish();
}

std::string encryptedText(const std::string &member, archive_entry *entry)
{
    return "RuntimeError: File <ZipInfo filename='" + member +
           "' file_size=" + std::to_string(archive_entry_size(entry)) +
           "> is encrypted, password required for extraction";
}

void extractMember(archive *reader, ArchiveKind kind, archive_entry *entry, const fs::path &folder)
{
    const char *const name = archive_entry_pathname(entry);
    const std::string member = neutralised(name ? name : "");
    const auto type = archive_entry_filetype(entry);
    const bool isFile = type == AE_IFREG && !archive_entry_hardlink(entry);
    if (archive_entry_is_data_encrypted(entry))
        throw ExtractionError(encryptedText(member, entry));
    if (member.empty() || (!isFile && type != AE_IFDIR))
        return;
    const fs::path target = folder / member;
    try {
        fs::create_directories(isFile ? target.parent_path() : target);
        if (isFile)
            copyData(reader, kind, member, target);
    } catch (const std::system_error &error) {
        const auto code = error.code();
        if (code == std::errc::not_a_directory || code == std::errc::is_a_directory ||
            code == std::errc::file_exists)
            throw ExtractionError(std::string("FileExistsError: [Errno 17] File exists: '") + member + "'");
        throw ExtractionError("OSError: [Errno " + std::to_string(code.value()) + "] " + code.message() +
                              ": '" + member + "'");
    }
}

bool endsWith(std::string_view name, std::string_view ending)
{
    return name.size() >= ending.size() && sameIgnoringCase(name.substr(name.size() - ending.size()), ending);
}

} // namespace

bool hasArchiveName(std::string_view fileName)
{
    static constexpr std::array<std::string_view, 7> endings = {".zip",     ".tgz", ".gz", ".tar.gz",
                                                                ".tar.bz2", ".tar", ".eln"};
    return std::any_of(endings.begin(), endings.end(),
                       [fileName](std::string_view ending) { return endsWith(fileName, ending); });
}

ArchiveKind archiveKindOf(const fs::path &file)
{
    const Utf8Names names;
    const Reader reader = openReader(file, ArchiveKind::Tar);
    archive_entry *entry = nullptr;
    // In NOMAD's order: first tar, then zip. An empty TAR has no header and is a TAR all the same; libarchive
    // would also call an empty file one.
    if (reader && fs::file_size(file) > 0) {
        const int result = archive_read_next_header(reader.get(), &entry);
        if (result == ARCHIVE_OK || result == ARCHIVE_WARN || result == ARCHIVE_EOF)
            return ArchiveKind::Tar;
    }
    return !endRecord(file).empty() ? ArchiveKind::Zip : ArchiveKind::None;
}

std::string neutralised(std::string_view memberPath)
{
    std::string result;
    while (!memberPath.empty()) {
        const std::size_t end = std::min(memberPath.find('/'), memberPath.size());
        const std::string_view part = memberPath.substr(0, end);
        memberPath.remove_prefix(std::min(end + 1, memberPath.size()));
        if (part.empty() || part == "." || part == "..")
            continue;
        if (!result.empty())
            result.push_back('/');
        result += part;
    }
    return result;
}

void extractArchive(const fs::path &file, ArchiveKind kind, const fs::path &folder)
{
    const Utf8Names names;
    if (kind == ArchiveKind::Zip && isEmptyZip(file))
        return;
    const Reader reader = openReader(file, kind);
    if (!reader || kind == ArchiveKind::None)
        throw ExtractionError("AssertionError: Cannot extract file. Bad file format or file extension?");
    archive_entry *entry = nullptr;
    while (true) {
        const int result = archive_read_next_header(reader.get(), &entry);
        if (result == ARCHIVE_EOF)
            return;
        if (result != ARCHIVE_OK && result != ARCHIVE_WARN)
            throw readError(reader.get(), kind, {});
        extractMember(reader.get(), kind, entry, folder);
    }
}

std::vector<std::string> mergeTree(const fs::path &from, const fs::path &into)
{
    std::vector<std::string> moved;
    std::vector<fs::path> found;
    for (const fs::directory_entry &entry : fs::recursive_directory_iterator(from))
        found.push_back(entry.path().lexically_relative(from));
    std::sort(found.begin(), found.end());
    fs::create_directories(into);
    for (const fs::path &relative : found) {
        const bool isFolder = fs::is_directory(from / relative);
        const fs::path target = into / relative;
        const bool thereIsFolder = fs::is_directory(target);
        if (fs::exists(target) && thereIsFolder != isFolder)
            throw ExtractionError("AssertionError: Cannot merge a file with a directory or vice versa: " +
                                  relative.generic_string());
        if (isFolder) {
            fs::create_directories(target);
        } else {
            fs::rename(from / relative, target);
            moved.push_back(relative.generic_string());
        }
    }
    return moved;
}

} // namespace slipway::practice::nomad
