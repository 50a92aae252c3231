// SPDX-License-Identifier: MIT
#pragma once

#include "backends/dandi/conversation.h"
#include "domain/remotefile.h"
#include "upload/fileuploader.h"

#include <QJsonObject>
#include <QString>

#include <memory>
#include <optional>
#include <stop_token>

namespace slipway::backends::dandi {

/// The file of the draft that stands at exactly this path; nothing if there is none (DANDI contract 4.3).
base::Task<std::optional<domain::RemoteFile>> fileAt(std::shared_ptr<Conversation> conversation,
                                                     QString dandiset, QString path, std::stop_token stop);

/// True if the server's digest of `file` is `etag`.
bool hasContent(const domain::RemoteFile &file, const QString &etag);

/// Gives a blob its place in the draft: new, or instead of what stands there (DANDI contract 4.1, 4.2).
///
/// Each request is sent once; after a lost or a doubtful answer the draft is read, never the request repeated
/// blindly.
class AssetRegistration
{
public:
    AssetRegistration(std::shared_ptr<Conversation> conversation, QString dandiset,
                      const upload::FileJob &job, QString etag, upload::FileObserver *observer);

    /// Registers and makes sure that the server has our digest at this path. Throws Failure: "blob-gone" if
    /// the blob is unknown by now, "path-taken" and "path-conflict", Mismatch.
    base::Task<upload::FileResult> run(QJsonObject metadata, QString blobId, std::stop_token stop);

private:
    base::Task<std::optional<upload::FileResult>> settle(base::Failure failure, std::stop_token stop);
    upload::FileResult done(const domain::RemoteFile &file) const;
    upload::FileResult skipped(const domain::RemoteFile &file) const;

    std::shared_ptr<Conversation> m_conversation;
    QString m_dandiset;
    QString m_path;
    QString m_localPath;
    QString m_etag;
    QString m_replaces; // asset id; empty: a new asset
    domain::Existing m_existing;
    upload::FileObserver *m_observer;
};

} // namespace slipway::backends::dandi
