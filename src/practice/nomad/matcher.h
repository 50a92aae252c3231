// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace slipway::practice::nomad {

/// What the matcher found a file to be.
struct Mainfile
{
    std::string parserName; ///< "parsers/vasp"
    std::string entryType;  ///< "VASP"; empty for an archive file
    bool parses = true;     ///< false: the entry of this file will fail
};

/// Recognises a mainfile by its path and the first kilobytes of its content (NOMAD contract 10): VASP's
/// vasprun.xml and OUTCAR, Quantum ESPRESSO's and FHI-aims' output, NOMAD's own *.archive.json|yaml. Where
/// the contract is silent: one entry per file, also where a vasprun.xml and its OUTCAR lie side by side, and
/// compressed mainfiles are not looked into.
std::optional<Mainfile> recogniseMainfile(std::string_view path, std::string_view beginning);

/// The same for a file on disk; nothing if it cannot be read.
std::optional<Mainfile> recogniseFile(const std::filesystem::path &root, const std::string &path);

} // namespace slipway::practice::nomad
