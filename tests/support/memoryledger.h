// SPDX-License-Identifier: MIT
#pragma once

#include "upload/ledger.h"

#include <QHash>

namespace slipway::tests {

/// A ledger that lives as long as the test: what it remembers can be looked at.
class MemoryLedger final : public upload::Ledger
{
public:
    void remember(qint64 fileId, const QJsonObject &memory) override { memories[fileId] = memory; }
    void partDone(qint64 fileId, int number, const QByteArray &etag) override
    {
        parts[fileId].insert(number, etag);
    }
    void forgetParts(qint64 fileId) override { parts.remove(fileId); }
    QMap<int, QByteArray> partsDone(qint64 fileId) override { return parts.value(fileId); }
    std::optional<QByteArray> digest(const QString &path, const base::FileStamp &stamp,
                                     const QByteArray &algorithm) override
    {
        const auto found = digests.constFind(keyOf(path, stamp, algorithm));
        return found == digests.constEnd() ? std::nullopt : std::optional(*found);
    }
    void rememberDigest(const QString &path, const base::FileStamp &stamp, const QByteArray &algorithm,
                        const QByteArray &value) override
    {
        digests.insert(keyOf(path, stamp, algorithm), value);
    }
    base::Task<> commit(std::stop_token) override
    {
        ++commits;
        co_return;
    }

    QHash<qint64, QJsonObject> memories;
    QHash<qint64, QMap<int, QByteArray>> parts;
    QHash<QByteArray, QByteArray> digests;
    int commits = 0;

private:
    static QByteArray keyOf(const QString &path, const base::FileStamp &stamp, const QByteArray &algorithm)
    {
        return path.toUtf8() + '\n' + QByteArray::number(stamp.size()) + '\n' +
               QByteArray::number(stamp.modified()) + '\n' + algorithm;
    }
};

} // namespace slipway::tests
