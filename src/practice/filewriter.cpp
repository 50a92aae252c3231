// SPDX-License-Identifier: MIT
#include "practice/filewriter.h"

#include "practice/http.h"

#include <cerrno>
#include <cstring>
#include <system_error>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

namespace slipway::practice {

namespace {

constexpr std::size_t smallestHole = 4096;
constexpr std::size_t bodyBlock = 1U << 20U;

[[noreturn]] void fail(const std::filesystem::path &path)
{
    throw std::system_error(errno, std::generic_category(), path.string());
}

bool isZero(const char *data, std::size_t size)
{
    return data[0] == 0 && std::memcmp(data, data + 1, size - 1) == 0;
}

} // namespace

FileWriter::FileWriter(std::filesystem::path path)
    : m_path(std::move(path))
{
    m_file = ::open(m_path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (m_file < 0)
        fail(m_path);
}

FileWriter::~FileWriter()
{
    if (m_file < 0)
        return;
    ::close(m_file);
    std::error_code ignored;
    std::filesystem::remove(m_path, ignored);
}

void FileWriter::write(const char *data, std::size_t size)
{
    if (size >= smallestHole && isZero(data, size)) {
        m_size += size;
        return;
    }
    while (size > 0) {
        const ssize_t count = ::pwrite(m_file, data, size, static_cast<off_t>(m_size));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            fail(m_path);
        data += count;
        size -= static_cast<std::size_t>(count);
        m_size += static_cast<std::uint64_t>(count);
    }
}

std::uint64_t FileWriter::finish()
{
    if (::ftruncate(m_file, static_cast<off_t>(m_size)) !=
        0) // a hole at the end has no bytes to make it long
        fail(m_path);
    const int file = std::exchange(m_file, -1);
    if (::close(file) != 0)
        fail(m_path);
    return m_size;
}

std::uint64_t storeBody(BodyReader &body, const std::filesystem::path &path)
{
    FileWriter writer(path);
    std::vector<char> block(bodyBlock);
    while (const std::size_t count = body.read(block.data(), block.size()))
        writer.write(block.data(), count);
    return writer.finish();
}

} // namespace slipway::practice
