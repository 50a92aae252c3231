// SPDX-License-Identifier: MIT
#pragma once

#include "base/filestamp.h"
#include "base/task.h"

#include <QByteArray>
#include <QJsonObject>
#include <QMap>
#include <QString>

#include <optional>
#include <stop_token>

namespace slipway::upload {

/// The memory of an upload, kept by the journal: what must not be forgotten when the program ends in the
/// middle.
///
/// Notes are written in order, soon, and in groups; commit() waits until everything noted so far is safely on
/// disk. All functions are called in one thread.
class Ledger
{
public:
    virtual ~Ledger() = default;

    /// Keeps what the uploader wants to know of this file next time (upload id, part plan, URLs); replaces
    /// the former.
    virtual void remember(qint64 fileId, const QJsonObject &memory) = 0;
    /// Keeps that the server has confirmed a part.
    virtual void partDone(qint64 fileId, int number, const QByteArray &etag) = 0;
    /// Forgets the parts of this file: its upload starts anew.
    virtual void forgetParts(qint64 fileId) = 0;
    /// The parts confirmed so far, by number.
    virtual QMap<int, QByteArray> partsDone(qint64 fileId) = 0;

    /// The digest of a file computed earlier, if the file is still the same; `algorithm` is the caller's name
    /// for it.
    virtual std::optional<QByteArray> digest(const QString &path, const base::FileStamp &stamp,
                                             const QByteArray &algorithm) = 0;
    virtual void rememberDigest(const QString &path, const base::FileStamp &stamp,
                                const QByteArray &algorithm, const QByteArray &value) = 0;

    /// Comes back when all notes so far are on disk; throws Failure of Kind::Store if they cannot be written.
    virtual base::Task<> commit(std::stop_token stop) = 0;
};

} // namespace slipway::upload
