// SPDX-License-Identifier: MIT
#include "practice/http.h"

#include <algorithm>
#include <cctype>
#include <map>

#include <openssl/rand.h>

namespace slipway::practice {

namespace {

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

bool isUnreserved(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '.' || c == '_' || c == '~';
}

} // namespace

void Headers::add(std::string name, std::string value)
{
    m_fields.emplace_back(std::move(name), std::move(value));
}

void Headers::set(std::string_view name, std::string value)
{
    std::erase_if(m_fields, [name](const auto &field) { return sameIgnoringCase(field.first, name); });
    add(std::string(name), std::move(value));
}

bool Headers::contains(std::string_view name) const
{
    return value(name).has_value();
}

std::optional<std::string> Headers::value(std::string_view name) const
{
    for (const auto &[key, content] : m_fields) {
        if (sameIgnoringCase(key, name))
            return content;
    }
    return std::nullopt;
}

Query::Query(std::string_view raw)
{
    while (!raw.empty()) {
        const std::size_t end = std::min(raw.find('&'), raw.size());
        const std::string_view item = raw.substr(0, end);
        raw.remove_prefix(std::min(end + 1, raw.size()));
        if (item.empty())
            continue;
        const std::size_t equals = std::min(item.find('='), item.size());
        const std::string_view value = equals < item.size() ? item.substr(equals + 1) : std::string_view();
        m_items.emplace_back(percentDecoded(item.substr(0, equals), true), percentDecoded(value, true));
    }
}

std::optional<std::string> Query::value(std::string_view name) const
{
    for (auto item = m_items.rbegin(); item != m_items.rend(); ++item) {
        if (item->first == name)
            return item->second;
    }
    return std::nullopt;
}

std::string Request::readAll(std::size_t limit) const
{
    std::string text;
    if (!body)
        return text;
    if (contentLength.value_or(0) > limit)
        throw std::length_error("request body too long");
    text.reserve(contentLength.value_or(0));
    std::string block(64U << 10U, '\0');
    while (const std::size_t count = body->read(block.data(), block.size())) {
        if (text.size() + count > limit)
            throw std::length_error("request body too long");
        text.append(block, 0, count);
    }
    return text;
}

bool sameIgnoringCase(std::string_view left, std::string_view right)
{
    const auto same = [](char a, char b) {
        return std::tolower(static_cast<unsigned char>(a)) == std::tolower(static_cast<unsigned char>(b));
    };
    return std::equal(left.begin(), left.end(), right.begin(), right.end(), same);
}

std::string percentDecoded(std::string_view text, bool plusIsSpace)
{
    std::string result;
    result.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool escape =
            text[i] == '%' && i + 2 < text.size() && hexDigit(text[i + 1]) >= 0 && hexDigit(text[i + 2]) >= 0;
        if (escape) {
            result.push_back(static_cast<char>(hexDigit(text[i + 1]) * 16 + hexDigit(text[i + 2])));
            i += 2;
        } else {
            result.push_back(plusIsSpace && text[i] == '+' ? ' ' : text[i]);
        }
    }
    return result;
}

std::string percentEncoded(std::string_view text, bool keepSlash)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string result;
    for (const char c : text) {
        if (isUnreserved(c) || (keepSlash && c == '/')) {
            result.push_back(c);
        } else {
            const auto byte = static_cast<unsigned char>(c);
            result.push_back('%');
            result.push_back(digits[byte >> 4U]);
            result.push_back(digits[byte & 15U]);
        }
    }
    return result;
}

std::string markupEscaped(std::string_view text)
{
    std::string result;
    result.reserve(text.size());
    for (const char c : text) {
        switch (c) {
        case '&':
            result += "&amp;";
            break;
        case '<':
            result += "&lt;";
            break;
        case '>':
            result += "&gt;";
            break;
        case '"':
            result += "&quot;";
            break;
        case '\'':
            result += "&#x27;";
            break;
        default:
            result.push_back(c);
        }
    }
    return result;
}

std::string_view reasonPhrase(int status)
{
    static const std::map<int, std::string_view> phrases = {{200, "OK"},
                                                            {201, "Created"},
                                                            {202, "Accepted"},
                                                            {204, "No Content"},
                                                            {206, "Partial Content"},
                                                            {301, "Moved Permanently"},
                                                            {302, "Found"},
                                                            {304, "Not Modified"},
                                                            {307, "Temporary Redirect"},
                                                            {308, "Permanent Redirect"},
                                                            {400, "Bad Request"},
                                                            {401, "Unauthorized"},
                                                            {403, "Forbidden"},
                                                            {404, "Not Found"},
                                                            {405, "Method Not Allowed"},
                                                            {406, "Not Acceptable"},
                                                            {409, "Conflict"},
                                                            {411, "Length Required"},
                                                            {412, "Precondition Failed"},
                                                            {413, "Content Too Large"},
                                                            {415, "Unsupported Media Type"},
                                                            {416, "Range Not Satisfiable"},
                                                            {422, "Unprocessable Content"},
                                                            {423, "Locked"},
                                                            {429, "Too Many Requests"},
                                                            {431, "Request Header Fields Too Large"},
                                                            {460, "Checksum Mismatch"},
                                                            {500, "Internal Server Error"},
                                                            {501, "Not Implemented"},
                                                            {502, "Bad Gateway"},
                                                            {503, "Service Unavailable"},
                                                            {504, "Gateway Timeout"}};
    const auto found = phrases.find(status);
    return found == phrases.end() ? std::string_view("Status") : found->second;
}

bool isUuid(std::string_view text)
{
    if (text.size() != 36)
        return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        if (dash ? text[i] != '-' : hexDigit(text[i]) < 0)
            return false;
    }
    return true;
}

std::string toHex(std::string_view bytes)
{
    static constexpr char digits[] = "0123456789abcdef";
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        text.push_back(digits[byte >> 4U]);
        text.push_back(digits[byte & 15U]);
    }
    return text;
}

std::string randomHex(std::size_t bytes)
{
    std::string raw(bytes, '\0');
    if (RAND_bytes(reinterpret_cast<unsigned char *>(raw.data()), static_cast<int>(bytes)) != 1)
        throw std::runtime_error("no random numbers");
    return toHex(raw);
}

std::string newUuid()
{
    std::string hex = randomHex(16);
    hex[12] = '4';
    hex[16] = "89ab"[static_cast<unsigned>(hexDigit(hex[16])) & 3U];
    return hex.substr(0, 8) + '-' + hex.substr(8, 4) + '-' + hex.substr(12, 4) + '-' + hex.substr(16, 4) +
           '-' + hex.substr(20);
}

} // namespace slipway::practice
