// SPDX-License-Identifier: MIT
#include "practice/databank/blobstore.h"

#include "practice/digest.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <vector>

namespace slipway::practice::databank {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t readBlock = 1U << 20U;

/// With leading zeros, so that names sort as offsets do.
std::string chunkName(std::uint64_t offset)
{
    std::array<char, 24> name{};
    std::snprintf(name.data(), name.size(), "%020llu", static_cast<unsigned long long>(offset));
    return name.data();
}

class BlobSource : public BodySource
{
public:
    BlobSource(fs::path folder, std::uint64_t offset, std::uint64_t length)
        : m_folder(std::move(folder))
        , m_length(length)
        , m_left(length)
    {
        std::uint64_t begin = 0;
        while (goTo(begin) && begin + m_chunkLeft <= offset)
            begin += m_chunkLeft;
        const std::uint64_t skipped = std::min(offset - std::min(begin, offset), m_chunkLeft);
        m_stream.seekg(static_cast<std::streamoff>(skipped));
        m_chunkLeft -= skipped;
        m_next = offset;
    }

    std::uint64_t length() const override { return m_length; }

    std::size_t read(char *data, std::size_t size) override
    {
        if (m_left == 0 || (m_chunkLeft == 0 && !goTo(m_next)))
            return 0;
        const auto wanted =
            static_cast<std::streamsize>(std::min({std::uint64_t(size), m_left, m_chunkLeft}));
        m_stream.read(data, wanted);
        const auto count = static_cast<std::size_t>(m_stream.gcount());
        m_left -= count;
        m_chunkLeft -= count;
        m_next += count;
        return count;
    }

private:
    /// Opens the chunk that begins at the offset; false if there is none.
    bool goTo(std::uint64_t offset)
    {
        const fs::path path = m_folder / chunkName(offset);
        m_stream.close();
        m_stream.clear();
        m_stream.open(path, std::ios::binary);
        std::error_code error;
        m_chunkLeft = m_stream.is_open() ? fs::file_size(path, error) : 0;
        return !error && m_chunkLeft > 0;
    }

    fs::path m_folder;
    std::ifstream m_stream;
    std::uint64_t m_length;
    std::uint64_t m_left;
    std::uint64_t m_chunkLeft = 0; ///< what is left to read of the open chunk
    std::uint64_t m_next = 0;      ///< the offset of the next byte
};

} // namespace

BlobStore::BlobStore(fs::path folder)
    : m_folder(std::move(folder))
{}

fs::path BlobStore::folderOf(const std::string &blob) const
{
    return m_folder / "blobs" / blob;
}

Spool BlobStore::spool() const
{
    fs::create_directories(m_folder / "incoming");
    return Spool(m_folder / "incoming" / randomHex(16));
}

void BlobStore::append(const std::string &blob, std::uint64_t offset, Spool bytes, std::uint64_t size)
{
    if (size == 0)
        return;
    if (fs::file_size(bytes.path()) != size)
        fs::resize_file(bytes.path(), size);
    fs::create_directories(folderOf(blob));
    fs::rename(bytes.path(), folderOf(blob) / chunkName(offset));
    bytes.keep();
}

void BlobStore::appendZeros(const std::string &blob, std::uint64_t offset, std::uint64_t size)
{
    Spool zeros = spool();
    std::ofstream(zeros.path()).flush();
    append(blob, offset, std::move(zeros), size);
}

void BlobStore::join(const std::string &blob, std::uint64_t offset, const std::string &from,
                     std::uint64_t size)
{
    fs::create_directories(folderOf(blob));
    for (std::uint64_t begin = 0; begin < size;) {
        const fs::path chunk = folderOf(from) / chunkName(begin);
        fs::create_hard_link(chunk, folderOf(blob) / chunkName(offset + begin));
        begin += fs::file_size(chunk);
    }
}

void BlobStore::remove(const std::string &blob)
{
    std::error_code ignored;
    if (!blob.empty())
        fs::remove_all(folderOf(blob), ignored);
}

void BlobStore::sweep(const std::set<std::string> &kept)
{
    std::error_code error;
    fs::remove_all(m_folder / "incoming", error);
    std::vector<std::string> orphans;
    for (const auto &entry : fs::directory_iterator(m_folder / "blobs", error)) {
        if (!kept.contains(entry.path().filename().string()))
            orphans.push_back(entry.path().filename().string());
    }
    for (const std::string &blob : orphans)
        remove(blob);
}

std::shared_ptr<BodySource> BlobStore::source(const std::string &blob, std::uint64_t offset,
                                              std::uint64_t length) const
{
    return std::make_shared<BlobSource>(folderOf(blob), offset, length);
}

std::string BlobStore::sha256(const std::string &blob, std::uint64_t size) const
{
    BlobSource source(folderOf(blob), 0, size);
    Digest digest(Digest::Kind::Sha256);
    std::vector<char> block(readBlock);
    std::uint64_t done = 0;
    while (const std::size_t count = source.read(block.data(), block.size())) {
        digest.add(block.data(), count);
        done += count;
    }
    return done == size ? toHex(digest.result()) : std::string();
}

} // namespace slipway::practice::databank
