// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QSet>
#include <QString>

namespace slipway::store {

/// Knows at once that the journal holds no digest for a file, so that a first upload of many files never asks
/// the disk. It may be wrong the other way.
class DigestIndex
{
public:
    void add(const QString &path, const QByteArray &algorithm) { m_keys.insert(key(path, algorithm)); }
    bool mayHave(const QString &path, const QByteArray &algorithm) const
    {
        return m_keys.contains(key(path, algorithm));
    }

private:
    static size_t key(const QString &path, const QByteArray &algorithm)
    {
        return qHash(path, qHash(algorithm, 0x51e9));
    }

    QSet<size_t> m_keys;
};

} // namespace slipway::store
