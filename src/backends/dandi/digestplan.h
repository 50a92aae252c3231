// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <memory>

namespace slipway::backends::dandi {

/// How a file is cut into parts, which decides its dandi-etag (DANDI contract 3.1). All sizes are in bytes.
class PartPlan
{
public:
    PartPlan(qint64 size, qint64 parts, qint64 partSize, qint64 lastPartSize);

    qint64 size() const { return m_size; }
    qint64 parts() const { return m_parts; }
    /// The length of every part but the last.
    qint64 partSize() const { return m_partSize; }
    qint64 lastPartSize() const { return m_lastPartSize; }

    /// Where part `number` begins; parts are numbered from 1.
    qint64 offset(qint64 number) const { return (number - 1) * m_partSize; }
    /// How many bytes part `number` has; parts are numbered from 1.
    qint64 length(qint64 number) const { return number < m_parts ? m_partSize : m_lastPartSize; }

    friend bool operator==(const PartPlan &left, const PartPlan &right) = default;

private:
    qint64 m_size;
    qint64 m_parts;
    qint64 m_partSize;
    qint64 m_lastPartSize;
};

/// The largest file that can be stored: 5 TiB.
inline constexpr qint64 maximumFileSize = 5497558138880;

/// The parts of a file of `size` bytes; none for an empty file, which cannot be uploaded.
///
/// Throws Failure of Kind::TooLarge above maximumFileSize (DANDI contract 3.1).
PartPlan planParts(qint64 size);

/// An MD5 that grows with each addition; OpenSSL's, which uses what the processor offers.
class Md5
{
public:
    Md5();
    ~Md5();
    Md5(Md5 &&other) noexcept;
    Md5 &operator=(Md5 &&other) noexcept;

    void add(QByteArrayView bytes);
    /// The 16 bytes of the digest; the object then begins anew.
    QByteArray take();

    static QByteArray of(QByteArrayView bytes);

private:
    struct Context;
    std::unique_ptr<Context> m_context;
};

/// The dandi-etag of a file from the 16-byte MD5s of its parts, in order, like "b6ff…4aea-1".
///
/// Throws Failure of Kind::Internal if a digest has not 16 bytes (DANDI contract 3.1).
QByteArray dandiEtag(const QList<QByteArray> &partDigests);

} // namespace slipway::backends::dandi
