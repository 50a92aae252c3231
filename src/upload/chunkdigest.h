// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>

namespace slipway::upload {

/// A running SHA-256. Throws Failure of Kind::Internal if there can be none.
///
/// OpenSSL is first called where bytes are added, so in the thread whose base::CryptoScope is there for it.
class Sha256
{
public:
    Sha256();
    ~Sha256();
    Sha256(Sha256 &&) noexcept;
    Sha256 &operator=(Sha256 &&) noexcept;

    void add(const char *bytes, qint64 size);
    QByteArray end(); ///< raw, 32 bytes; nothing may be added afterwards

private:
    struct Context;
    Context &context();
    std::unique_ptr<Context> m_context; ///< null until the first byte
};

/// The SHA-256 of a whole that comes in pieces, some of them perhaps twice: what was counted is not counted
/// again, and with a gap there will be none.
class WholeDigest
{
public:
    explicit WholeDigest(qint64 length);

    /// How many bytes from the start have been counted.
    qint64 counted() const { return m_counted; }
    void add(qint64 offset, const char *bytes, qint64 size);
    /// Counts a piece whose digest is known already to be that of the whole.
    void isWhole(const QByteArray &sha256);
    /// In hex; empty as long as something is missing.
    QString hex() const;

private:
    qint64 m_length;
    qint64 m_counted = 0;
    Sha256 m_running;
    QByteArray m_result;
};

} // namespace slipway::upload
