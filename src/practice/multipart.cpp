// SPDX-License-Identifier: MIT
#include "practice/multipart.h"

#include <algorithm>
#include <cstring>

namespace slipway::practice {

namespace {

constexpr std::size_t blockSize = 1U << 20U;
constexpr std::size_t headerLimit = 64U << 10U;

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
        text.remove_suffix(1);
    return text;
}

/// A quoted string with its backslashes taken away, or a bare word up to the next semicolon.
std::string parameterValue(std::string_view &rest)
{
    std::string value;
    if (!rest.starts_with('"')) {
        const std::size_t end = std::min(rest.find(';'), rest.size());
        value = trimmed(rest.substr(0, end));
        rest.remove_prefix(end);
        return value;
    }
    rest.remove_prefix(1);
    while (!rest.empty() && rest.front() != '"') {
        // Only \" and \\ are escapes: Windows browsers used to send whole paths with single backslashes.
        if (rest.front() == '\\' && rest.size() > 1 && (rest[1] == '"' || rest[1] == '\\'))
            rest.remove_prefix(1);
        value.push_back(rest.front());
        rest.remove_prefix(1);
    }
    rest.remove_prefix(std::min(rest.find(';'), rest.size()));
    return value;
}

/// The parameter `wanted` of a header value such as `form-data; name="file"; filename="a.zip"`.
std::optional<std::string> parameter(std::string_view header, std::string_view wanted)
{
    header.remove_prefix(std::min(header.find(';'), header.size()));
    while (!header.empty()) {
        header.remove_prefix(1);
        const std::size_t equals = header.find('=');
        if (equals == std::string_view::npos)
            return std::nullopt;
        const std::string_view key = trimmed(header.substr(0, equals));
        header.remove_prefix(equals + 1);
        std::string value = parameterValue(header);
        if (sameIgnoringCase(key, wanted))
            return value;
    }
    return std::nullopt;
}

} // namespace

std::optional<std::string> multipartBoundary(std::string_view contentType)
{
    const auto boundary = parameter(contentType, "boundary");
    return boundary && !boundary->empty() ? boundary : std::nullopt;
}

MultipartReader::MultipartReader(BodyReader &body, const std::string &boundary)
    : m_body(body)
    , m_delimiter("\r\n--" + boundary)
    , m_buffer("\r\n") // so that the first boundary, at the very start, looks like the others
{}

/// Takes one more block from the body; false at its end.
bool MultipartReader::fill()
{
    if (m_ended)
        return false;
    m_buffer.erase(0, m_begin);
    m_begin = 0;
    const std::size_t old = m_buffer.size();
    m_buffer.resize(old + blockSize);
    const std::size_t count = m_body.read(m_buffer.data() + old, blockSize);
    m_buffer.resize(old + count);
    m_ended = count == 0;
    return count > 0;
}

/// How many bytes of the part stand in the buffer and are surely no beginning of a delimiter.
std::size_t MultipartReader::available()
{
    while (true) {
        const std::size_t found = m_buffer.find(m_delimiter, m_begin);
        if (found != std::string::npos) {
            m_boundaryAt = found;
            return found - m_begin;
        }
        const std::size_t kept = m_delimiter.size() - 1;
        if (m_buffer.size() - m_begin > kept)
            return m_buffer.size() - m_begin - kept;
        if (!fill())
            return 0;
    }
}

std::size_t MultipartReader::read(char *data, std::size_t size)
{
    if (m_atBoundary)
        return 0;
    // The delimiter is looked for once per block, not once per call.
    if (m_begin >= m_safeUntil && m_boundaryAt == std::string::npos) {
        const std::size_t count = available(); // moves m_begin
        m_safeUntil = m_begin + count;
    }
    if (m_begin >= m_safeUntil) {
        m_atBoundary = m_boundaryAt != std::string::npos;
        return 0;
    }
    const std::size_t there = std::min(m_safeUntil - m_begin, size);
    std::memcpy(data, m_buffer.data() + m_begin, there);
    m_begin += there;
    return there;
}

bool MultipartReader::readHeaders()
{
    std::size_t end = std::string::npos;
    while ((end = m_buffer.find("\r\n\r\n", m_begin)) == std::string::npos) {
        if (m_buffer.size() - m_begin > headerLimit || !fill())
            return false;
    }
    std::string_view lines = std::string_view(m_buffer).substr(m_begin, end - m_begin);
    while (!lines.empty()) {
        const std::size_t stop = std::min(lines.find("\r\n"), lines.size());
        const std::string_view line = lines.substr(0, stop);
        lines.remove_prefix(std::min(stop + 2, lines.size()));
        const std::size_t colon = std::min(line.find(':'), line.size());
        if (colon == line.size())
            continue;
        const std::string_view value = line.substr(colon + 1);
        if (sameIgnoringCase(line.substr(0, colon), "Content-Type"))
            m_contentType = trimmed(value);
        if (!sameIgnoringCase(line.substr(0, colon), "Content-Disposition"))
            continue;
        m_name = parameter(value, "name").value_or("");
        m_fileName = parameter(value, "filename");
    }
    m_begin = end + 4;
    return true;
}

bool MultipartReader::nextPart()
{
    std::string skipped(blockSize, '\0');
    while (read(skipped.data(), skipped.size()) > 0) {
    }
    if (!m_atBoundary)
        return false; // the body ended before its closing boundary
    m_begin = m_boundaryAt + m_delimiter.size();
    m_boundaryAt = std::string::npos;
    m_safeUntil = 0;
    m_atBoundary = false;
    m_name.clear();
    m_fileName.reset();
    m_contentType.clear();
    while (m_buffer.size() - m_begin < 2) {
        if (!fill())
            return false;
    }
    if (m_buffer.compare(m_begin, 2, "--") == 0) {
        while (m_body.read(skipped.data(), skipped.size()) > 0) {
        }
        m_ended = true;
        m_begin = m_buffer.size();
        return false;
    }
    return readHeaders();
}

} // namespace slipway::practice
