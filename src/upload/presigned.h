// SPDX-License-Identifier: MIT
#pragma once

#include "base/task.h"
#include "net/client.h"
#include "upload/fileuploader.h"
#include "upload/ledger.h"

#include <QByteArray>
#include <QList>
#include <QUrl>

#include <functional>
#include <stop_token>

namespace slipway::upload {

/// One part of a multipart upload to a presigned URL.
struct PresignedPart
{
    int number = 0;    ///< from 1
    qint64 offset = 0; ///< bytes
    qint64 size = 0;   ///< bytes
    QUrl url;          ///< exactly as the server gave it; a secret
    QByteArray md5;    ///< hex, what the ETag must be
};

/// Sends the parts of one file to their presigned URLs, several at a time, and checks each ETag.
class PresignedParts
{
public:
    /// `api`: the server that hands the URLs out; whom it is trusted by, the storage is too.
    PresignedParts(net::Client &client, QUrl api, Ledger &ledger);

    /// Sends what the ledger does not have yet, noting each part there; gives all ETags in order of number.
    ///
    /// A part whose ETag differs from its MD5 is sent once more, then Failure of Kind::Mismatch. Further
    /// failures: code "url-expired" (403 of S3 for an expired URL), code "no-such-upload" (404 NoSuchUpload),
    /// FileChanged.
    base::Task<QList<QByteArray>> send(FileJob job, QList<PresignedPart> parts, FileObserver *observer,
                                       std::stop_token stop);

private:
    net::Client &m_client;
    QUrl m_api;
    Ledger &m_ledger;
};

} // namespace slipway::upload
