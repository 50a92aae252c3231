// SPDX-License-Identifier: MIT
#pragma once

#include "backends/dandi/conversation.h"
#include "backends/dandi/digestplan.h"
#include "backends/dandi/uploadmemory.h"
#include "upload/fileuploader.h"
#include "upload/ledger.h"
#include "upload/presigned.h"

#include <QList>
#include <QString>

#include <memory>
#include <stop_token>

namespace slipway::backends::dandi {

/// Brings the content of one file into the archive: initialize, parts, complete, validate, with every
/// recovery of DANDI contract 3.8 and 11 (rows 13 to 27).
class BlobUpload
{
public:
    /// `digests` are the raw MD5s of the parts. `job.memory` may hold an upload that is still open.
    BlobUpload(std::shared_ptr<Conversation> conversation, upload::Ledger &ledger, upload::FileJob job,
               QString dandiset, QList<QByteArray> digests, upload::FileObserver *observer);

    /// The id of the blob. Throws Failure: FileChanged if the file is no longer what was hashed, Mismatch if
    /// the storage keeps another content, and what the requests throw.
    base::Task<QString> run(std::stop_token stop);

    qint64 job() const { return m_job.id; }
    /// What a further try should be given as FileJob::memory.
    const QJsonObject &memory() const { return m_job.memory; }

private:
    /// What is to be done next.
    enum class Next {
        Open,     ///< a new upload
        Send,     ///< the parts that are missing
        Finish,   ///< put the parts together
        Validate, ///< make a blob of it
        Find,     ///< the upload is gone: perhaps it became a blob
        Done,
    };

    base::Task<Next> open(std::stop_token stop);
    base::Task<Next> send(std::stop_token stop);
    base::Task<Next> finish(std::stop_token stop);
    base::Task<Next> validate(std::stop_token stop);
    base::Task<Next> find(std::stop_token stop);
    Next resume();
    Next startAgain(const base::Failure &why);
    Next again(Next what, const base::Failure &why);
    void keep(const UploadTicket &ticket);
    void checkTicket(const UploadTicket &ticket) const;
    QList<upload::PresignedPart> parts() const;
    void throwIfChanged() const;
    void heard() const;

    std::shared_ptr<Conversation> m_conversation;
    upload::Ledger &m_ledger;
    upload::FileJob m_job;
    QString m_dandiset;
    PartPlan m_plan;
    QList<QByteArray> m_digests;
    QString m_etag;
    upload::FileObserver *m_observer;
    UploadTicket m_ticket;
    QString m_blob;
    int m_trouble = 0; // steps that had to be done again
};

} // namespace slipway::backends::dandi
