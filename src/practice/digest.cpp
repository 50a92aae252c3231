// SPDX-License-Identifier: MIT
#include "practice/digest.h"

#include <array>
#include <stdexcept>

#include <openssl/evp.h>
#include <openssl/hmac.h>

namespace slipway::practice {

struct Digest::Context
{
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    ~Context() { EVP_MD_CTX_free(context); }
};

namespace {

const EVP_MD *algorithm(Digest::Kind kind)
{
    switch (kind) {
    case Digest::Kind::Md5:
        return EVP_md5();
    case Digest::Kind::Sha1:
        return EVP_sha1();
    case Digest::Kind::Sha256:
        return EVP_sha256();
    case Digest::Kind::Sha384:
        return EVP_sha384();
    case Digest::Kind::Sha512:
        return EVP_sha512();
    }
    throw std::runtime_error("digest not available");
}

} // namespace

Digest::Digest(Kind kind)
    : m_context(std::make_unique<Context>())
{
    if (EVP_DigestInit_ex(m_context->context, algorithm(kind), nullptr) != 1)
        throw std::runtime_error("digest not available");
}

Digest::~Digest() = default;

void Digest::add(const char *data, std::size_t size)
{
    EVP_DigestUpdate(m_context->context, data, size);
}

std::string Digest::result()
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> bytes{};
    unsigned int size = 0;
    EVP_DigestFinal_ex(m_context->context, bytes.data(), &size);
    return {reinterpret_cast<const char *>(bytes.data()), size};
}

std::string md5(std::string_view bytes)
{
    Digest digest(Digest::Kind::Md5);
    digest.add(bytes.data(), bytes.size());
    return digest.result();
}

std::string sha256(std::string_view bytes)
{
    Digest digest(Digest::Kind::Sha256);
    digest.add(bytes.data(), bytes.size());
    return digest.result();
}

std::string hmacSha256(std::string_view key, std::string_view message)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> bytes{};
    unsigned int size = 0;
    HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()),
         reinterpret_cast<const unsigned char *>(message.data()), message.size(), bytes.data(), &size);
    return {reinterpret_cast<const char *>(bytes.data()), size};
}

} // namespace slipway::practice
