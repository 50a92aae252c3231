// SPDX-License-Identifier: MIT
#pragma once

#include "practice/digest.h"
#include "practice/http.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace slipway::practice::databank {

/// What the header Upload-Checksum demands of a chunk, computed as the bytes pass (Data Bank contract 4B).
class ChunkChecksum
{
public:
    /// The algorithms as OPTIONS names them.
    static constexpr const char *algorithms = "sha1,sha256,sha384,sha512,md5,crc32";

    ~ChunkChecksum();
    ChunkChecksum(ChunkChecksum &&) noexcept;
    /// Reads `sha256 <base64>`; nothing if a word is missing or the algorithm is unknown.
    static std::optional<ChunkChecksum> parsed(std::string_view header);
    void add(const char *data, std::size_t size);
    /// Whether all bytes added give the value of the header; ends the computation.
    bool matches();

private:
    class Crc32;
    ChunkChecksum();

    std::unique_ptr<Digest> m_digest;
    std::unique_ptr<Crc32> m_crc;
    std::string m_wanted; ///< base64
};

/// Hands a body on and shows it to a checksum.
class ChecksumReader : public BodyReader
{
public:
    ChecksumReader(BodyReader &body, ChunkChecksum *checksum)
        : m_body(body)
        , m_checksum(checksum)
    {}

    std::size_t read(char *data, std::size_t size) override
    {
        const std::size_t count = m_body.read(data, size);
        if (m_checksum)
            m_checksum->add(data, count);
        return count;
    }

private:
    BodyReader &m_body;
    ChunkChecksum *m_checksum;
};

} // namespace slipway::practice::databank
