// SPDX-License-Identifier: MIT
#pragma once

#include "base/task.h"
#include "domain/localfile.h"
#include "domain/progress.h"
#include "domain/remotefile.h"

#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>

#include <stop_token>

namespace slipway::upload {

/// One file to bring to the server, with what the journal remembers of an earlier try.
struct FileJob
{
    qint64 id = 0;       ///< the journal's number for it
    qsizetype index = 0; ///< row in the run
    domain::LocalFile file;
    /// Not empty: this job is an archive of these files, made while it is sent and unpacked by the server.
    /// Then `file.path` is their common folder, `file.remote` names the job to a person, `file.stamp` has the
    /// sum of their sizes, and sent() counts bytes of the members, which go in this order.
    domain::LocalFiles members;
    /// Name of the archive where it stays one on the server; empty: the server unpacks it.
    QString archive;
    QList<qint64> memberIds; ///< the journal's numbers of the members; `id` is the first of them
    domain::Decision decision = domain::Decision::New;
    domain::RemoteFile remote; ///< what stands at this path now; meaningful unless decision is New
    domain::Existing existing =
        domain::Existing::Skip; ///< what to do when the comparison shows other content
    QJsonObject memory;         ///< Ledger::remember of the last try
};

/// In a job's memory: the submission or dataset whose server was handed the bytes without our knowing more.
/// What stands at the path may then be our own, also if it is not whole.
inline QString handedOverKey()
{
    return QStringLiteral("handed_to");
}

/// In a job's memory, of an order whose answer may be lost: what proves the bytes (FileResult::proof) …
inline QString proofKey()
{
    return QStringLiteral("how");
}
/// … their SHA-256 in hex …
inline QString sha256Key()
{
    return QStringLiteral("sha256");
}
/// … and whether a person saw the file on the server's page, true or false; without it nobody has looked.
inline QString listedKey()
{
    return QStringLiteral("listed");
}

/// How one file ended well.
struct FileResult
{
    bool skipped = false;
    QString reason; ///< why it was skipped, in plain words
    QMap<QString, QString>
        digests;      ///< algorithm -> hex of the local content; may be empty for files left alone
    QString remoteId; ///< the server's id for it (asset id)
    QString proof;    ///< domain::ReceiptFile::how where the server will list nothing afterwards
    /// Members that could not be read or had changed, by local path, and why: the others were sent without
    /// them.
    QMap<QString, base::Failure> leftOut;
    /// What the server made of an archive that it unpacked: paths there, and sizes in bytes. Empty for a file
    /// that stands where it was sent to.
    QMap<QString, qint64> unpacked;
};

/// What a file that ended well has proven: `proof` as in FileResult, and whether digests were compared.
inline domain::Evidence evidenceOf(const QString &proof, bool hasDigests)
{
    if (proof == QLatin1String("checksums") || proof == QLatin1String("read-back"))
        return domain::Evidence::Verified;
    return proof.isEmpty() && hasDigests ? domain::Evidence::Verified : domain::Evidence::Sent;
}

/// Where an uploader tells how far it is. Called in the engine's thread.
class FileObserver
{
public:
    virtual ~FileObserver() = default;
    virtual void stage(domain::Stage stage) = 0;
    virtual void hashed(qint64 bytes) = 0; ///< of this file so far, absolute
    virtual void
    sent(qint64 bytes) = 0;   ///< of this file so far, absolute; may go back when a part is sent again
    virtual void alive() = 0; ///< something was heard from the server
};

/// Brings one file after the other to one dataset of one server; several calls may be under way at once.
class FileUploader
{
public:
    virtual ~FileUploader() = default;

    /// Uploads and registers one file, or finds that it is there already. Continues where job.memory and the
    /// ledger left off. Throws Failure: transient kinds mean "later perhaps", SignIn and Forbidden concern
    /// all files, the others this file alone.
    virtual base::Task<FileResult> upload(FileJob job, FileObserver *observer, std::stop_token stop) = 0;

    /// Asks the server for next to nothing, to learn whether it can be reached; throws what upload() would.
    virtual base::Task<> probe(std::stop_token stop) = 0;
};

} // namespace slipway::upload
