// SPDX-License-Identifier: MIT
#pragma once

#include "backends/submissions.h"
#include "base/secret.h"
#include "base/task.h"
#include "domain/credential.h"
#include "domain/dataset.h"
#include "domain/fieldspec.h"
#include "domain/localfile.h"
#include "domain/profile.h"
#include "domain/remotefile.h"
#include "domain/review.h"
#include "domain/share.h"
#include "domain/submission.h"
#include "net/client.h"
#include "upload/filehasher.h"
#include "upload/fileuploader.h"
#include "upload/ledger.h"

#include <QDateTime>
#include <QFlags>
#include <QJsonObject>

#include <memory>
#include <stop_token>

namespace slipway::backends {

/// What a kind of server can do. The wizard asks these flags and never a name.
enum class Capability {
    ListDatasets = 0x1,
    CreateDataset = 0x2,
    ResumeInsideFile = 0x4,
    ReplaceFiles = 0x8,
    Publish = 0x10,          ///< publishing through the API is offered here
    ServerValidation = 0x20, ///< the server goes on checking after the upload
    DatasetDoi = 0x40,       ///< a dataset can be given a DOI once it is published
    ListFiles = 0x80,        ///< the server tells the uploader which files a dataset has
    FolderArchives = 0x100,  ///< no folders on the server: each may become an archive made on the way
    SharedBodies = 0x200,    ///< files may travel in archives made on the way, see Backend::shipping()
    Submissions = 0x400,     ///< files go into a submission, see Backend::submissions()
};
Q_DECLARE_FLAGS(Capabilities, Capability)
Q_DECLARE_OPERATORS_FOR_FLAGS(Capabilities)

/// The conversation with one server of one kind. All flows throw base::Failure; none of them knows a page or
/// a journal.
class Backend
{
public:
    virtual ~Backend() = default;

    virtual Capabilities capabilities() const = 0;
    virtual domain::CredentialSpec credentialSpec() const = 0;

    /// The part of the conversation that goes with Capability::Submissions; null without it.
    virtual Submissions *submissions() { return nullptr; }

    /// Exchanges user name and password, used this once, for the secret that signIn() takes. Only where
    /// credentialSpec().byPassword. Failure code: "wrong-password".
    virtual base::Task<base::Secret> secretFor(QString user, base::Secret password, std::stop_token stop);
    /// Gives the client this secret for this server's origin and asks the server who we are. On failure the
    /// secret is taken away again. Failure codes: "wrong-key", "key-of-other-server".
    virtual base::Task<domain::Account> signIn(base::Secret secret, std::stop_token stop) = 0;

    /// What a pasted text names: the bare secret, the address of a page, a whole command. What is not in it
    /// stays empty. Only where credentialSpec().byDataset.
    virtual domain::DatasetCredential credentialIn(const QString &pasted) const;
    /// As signIn(), for the secret of one dataset, which is looked at on the way. Only where
    /// credentialSpec().byDataset. Failure codes: "wrong-key", "no-such-draft", and the backend's own.
    virtual base::Task<domain::Account> signInTo(QString dataset, base::Secret secret, std::stop_token stop);
    /// What was found out about this server and is worth remembering for the next time; goes into
    /// Profile::options. Known after signing in.
    virtual QJsonObject learned() const { return {}; }

    /// Asks the server something that anybody may ask, to see whether it is of this kind; gives what it says
    /// of itself, for a person; may be empty.
    virtual base::Task<QString> introduce(std::stop_token stop);
    /// Sends this many bytes and takes them away again, to see whether uploads get through. Gives false, and
    /// sends nothing, where that cannot be done without leaving something behind. After signing in.
    virtual base::Task<bool> tryUpload(qint64 bytes, std::stop_token stop);

    /// All datasets that this account may upload to, newest change first.
    virtual base::Task<QList<domain::Dataset>> datasets(std::stop_token stop) = 0;
    /// One dataset, and whether this account may upload to it.
    virtual base::Task<domain::Dataset> dataset(QString id, std::stop_token stop) = 0;

    /// The fields a new dataset has on this server.
    virtual base::Task<QList<domain::FieldSpec>> creationFields(std::stop_token stop) = 0;
    /// Rules between fields that FieldSpec cannot say; added to domain::checkFields().
    virtual domain::Problems checkCreation(const QJsonObject &values) const = 0;
    /// Creates a dataset; sent once. If Failure::isOutcomeUnknown(), look with findCreated() before trying
    /// again.
    virtual base::Task<domain::Dataset> createDataset(QJsonObject values, std::stop_token stop) = 0;
    /// Datasets of our own with this title, made at or after `since` (server's clock, some slack taken off).
    virtual base::Task<QList<domain::Dataset>> findCreated(QJsonObject values, QDateTime since,
                                                           std::stop_token stop) = 0;

    /// True if LocalFile::metadata is wanted for this file: the scanner then has it read in the child
    /// process.
    virtual bool wantsInside(const QString &path) const = 0;
    /// Fills LocalFile::remote for all files at once (names may depend on each other), except where it is the
    /// person's own; and LocalFile::archive where Capability::FolderArchives.
    virtual void proposeRemotePaths(domain::LocalFiles &files, domain::FolderForm folders) const = 0;
    /// Every local rule of this kind of server: names, sizes, duplicates, what is missing inside. Problems
    /// carry the file.
    virtual domain::Problems checkFiles(const domain::LocalFiles &files) const = 0;
    /// Everything that speaks against uploading to this dataset now: account, ownership, embargo release.
    virtual domain::Problems checkDataset(const domain::Account &account,
                                          const domain::Dataset &dataset) const = 0;

    /// What stands in the target at these paths (all files, if `paths` is empty).
    virtual base::Task<domain::RemoteFiles> remoteFiles(domain::Target target, QStringList paths,
                                                        std::stop_token stop) = 0;

    /// How to share out files that are more than one publication may hold, without parting what belongs
    /// together: one publication each, into the same dataset. Empty, as by default, where one takes all. Who
    /// gives shares must refuse a second dataset of the same name ("dataset-name-taken"): the first
    /// publication that runs makes it, the others use it.
    virtual domain::Shares shares(const domain::LocalFiles &files) const;

    /// How these files travel to this server; by default one by one, and always where
    /// Capability::SharedBodies is missing.
    virtual domain::Shipping shipping(const domain::LocalFiles &files) const;

    /// The way to bring files into `target`. The hasher and the ledger outlive it.
    virtual std::unique_ptr<upload::FileUploader>
    uploader(const domain::Target &target, upload::FileHasher &hasher, upload::Ledger &ledger) = 0;

    /// The target and these remote paths, read again from the server; files carry remote, size, digests and
    /// status.
    virtual base::Task<domain::Review> review(domain::Target target, QStringList paths,
                                              std::stop_token stop) = 0;
};

/// Makes the backend for a profile; throws Failure of Kind::Plan for a kind that is not known.
/// `others` are further profiles of this kind: a key that fails here is tried there, to tell which server it
/// belongs to.
std::unique_ptr<Backend> makeBackend(const domain::Profile &profile, const QList<domain::Profile> &others,
                                     net::Client &client);

/// What servers of this kind can do, before one is spoken to; nothing for a kind that is not known.
Capabilities capabilitiesOf(const QString &kind);

} // namespace slipway::backends
