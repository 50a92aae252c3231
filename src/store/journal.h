// SPDX-License-Identifier: MIT
#pragma once

#include "base/task.h"
#include "domain/localfile.h"
#include "domain/progress.h"
#include "domain/receipt.h"
#include "upload/ledger.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace slipway::store {

/// One publication as the journal keeps it.
struct PublicationRecord
{
    QString id;        ///< short and readable: "20261121-7f3a"
    QString state;     ///< "draft", "uploading", "done", "discarded"
    QString page;      ///< where the wizard stood; empty for the command line
    QJsonObject draft; ///< plan and everything the wizard collected; never a secret
    QString server;    ///< profile id or address, for lists
    QString datasetId;
    QString title;
    QDateTime created;
    QDateTime updated;
    qint64 filesTotal = 0;
    qint64 filesDone = 0;
    qint64 bytesTotal = 0;
};

/// One file of a publication.
struct FileRecord
{
    qint64 id = 0;
    domain::LocalFile file;
    domain::Stage stage = domain::Stage::Waiting; ///< Waiting, or a final stage
    QJsonObject memory;                           ///< Ledger::remember
    QJsonObject result;                           ///< digests, remote id, reason
};

/// In FileRecord::result of a failed file: only a person can tell whether the server has it after all.
inline QString inDoubtKey()
{
    return QStringLiteral("in_doubt");
}
inline bool isInDoubt(const FileRecord &record)
{
    return record.stage == domain::Stage::Failed && record.result.value(inDoubtKey()).toBool();
}

/// What was handed to a dataset under one name, at a server that lists nothing.
struct HandedName
{
    QString name;
    QString content;  ///< stands for the local files it was made of: equal for equal ones
    bool sure = true; ///< false: perhaps it never arrived
    QDateTime at;
};

/// A step that must happen once at most: written before it is sent, answered when the server has answered.
struct Intent
{
    qint64 id = 0;
    QString step;       ///< "create-dataset"
    QJsonObject what;   ///< what was going to be sent
    QDateTime at;       ///< when, by this machine's clock
    QJsonObject answer; ///< empty: not known whether it happened
};

/// The memory of all publications: one SQLite file, WAL, full synchronous, readable by the owner only.
///
/// Lives in the thread that opens it; writing happens in a thread of its own, in order and in groups. A file
/// that is corrupt is set aside beside the new one, never deleted; one made by a newer program is refused.
/// What is noted is seen by every later read, on disk or not; reads throw Failure of Kind::Store if the file
/// cannot be used. A note that cannot be written is kept, and the next commit() or intend() tells.
class Journal final : public upload::Ledger
{
public:
    /// Opens or makes the journal. Throws Failure of Kind::Store: code "newer", "locked" (another Slipway has
    /// it), "full", or none.
    static std::unique_ptr<Journal> open(const QString &file);
    ~Journal() override;

    /// Where a corrupt journal was set aside when this one was opened; empty if all was well.
    QString setAside() const;

    QList<PublicationRecord> unfinished();
    QList<PublicationRecord> all();
    std::optional<PublicationRecord> publication(const QString &id);
    /// A fresh id of the kind "20261121-7f3a" that no publication has.
    QString newPublicationId();
    /// Inserts or updates; sets `updated`, and `created` the first time. The figures of files are counted
    /// from setFiles() as soon as there are any.
    void save(const PublicationRecord &record);
    /// Forgets a publication and its files for good.
    void remove(const QString &publication);
    /// Replaces the files of a publication; keeps id, memory and stage of those whose path, remote, archive
    /// and stamp are the same. A file in doubt stays so although it has changed: something of it may be
    /// there.
    QList<FileRecord> setFiles(const QString &publication, const domain::LocalFiles &files);
    QList<FileRecord> files(const QString &publication);
    /// Calls `each` for every file in order, in another thread while this one waits: of very many files, only
    /// the one that is looked at needs to be in memory. `each` must not ask the journal anything.
    void eachFile(const QString &publication, const std::function<void(const FileRecord &)> &each);
    void fileEnded(qint64 fileId, domain::Stage stage, const QJsonObject &result);
    /// Failed files become waiting again, except those in doubt.
    void retryFailed(const QString &publication);
    /// The same for these files alone.
    void retryFiles(const QList<qint64> &fileIds);

    /// Keeps the receipt of a publication in place of the one before; a row for each file, so that the text
    /// of very many is never in memory as a whole.
    void keepReceipt(const QString &publication, const domain::Receipt &receipt);
    std::optional<domain::Receipt> receipt(const QString &publication);

    // What was handed to datasets that nobody can list, whatever became of the publications
    void noteHanded(const QString &server, const QString &dataset, const HandedName &handed);
    void forgetHanded(const QString &server, const QString &dataset, const QString &name);
    QList<HandedName> handedTo(const QString &server, const QString &dataset);

    /// Writes the intent and waits until it is on disk.
    base::Task<qint64> intend(QString publication, QString step, QJsonObject what, std::stop_token stop);
    void answered(qint64 intent, const QJsonObject &answer);
    /// The newest intent of this step without an answer.
    std::optional<Intent> openIntent(const QString &publication, const QString &step);

    /// What was remembered of a file last, now or in an earlier run.
    QJsonObject memory(qint64 fileId);

    // upload::Ledger
    void remember(qint64 fileId, const QJsonObject &memory) override;
    void partDone(qint64 fileId, int number, const QByteArray &etag) override;
    void forgetParts(qint64 fileId) override;
    QMap<int, QByteArray> partsDone(qint64 fileId) override;
    std::optional<QByteArray> digest(const QString &path, const base::FileStamp &stamp,
                                     const QByteArray &algorithm) override;
    void rememberDigest(const QString &path, const base::FileStamp &stamp, const QByteArray &algorithm,
                        const QByteArray &value) override;
    base::Task<> commit(std::stop_token stop) override;

private:
    class Private;
    explicit Journal(std::unique_ptr<Private> data);
    std::unique_ptr<Private> d;
};

} // namespace slipway::store
