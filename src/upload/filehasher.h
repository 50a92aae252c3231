// SPDX-License-Identifier: MIT
#pragma once

#include "base/filestamp.h"
#include "base/task.h"

#include <QByteArray>
#include <QList>
#include <QThreadPool>

#include <functional>
#include <stop_token>

namespace slipway::upload {

/// Computes the MD5s of a file's parts on all cores, file after file in the order asked, so that the first
/// file is ready to send while the next is being read.
class FileHasher
{
public:
    explicit FileHasher(int threads = 0); ///< 0: one per core

    /// The raw 16-byte MD5 of each part of `partSize` bytes (the last may be shorter), in order. `progress`
    /// is called in the caller's thread with the bytes of this file done so far. Throws LocalFile,
    /// FileChanged (stamp differs), Cancelled.
    base::Task<QList<QByteArray>> md5OfParts(QString path, base::FileStamp stamp, qint64 partSize,
                                             std::function<void(qint64)> progress, std::stop_token stop);

private:
    QThreadPool m_pool;
};

} // namespace slipway::upload
