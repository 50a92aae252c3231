// SPDX-License-Identifier: MIT
#pragma once

#include "practice/http.h"
#include "practice/spool.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <set>
#include <string>

namespace slipway::practice::databank {

/// The bytes: a blob is a folder of chunks, each a file that is named by its offset. A chunk arrives in a
/// file of its own and is moved into its place, so that no byte is written twice and a body that was cut off
/// harms nothing. How long a blob is stands in the records; a chunk beyond that (the server was killed before
/// it could write the record) does not count. Safe to use from many threads.
class BlobStore
{
public:
    explicit BlobStore(std::filesystem::path folder);

    /// A file for a body while it arrives, on the file system of the blobs.
    Spool spool() const;
    /// Makes the spooled bytes, cut to `size`, the chunk at `offset`. Throws
    /// std::filesystem::filesystem_error.
    void append(const std::string &blob, std::uint64_t offset, Spool bytes, std::uint64_t size);
    /// The same with zeros that need no room.
    void appendZeros(const std::string &blob, std::uint64_t offset, std::uint64_t size);
    /// Gives the blob, from `offset` on, also the first `size` bytes of `from`; none is written twice. Throws
    /// std::filesystem::filesystem_error.
    void join(const std::string &blob, std::uint64_t offset, const std::string &from, std::uint64_t size);
    void remove(const std::string &blob);
    /// Removes the blobs that are not named, and what a killed server left of bodies.
    void sweep(const std::set<std::string> &kept);

    /// The bytes [offset, offset+length) of the blob.
    std::shared_ptr<BodySource> source(const std::string &blob, std::uint64_t offset,
                                       std::uint64_t length) const;
    /// The SHA-256, as hex, of the first `size` bytes; empty if they are not all there.
    std::string sha256(const std::string &blob, std::uint64_t size) const;

private:
    std::filesystem::path folderOf(const std::string &blob) const;

    std::filesystem::path m_folder;
};

} // namespace slipway::practice::databank
