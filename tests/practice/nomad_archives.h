// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace slipway::practice::test {

/// One member of an archive that a test makes.
struct Member
{
    std::string path;
    std::string content;
    std::string linkTo; ///< makes it a symbolic link
};

/// The bytes of an archive: `format` is "zip", "tar", "tgz" or "tar.bz2"; `password` encrypts a ZIP.
std::string archiveOf(const std::string &format, const std::vector<Member> &members,
                      const std::string &password = {});
/// A ZIP of one member made of `size` zero bytes, deflated and with ZIP64 records, written to the file
/// without holding it in memory.
void writeZipOfZeros(const std::filesystem::path &file, const std::string &member, std::uint64_t size);
std::string contentOf(const std::filesystem::path &file);
void writeFile(const std::filesystem::path &file, const std::string &content);

} // namespace slipway::practice::test
