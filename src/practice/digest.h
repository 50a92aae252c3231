// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace slipway::practice {

/// A running digest of OpenSSL's.
class Digest
{
public:
    enum class Kind { Md5, Sha1, Sha256, Sha384, Sha512 };
    explicit Digest(Kind kind);
    ~Digest();
    void add(const char *data, std::size_t size);
    /// The raw bytes; the digest cannot be used afterwards.
    std::string result();

private:
    struct Context;
    std::unique_ptr<Context> m_context;
};

std::string md5(std::string_view bytes);
std::string sha256(std::string_view bytes);
std::string hmacSha256(std::string_view key, std::string_view message);

} // namespace slipway::practice
