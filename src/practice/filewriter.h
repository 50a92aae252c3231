// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>

namespace slipway::practice {

class BodyReader;

/// Writes one file from its first byte to its last. Runs of zeros become holes, so that a large body made of
/// zeros costs no room on the disk. What was not finished is removed.
class FileWriter
{
public:
    /// Creates the file, or empties one that is there. Throws std::system_error.
    explicit FileWriter(std::filesystem::path path);
    ~FileWriter();
    FileWriter(const FileWriter &) = delete;
    FileWriter &operator=(const FileWriter &) = delete;

    /// Throws std::system_error, for instance when the disk is full.
    void write(const char *data, std::size_t size);
    /// Closes the file and returns its size in bytes. Throws std::system_error.
    std::uint64_t finish();

private:
    std::filesystem::path m_path;
    int m_file = -1;
    std::uint64_t m_size = 0;
};

/// Stores the body as it arrives, without holding more than one block of it; returns its size in bytes.
/// Throws ConnectionLost when the body ends early, and then leaves no file.
std::uint64_t storeBody(BodyReader &body, const std::filesystem::path &path);

} // namespace slipway::practice
