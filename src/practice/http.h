// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace slipway::practice {

/// Thrown by readers and writers when the other side is gone or a fault cut the connection.
class ConnectionLost : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

/// Header fields in the order they came; names compare without regard to case.
class Headers
{
public:
    void add(std::string name, std::string value);
    void set(std::string_view name, std::string value);
    bool contains(std::string_view name) const;
    /// The first value of that name, or nothing.
    std::optional<std::string> value(std::string_view name) const;
    const std::vector<std::pair<std::string, std::string>> &all() const { return m_fields; }

private:
    std::vector<std::pair<std::string, std::string>> m_fields;
};

/// The query of a URL, decoded, in order.
class Query
{
public:
    Query() = default;
    explicit Query(std::string_view raw);
    bool contains(std::string_view name) const { return value(name).has_value(); }
    /// The last value of that name (as Django reads it), or nothing.
    std::optional<std::string> value(std::string_view name) const;
    const std::vector<std::pair<std::string, std::string>> &all() const { return m_items; }

private:
    std::vector<std::pair<std::string, std::string>> m_items;
};

/// The body of a request, read as it arrives.
class BodyReader
{
public:
    virtual ~BodyReader() = default;
    /// Reads up to `size` bytes; 0 means the end. Throws ConnectionLost.
    virtual std::size_t read(char *data, std::size_t size) = 0;
};

/// The body of an answer that is too long to keep in memory.
class BodySource
{
public:
    virtual ~BodySource() = default;
    /// How many bytes there will be.
    virtual std::uint64_t length() const = 0;
    /// Reads up to `size` bytes; 0 before the end means that the file could not be read.
    virtual std::size_t read(char *data, std::size_t size) = 0;
};

/// A fault that the service itself plays, for it needs what only the service knows.
struct Quirk
{
    std::string name;
    std::uint64_t bytes = 0;
};

struct Request
{
    std::string service; ///< "api", "storage", "nomad" or "databank"
    std::string method;
    std::string target; ///< path and query exactly as sent
    std::string path;   ///< without query, still percent-encoded
    std::string rawQuery;
    Query query;
    Headers headers;
    std::optional<std::uint64_t> contentLength;
    bool chunked = false;
    BodyReader *body = nullptr;
    std::optional<Quirk> quirk; ///< if a fault asks for one

    bool hasQuirk(std::string_view name) const { return quirk && quirk->name == name; }
    /// The body as text, at most `limit` bytes; throws std::length_error beyond.
    std::string readAll(std::size_t limit = 64U << 20U) const;
};

struct Response
{
    int status = 200;
    Headers headers;
    std::string contentType; ///< empty: no Content-Type at all
    std::string body;
    std::shared_ptr<BodySource> source; ///< if set, sent instead of `body`
    /// What is left of the request's body is read away however long it is, and the connection goes on.
    bool drainsBody = false;
    bool chunked = false; ///< `body` goes out chunked, without Content-Length
};

bool sameIgnoringCase(std::string_view left, std::string_view right);
std::string percentDecoded(std::string_view text, bool plusIsSpace);
/// Encodes everything but A-Z a-z 0-9 - . _ ~ (and '/' if `keepSlash`).
std::string percentEncoded(std::string_view text, bool keepSlash = false);
/// Escapes & < > " ' for HTML and XML.
std::string markupEscaped(std::string_view text);
std::string_view reasonPhrase(int status);
bool isUuid(std::string_view text);
/// A random UUIDv4 in lower case.
std::string newUuid();
/// `bytes` random bytes as lower-case hex.
std::string randomHex(std::size_t bytes);
std::string toHex(std::string_view bytes);

} // namespace slipway::practice
