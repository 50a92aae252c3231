// SPDX-License-Identifier: MIT
#pragma once

#include "backends/dandi/blobsunderway.h"
#include "backends/dandi/conversation.h"
#include "upload/filehasher.h"
#include "upload/fileuploader.h"
#include "upload/ledger.h"

#include <QHash>
#include <QJsonObject>
#include <QList>

#include <memory>

namespace slipway::backends::dandi {

/// Brings files to one dandiset: digest, upload unless the archive has the content, registration, comparison
/// with the server's digest (DANDI contract 3, 4 and 13).
class DandiUploader final : public upload::FileUploader
{
public:
    DandiUploader(std::shared_ptr<Conversation> conversation, QString dandiset, upload::FileHasher &hasher,
                  upload::Ledger &ledger);

    base::Task<upload::FileResult> upload(upload::FileJob job, upload::FileObserver *observer,
                                          std::stop_token stop) override;
    base::Task<> probe(std::stop_token stop) override;

private:
    base::Task<upload::FileResult> bring(upload::FileJob job, upload::FileObserver *observer,
                                         std::stop_token stop);
    base::Task<QList<QByteArray>> digests(domain::LocalFile file, upload::FileObserver *observer,
                                          std::stop_token stop);
    base::Task<QString> blobFor(upload::FileJob job, QList<QByteArray> digests, QString etag,
                                upload::FileObserver *observer, std::stop_token stop);
    base::Task<QString> sendOnce(upload::FileJob job, QList<QByteArray> digests,
                                 upload::FileObserver *observer, std::stop_token stop);
    base::Task<upload::FileResult> registerBlob(upload::FileJob job, QString etag, QString blobId,
                                                upload::FileObserver *observer, std::stop_token stop);

    std::shared_ptr<Conversation> m_conversation;
    QString m_dandiset;
    upload::FileHasher &m_hasher;
    upload::Ledger &m_ledger;
    BlobsUnderWay m_blobs;
    QHash<qint64, QJsonObject> m_memories; ///< of uploads that failed in this run, by job
};

} // namespace slipway::backends::dandi
