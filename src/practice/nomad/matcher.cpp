// SPDX-License-Identifier: MIT
#include "practice/nomad/matcher.h"

#include <QJsonDocument>

#include <fstream>

namespace slipway::practice::nomad {

namespace {

constexpr std::size_t beginningSize = 16U << 10U; ///< as far as the server's own matching reads
constexpr std::size_t archiveLimit = 8U << 20U;   ///< a JSON archive is checked as a whole up to this size

bool contains(std::string_view text, std::string_view part)
{
    return text.find(part) != std::string_view::npos;
}

bool isArchive(std::string_view path)
{
    return path.ends_with(".archive.json") || path.ends_with(".archive.yaml") ||
           path.ends_with(".archive.yml");
}

/// One containing `data:` with m_def "no.such.Section" gives a failing entry, broken JSON does so too (YAML
/// is not read: the practice server has no reader for it).
bool archiveParses(std::string_view path, std::string_view content, bool whole)
{
    if (contains(content, "no.such.Section"))
        return false;
    if (!path.ends_with(".json") || !whole)
        return true;
    return QJsonDocument::fromJson(
               QByteArray::fromRawData(content.data(), static_cast<qsizetype>(content.size())))
        .isObject();
}

bool isVasprun(std::string_view beginning)
{
    const std::size_t start = beginning.find_first_not_of(" \t\r\n");
    return start != std::string_view::npos && beginning.substr(start).starts_with("<?xml") &&
           contains(beginning, "<modeling>");
}

bool isOutcar(std::string_view beginning)
{
    const std::size_t start = beginning.find_first_not_of(" \t\r\n");
    return start != std::string_view::npos && beginning.substr(start).starts_with("vasp.") &&
           contains(beginning, "executed on");
}

bool isQuantumEspresso(std::string_view beginning)
{
    const std::size_t program = beginning.find("Program PWSCF");
    return contains(beginning, "Current dimensions of program PWSCF are") ||
           (program != std::string_view::npos && contains(beginning.substr(program), "starts"));
}

} // namespace

std::optional<Mainfile> recogniseMainfile(std::string_view path, std::string_view beginning)
{
    if (isArchive(path))
        return Mainfile{"parsers/archive", {}, archiveParses(path, beginning, false)};
    const std::string_view name = path.substr(path.rfind('/') + 1);
    if (contains(name, "xml") && isVasprun(beginning))
        return Mainfile{"parsers/vasp", "VASP", !contains(beginning, "no.such.Section")};
    if (isOutcar(beginning))
        return Mainfile{"parsers/vasp", "VASP", !contains(beginning, "no.such.Section")};
    if (isQuantumEspresso(beginning))
        return Mainfile{"parsers/quantumespresso", "QuantumESPRESSO",
                        !contains(beginning, "no.such.Section")};
    if (contains(beginning, "Invoking FHI-aims ..."))
        return Mainfile{"parsers/fhi-aims", "FHI-aims", !contains(beginning, "no.such.Section")};
    return std::nullopt;
}

std::optional<Mainfile> recogniseFile(const std::filesystem::path &root, const std::string &path)
{
    std::ifstream stream(root / path, std::ios::binary);
    const std::size_t limit = isArchive(path) ? archiveLimit : beginningSize;
    std::string beginning(limit, '\0');
    stream.read(beginning.data(), static_cast<std::streamsize>(beginning.size()));
    beginning.resize(static_cast<std::size_t>(std::max<std::streamsize>(stream.gcount(), 0)));
    if (stream.bad() || !stream.is_open())
        return std::nullopt;
    std::optional<Mainfile> found = recogniseMainfile(path, beginning);
    if (found && isArchive(path))
        found->parses = archiveParses(path, beginning, beginning.size() < limit);
    return found;
}

} // namespace slipway::practice::nomad
