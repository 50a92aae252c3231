// SPDX-License-Identifier: MIT
#pragma once

#include "base/failure.h"
#include "net/response.h"

#include <QByteArray>
#include <QString>

namespace slipway::upload {

/// An error document of an S3 storage (DANDI contract 3.5).
struct StorageError
{
    StorageError() = default;
    StorageError(QString errorCode, QString errorMessage);

    QString code; ///< "SlowDown", "NoSuchUpload", …; empty if the body is no error document
    QString message;
};

/// Reads an error document; its code is empty if the body is something else. Blanks before the document are
/// skipped: the storage sends them to keep a connection alive.
StorageError storageError(const QByteArray &body);

/// The failure that an unwelcome answer of the storage means (DANDI contract 3.5 and 11, rows 16 to 23).
///
/// Codes: "url-expired", "no-such-upload", "storage-signature", "parts-refused", "storage-timeout",
/// "storage-trouble", "storage-refused", "html-answer".
base::Failure storageFailure(const net::Response &response, const QString &doing);

} // namespace slipway::upload
