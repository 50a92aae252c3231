// SPDX-License-Identifier: MIT
#include "upload/chunkdigest.h"

#include "base/failure.h"

#include <openssl/evp.h>

namespace slipway::upload {

using base::Failure;

struct Sha256::Context
{
    Context()
        : context(EVP_MD_CTX_new())
    {
        if (!context || EVP_DigestInit_ex(context, EVP_sha256(), nullptr) != 1) {
            EVP_MD_CTX_free(context);
            throw Failure(Failure::Kind::Internal, QStringLiteral("start a SHA-256"));
        }
    }
    ~Context() { EVP_MD_CTX_free(context); }
    Context(const Context &) = delete;
    Context &operator=(const Context &) = delete;

    EVP_MD_CTX *context;
};

Sha256::Sha256() = default;
Sha256::~Sha256() = default;
Sha256::Sha256(Sha256 &&) noexcept = default;
Sha256 &Sha256::operator=(Sha256 &&) noexcept = default;

Sha256::Context &Sha256::context()
{
    if (!m_context)
        m_context = std::make_unique<Context>();
    return *m_context;
}

void Sha256::add(const char *bytes, qint64 size)
{
    EVP_DigestUpdate(context().context, bytes, std::size_t(size));
}

QByteArray Sha256::end()
{
    QByteArray digest(32, Qt::Uninitialized);
    EVP_DigestFinal_ex(context().context, reinterpret_cast<unsigned char *>(digest.data()), nullptr);
    return digest;
}

WholeDigest::WholeDigest(qint64 length)
    : m_length(length)
{}

void WholeDigest::add(qint64 offset, const char *bytes, qint64 size)
{
    if (offset > m_counted || offset + size <= m_counted || !m_result.isEmpty())
        return;
    const qint64 known = m_counted - offset;
    m_running.add(bytes + known, size - known);
    m_counted = offset + size;
    if (m_counted == m_length)
        m_result = m_running.end();
}

void WholeDigest::isWhole(const QByteArray &sha256)
{
    m_counted = m_length;
    m_result = sha256;
}

QString WholeDigest::hex() const
{
    return QString::fromLatin1(m_result.toHex());
}

} // namespace slipway::upload
