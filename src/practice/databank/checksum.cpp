// SPDX-License-Identifier: MIT
#include "practice/databank/checksum.h"

#include <QByteArray>

#include <boost/crc.hpp>

namespace slipway::practice::databank {

class ChunkChecksum::Crc32
{
public:
    boost::crc_32_type value;
};

ChunkChecksum::ChunkChecksum() = default;
ChunkChecksum::~ChunkChecksum() = default;
ChunkChecksum::ChunkChecksum(ChunkChecksum &&) noexcept = default;

std::optional<ChunkChecksum> ChunkChecksum::parsed(std::string_view header)
{
    const std::size_t blank = header.find(' ');
    if (blank == std::string_view::npos || blank + 1 == header.size())
        return std::nullopt;
    const std::string_view algorithm = header.substr(0, blank);
    const std::string_view rest = header.substr(blank + 1);
    ChunkChecksum checksum;
    checksum.m_wanted = rest.substr(0, rest.find(' '));
    using Kind = Digest::Kind;
    if (algorithm == "sha1")
        checksum.m_digest = std::make_unique<Digest>(Kind::Sha1);
    else if (algorithm == "sha256")
        checksum.m_digest = std::make_unique<Digest>(Kind::Sha256);
    else if (algorithm == "sha384")
        checksum.m_digest = std::make_unique<Digest>(Kind::Sha384);
    else if (algorithm == "sha512")
        checksum.m_digest = std::make_unique<Digest>(Kind::Sha512);
    else if (algorithm == "md5")
        checksum.m_digest = std::make_unique<Digest>(Kind::Md5);
    else if (algorithm == "crc32")
        checksum.m_crc = std::make_unique<Crc32>();
    else
        return std::nullopt;
    return checksum;
}

void ChunkChecksum::add(const char *data, std::size_t size)
{
    if (m_digest)
        m_digest->add(data, size);
    else
        m_crc->value.process_bytes(data, size);
}

bool ChunkChecksum::matches()
{
    // The CRC is sent as the base64 of its decimal digits.
    const std::string raw = m_digest ? m_digest->result() : std::to_string(m_crc->value.checksum());
    return QByteArray::fromStdString(raw).toBase64().toStdString() == m_wanted;
}

} // namespace slipway::practice::databank
