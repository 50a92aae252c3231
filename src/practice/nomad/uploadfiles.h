// SPDX-License-Identifier: MIT
#pragma once

#include "practice/nomad/extraction.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace slipway::practice::nomad {

/// The files of one upload on disk: `raw` below its folder holds them, `received` what waits for its process.
/// All paths that come from outside are relative and checked with isSafePath() first. Needs no lock of the
/// store: changes come from the one worker, one after the other.
class UploadFiles
{
public:
    explicit UploadFiles(std::filesystem::path folder);

    std::filesystem::path raw() const { return m_folder / "raw"; }
    std::filesystem::path received() const { return m_folder / "received"; }
    /// A path below raw(); "" is raw() itself.
    std::filesystem::path at(const std::string &path) const;

    /// Puts a received file where it belongs: an archive (unless told otherwise) is unpacked into `folder`,
    /// anything else becomes `folder/name`. Returns the new or changed files. Throws ExtractionError. The
    /// received file is gone afterwards in either case.
    std::vector<std::string> add(const std::filesystem::path &file, const std::string &name,
                                 const std::string &folder, bool unpack);
    /// Copies or moves a file or a folder. Returns the new files. Throws ExtractionError.
    std::vector<std::string> relocate(const std::string &from, const std::string &to, bool move);
    /// Deletes a file or a folder; "" empties the upload. Returns the files that went.
    std::vector<std::string> erase(const std::string &path);
    /// Every file below the path, relative to raw(), in order.
    std::vector<std::string> filesBelow(const std::string &path = {}) const;
    /// The size in bytes of a file, or of everything in a folder.
    std::uint64_t sizeOf(const std::string &path) const;

private:
    std::filesystem::path m_folder;
};

/// Relative, without `..`, as PUT …/raw/… asks (NOMAD contract 4.6).
bool isSafePath(const std::string &path);
/// Without slashes at its ends and without empty or `.` parts.
std::string tidyPath(const std::string &path);
/// `folder/name`, or `name` for the root.
std::string joinPath(const std::string &folder, const std::string &name);

} // namespace slipway::practice::nomad
