// SPDX-License-Identifier: MIT
#pragma once

#include "base/completion.h"
#include "base/task.h"

#include <QHash>
#include <QList>
#include <QString>

#include <stop_token>

namespace slipway::backends::dandi {

/// Which contents are on their way to the archive or have come there in this run, so that the same content is
/// sent once however many files hold it (DANDI contract 3.8: the server has no good answer to two at once).
class BlobsUnderWay
{
public:
    /// The blob's id if the content is there; empty if the caller is now the one to send it and must end with
    /// arrived() or failed(). While somebody else sends it, waits for the outcome.
    base::Task<QString> enter(QString etag, std::stop_token stop);
    void arrived(const QString &etag, const QString &blobId);
    /// The next in the line may try.
    void failed(const QString &etag);
    /// The server does not know the blob any more.
    void forget(const QString &etag);

private:
    using Turn = base::Completion<bool>;
    struct Line
    {
        bool taken = false;
        QList<Turn> waiting;
    };
    void wake(const QString &etag);

    QHash<QString, QString> m_there;
    QHash<QString, Line> m_lines;
};

} // namespace slipway::backends::dandi
