// SPDX-License-Identifier: MIT
#include "practice/nomad/uploadfiles.h"

#include "practice/http.h"

#include <algorithm>
#include <system_error>

namespace slipway::practice::nomad {

namespace fs = std::filesystem;

namespace {

/// Removes a file or folder when the work with it is over, also when that failed.
class RemoveAtEnd
{
public:
    explicit RemoveAtEnd(fs::path path)
        : m_path(std::move(path))
    {}
    ~RemoveAtEnd()
    {
        std::error_code ignored;
        fs::remove_all(m_path, ignored);
    }
    RemoveAtEnd(const RemoveAtEnd &) = delete;
    RemoveAtEnd &operator=(const RemoveAtEnd &) = delete;

private:
    fs::path m_path;
};

/// What Python says when os.makedirs() finds a file where a folder should be.
void makeFolder(const fs::path &folder, const std::string &shown)
{
    std::error_code error;
    fs::create_directories(folder, error);
    if (error || !fs::is_directory(folder))
        throw ExtractionError("FileExistsError: [Errno 17] File exists: '" + shown + "'");
}

} // namespace

bool isSafePath(const std::string &path)
{
    // The system would take a name only up to a zero byte, and so another one than was looked at here.
    if (path.starts_with('/') || path.find('\0') != std::string::npos)
        return false;
    const fs::path parts(path);
    return std::none_of(parts.begin(), parts.end(), [](const fs::path &part) { return part == ".."; });
}

std::string tidyPath(const std::string &path)
{
    return neutralised(path);
}

std::string joinPath(const std::string &folder, const std::string &name)
{
    return folder.empty() ? name : folder + '/' + name;
}

UploadFiles::UploadFiles(fs::path folder)
    : m_folder(std::move(folder))
{}

fs::path UploadFiles::at(const std::string &path) const
{
    return path.empty() ? raw() : raw() / path;
}

std::vector<std::string> UploadFiles::add(const fs::path &file, const std::string &name,
                                          const std::string &folder, bool unpack)
{
    const RemoveAtEnd removeAtEnd(file);
    fs::create_directories(raw());
    const bool archive = unpack && hasArchiveName(name);
    const ArchiveKind kind = archive ? archiveKindOf(file) : ArchiveKind::None;
    if (archive && kind == ArchiveKind::None)
        throw ExtractionError("AssertionError: Cannot extract file. Bad file format or file extension?");
    makeFolder(at(folder), folder);
    if (!archive) {
        if (fs::is_directory(at(joinPath(folder, name))))
            throw ExtractionError("AssertionError: Cannot merge a file with a directory or vice versa: " +
                                  joinPath(folder, name));
        fs::rename(file, at(joinPath(folder, name)));
        return {joinPath(folder, name)};
    }
    const fs::path unpacked = received() / ("unpacked-" + randomHex(8));
    const RemoveAtEnd clean(unpacked);
    fs::create_directories(unpacked);
    extractArchive(file, kind, unpacked);
    std::vector<std::string> changed = mergeTree(unpacked, at(folder));
    for (std::string &path : changed)
        path = joinPath(folder, path);
    return changed;
}

std::vector<std::string> UploadFiles::relocate(const std::string &from, const std::string &to, bool move)
{
    if (!fs::exists(at(from)))
        throw ExtractionError("FileNotFoundError: [Errno 2] No such file or directory: '" + from + "'");
    if ((to + '/').starts_with(from + '/'))
        throw ExtractionError("Error: Cannot move or copy a directory '" + from + "' into itself '" + to +
                              "'.");
    makeFolder(at(to).parent_path(), to);
    if (move)
        fs::rename(at(from), at(to));
    else
        fs::copy(at(from), at(to), fs::copy_options::recursive);
    return filesBelow(to);
}

std::vector<std::string> UploadFiles::erase(const std::string &path)
{
    std::vector<std::string> gone = filesBelow(path);
    if (!path.empty()) {
        fs::remove_all(at(path));
        return gone;
    }
    if (fs::exists(raw())) {
        for (const fs::directory_entry &entry : fs::directory_iterator(raw()))
            fs::remove_all(entry.path());
    }
    return gone;
}

std::vector<std::string> UploadFiles::filesBelow(const std::string &path) const
{
    if (fs::is_regular_file(at(path)))
        return {path};
    std::vector<std::string> files;
    if (!fs::is_directory(at(path)))
        return files;
    std::error_code error; // who only looks must not stumble over what the worker moves at this moment
    fs::recursive_directory_iterator entry(at(path), error);
    for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
        std::error_code gone;
        if (entry->is_regular_file(gone))
            files.push_back(entry->path().lexically_relative(raw()).generic_string());
    }
    std::sort(files.begin(), files.end());
    return files;
}

std::uint64_t UploadFiles::sizeOf(const std::string &path) const
{
    std::uint64_t size = 0;
    for (const std::string &file : filesBelow(path)) {
        std::error_code error; // the worker may be taking it away at this moment
        const auto bytes = fs::file_size(raw() / file, error);
        size += error ? 0 : bytes;
    }
    return size;
}

} // namespace slipway::practice::nomad
