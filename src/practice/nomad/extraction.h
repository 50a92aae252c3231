// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace slipway::practice::nomad {

/// Why an archive or a file could not be put into an upload; what() is the text that NOMAD puts into
/// `errors`, with the name of the Python exception in front (NOMAD contract 4.3).
class ExtractionError : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

enum class ArchiveKind { None, Zip, Tar };

/// True if NOMAD takes a file of that name for an archive: .zip .tgz .gz .tar.gz .tar.bz2 .tar .eln, in any
/// case (NOMAD contract 4.3).
bool hasArchiveName(std::string_view fileName);

/// What the file's content says: a ZIP has a central directory at its end, a TAR a readable first header,
/// also below gzip, bzip2 or xz. Everything else, a plain gzip file and a torn ZIP among it, is None.
ArchiveKind archiveKindOf(const std::filesystem::path &file);

/// The member's path as it is stored: relative, without empty parts, `.` and `..`; empty if nothing is left.
std::string neutralised(std::string_view memberPath);

/// Unpacks the archive into a folder that must be empty, reading it as a stream. Symbolic links, hard links
/// and devices are left out. Throws ExtractionError.
void extractArchive(const std::filesystem::path &archive, ArchiveKind kind,
                    const std::filesystem::path &folder);

/// Moves everything below `from` into `into`: files replace files of the same path, folders merge. Returns
/// the moved files, relative, in order. Throws ExtractionError when a file meets a folder of its name; what
/// was moved before stays, as in NOMAD.
std::vector<std::string> mergeTree(const std::filesystem::path &from, const std::filesystem::path &into);

} // namespace slipway::practice::nomad
