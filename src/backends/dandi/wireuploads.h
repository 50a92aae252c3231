// SPDX-License-Identifier: MIT
#pragma once

#include "net/request.h"
#include "net/response.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrl>

namespace slipway::backends::dandi {

/// The name under which the server and receipts know the digest of a file.
inline constexpr QLatin1String etagAlgorithm{"dandi:dandi-etag"};

/// Is a blob with this digest in the archive? (DANDI contract 3.2)
net::Request requestBlob(const QUrl &api, const QString &etag);
/// Its id.
QString parseBlob(const QByteArray &body);

/// Opens an upload; repeating it opens another one, which does no harm (DANDI contract 3.3).
net::Request requestInitialize(const QUrl &api, qint64 size, const QString &etag, const QString &dandiset);

/// One part as the server wants it.
struct PartTicket
{
    PartTicket() = default;
    PartTicket(int partNumber, qint64 bytes, QString presigned);

    int number = 0;
    qint64 size = 0;
    QString url; ///< byte for byte; a secret
};

/// An upload that is open for seven days.
struct UploadTicket
{
    UploadTicket() = default;

    QString uploadId;
    QList<PartTicket> parts;
};
UploadTicket parseInitialize(const QByteArray &body);

/// The id of the blob that a 409 of initialize names in its Location header (DANDI contract 3.3).
///
/// Empty if the header holds no UUID.
QString existingBlob(const net::Response &conflict);

/// All parts are there: asks for the document that completes the upload (DANDI contract 3.6).
net::Request requestComplete(const QUrl &api, const QString &uploadId, const QList<PartTicket> &parts,
                             const QList<QByteArray> &etags);

struct CompletionTicket
{
    CompletionTicket() = default;

    QString url; ///< a secret
    QByteArray body;
};
CompletionTicket parseComplete(const QByteArray &body);

/// Tells the storage to put the parts together; it may think for ten minutes (DANDI contract 3.7).
net::Request requestFinish(const QUrl &api, const CompletionTicket &ticket);
/// The ETag of the whole, without quotes.
///
/// Throws Failure of Kind::Protocol if the root is another one; an <Error> root must have been looked for
/// before, with storageError().
QString parseFinish(const QByteArray &body);

/// Makes a blob of the upload (DANDI contract 3.8).
net::Request requestValidate(const QUrl &api, const QString &uploadId);
QString parseValidate(const QByteArray &body);

/// True for 36 characters in the form of a UUID.
bool isUuid(const QString &text);

} // namespace slipway::backends::dandi
