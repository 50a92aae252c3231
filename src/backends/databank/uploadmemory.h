// SPDX-License-Identifier: MIT
#pragma once

#include "backends/databank/protocol.h"
#include "base/task.h"
#include "upload/fileuploader.h"
#include "upload/ledger.h"

#include <QJsonObject>
#include <QString>

#include <optional>
#include <stop_token>

namespace slipway::backends::databank {

/// What the journal keeps of one file on its way, or of an archive.
struct UploadMemory
{
    UploadMemory() = default;

    QString dataset; ///< the key
    Protocol protocol = Protocol::Tus;
    QString name;               ///< in the dataset
    QString print;              ///< upload::ChunkFeed::print of what is being sent
    qint64 size = 0;            ///< bytes
    QString uid;                ///< of the upload, by tus; empty: none yet
    bool staged = false;        ///< by phases: the server was told to begin
    qint64 offset = 0;          ///< bytes the server was last known to have
    bool checked = true;        ///< the server accepted a digest with every chunk so far
    bool registering = false;   ///< the one call that makes it a file of the dataset was or will be sent
    bool registered = false;    ///< and was answered well
    QString how;                ///< what proves that the server has it, once it has it all
    QString sha256;             ///< hex, of all that was sent; empty if not known
    std::optional<bool> listed; ///< what a person saw on the page after a call whose answer was lost

    QJsonObject toJson() const;
    /// What is missing or makes no sense is as at the beginning.
    static UploadMemory fromJson(const QJsonObject &object);
};

/// The memory of one job, in all the places where the journal may look for it.
class Notes
{
public:
    Notes(upload::Ledger &ledger, const upload::FileJob &job);

    /// Notes it; it is on disk some time later.
    void keep(const UploadMemory &memory);
    /// Notes how far it is; only where that is one note.
    void keepOffset(const UploadMemory &memory);
    /// Notes it and comes back when it is on disk. Throws Failure of Kind::Store.
    base::Task<> keepNow(UploadMemory memory, std::stop_token stop);

private:
    upload::Ledger &m_ledger;
    QList<qint64> m_ids;
};

} // namespace slipway::backends::databank
