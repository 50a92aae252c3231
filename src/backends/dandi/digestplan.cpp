// SPDX-License-Identifier: MIT
#include "backends/dandi/digestplan.h"

#include "base/cryptoscope.h"
#include "base/failure.h"

#include <QCoreApplication>

#include <openssl/evp.h>

namespace slipway::backends::dandi {

namespace {

using base::Failure;

constexpr qint64 usualPartSize = qint64(64) * 1024 * 1024;
constexpr qint64 mostParts = 10'000;

constexpr qint64 divideUp(qint64 dividend, qint64 divisor)
{
    return (dividend + divisor - 1) / divisor;
}

void require(bool good)
{
    if (!good)
        throw Failure(Failure::Kind::Internal, QStringLiteral("compute an MD5"));
}

} // namespace

PartPlan::PartPlan(qint64 size, qint64 parts, qint64 partSize, qint64 lastPartSize)
    : m_size(size)
    , m_parts(parts)
    , m_partSize(partSize)
    , m_lastPartSize(lastPartSize)
{}

PartPlan planParts(qint64 size)
{
    if (size < 0)
        throw Failure(Failure::Kind::Internal, QStringLiteral("plan the parts of a file"));
    if (size > maximumFileSize) {
        Failure failure(Failure::Kind::TooLarge, QStringLiteral("plan the parts of a file"));
        throw failure.detail(QCoreApplication::translate(
            "DandiDigest", "The file is larger than 5 TiB, the most that DANDI can store as one file."));
    }
    if (size == 0)
        return PartPlan(0, 0, 0, 0);
    qint64 part = usualPartSize;
    if (divideUp(size, part) >= mostParts) // ">=": 10,000 parts of 64 MiB are planned anew, too
        part = divideUp(size, mostParts);
    const qint64 parts = divideUp(size, part);
    const qint64 last = size - (parts - 1) * part;
    return PartPlan(size, parts, parts == 1 ? size : part, last);
}

struct Md5::Context
{
    Context()
        : handle(EVP_MD_CTX_new())
    {
        require(handle != nullptr);
        start();
    }
    ~Context() { EVP_MD_CTX_free(handle); }
    Context(const Context &) = delete;
    Context &operator=(const Context &) = delete;

    void start() { require(EVP_DigestInit_ex(handle, EVP_md5(), nullptr) == 1); }

    EVP_MD_CTX *handle;
};

Md5::Md5()
    : m_context(std::make_unique<Context>())
{}

Md5::~Md5() = default;
Md5::Md5(Md5 &&other) noexcept = default;
Md5 &Md5::operator=(Md5 &&other) noexcept = default;

void Md5::add(QByteArrayView bytes)
{
    require(EVP_DigestUpdate(m_context->handle, bytes.data(), static_cast<std::size_t>(bytes.size())) == 1);
}

QByteArray Md5::take()
{
    QByteArray digest(16, Qt::Uninitialized);
    unsigned int length = 0;
    auto *out = reinterpret_cast<unsigned char *>(digest.data());
    require(EVP_DigestFinal_ex(m_context->handle, out, &length) == 1 && length == 16);
    m_context->start();
    return digest;
}

QByteArray Md5::of(QByteArrayView bytes)
{
    Md5 md5;
    md5.add(bytes);
    return md5.take();
}

QByteArray dandiEtag(const QList<QByteArray> &partDigests)
{
    const base::CryptoScope scope;
    Md5 all;
    for (const QByteArray &digest : partDigests) {
        require(digest.size() == 16);
        all.add(digest);
    }
    return all.take().toHex() + '-' + QByteArray::number(partDigests.size());
}

} // namespace slipway::backends::dandi
