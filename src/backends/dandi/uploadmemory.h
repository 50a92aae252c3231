// SPDX-License-Identifier: MIT
#pragma once

#include "backends/dandi/wireuploads.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace slipway::backends::dandi {

/// An open upload as the ledger keeps it: with it a later run continues at the part where this one stood. The
/// server has no way to give the URLs again (DANDI contract 3.3).
struct UploadMemory
{
    UploadMemory() = default;
    UploadMemory(QString contentEtag, UploadTicket openTicket, QDateTime when);

    QString etag; ///< of the content the upload was opened for
    UploadTicket ticket;
    QDateTime opened; ///< by this machine's clock

    /// False once the URLs are so old that they may end while we send: they live for seven days.
    bool isFresh(const QDateTime &now) const;

    QJsonObject toJson() const;
    /// Nothing if `json` is no memory of an upload.
    static std::optional<UploadMemory> fromJson(const QJsonObject &json);
};

} // namespace slipway::backends::dandi
