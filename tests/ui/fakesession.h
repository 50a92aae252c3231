// SPDX-License-Identifier: MIT
#pragma once

#include "session/session.h"

#include <QMap>
#include <QStringList>

#include <optional>

namespace slipway::tests {

/// What the stand-in for the session answers, and what it was asked. One for each test: reset() first.
///
/// The pages talk to session::Session alone, so a test program that links these definitions instead of
/// slipway_session can show every state of every page, also those that a server reaches rarely.
struct FakeSession
{
    QList<domain::Profile> profiles;
    QJsonArray practiceAccounts;
    QString storeTrouble;
    std::optional<base::Failure> failNext; ///< the next reply is this failure
    bool holdReplies = false;              ///< replies wait for releaseReplies()
    std::optional<base::Secret> storedSecret;
    QMap<QString, base::Secret> storedSecrets; ///< by dataset
    bool secretRemembered = false;
    bool handedOver = false;
    QStringList knownDatasets;
    domain::FolderForm folderForm = domain::FolderForm::Zip;
    session::SignedIn signedIn;
    QList<domain::Dataset> datasets;
    QList<domain::FieldSpec> creationFields;
    session::Abilities abilities;
    QHash<QString, session::Abilities> abilitiesOfKinds; ///< a kind that is not in it has `abilities`
    domain::CredentialSpec credential;
    domain::SubmissionList submissions;
    std::optional<domain::Submission> submission; ///< the chosen or made one
    QList<domain::FieldSpec> detailFields;
    QJsonObject details;
    QMap<QString, QList<domain::FieldChoice>> found; ///< field -> what a look-up gives
    domain::Problems verified;                       ///< what the server says of the details
    domain::Problems publishProblems;
    domain::Processing processing; ///< the last look
    bool publishOrdered = false;
    std::optional<base::Failure> failPublish; ///< the order is sent, and this is the answer
    QString doi;                              ///< what the dataset gets when it is asked for
    session::CheckResult check;
    domain::Shares shares;
    std::optional<session::Part> part;
    domain::Review review;
    domain::Bandwidth bandwidth;
    QString language;
    QList<session::Unfinished> unfinished;
    domain::LocalFiles scanned; ///< what addFiles() adds

    domain::ProxyChoice proxy;
    std::optional<base::Secret> lastProxyPassword;
    domain::ConnectionReport connection; ///< what a check finds
    session::ConnectionWish lastWish;
    session::SupportReport report;
    QList<session::KeptKey> keptKeys;
    QByteArray serverFile;
    std::optional<base::Failure> failServers; ///< what goes wrong with the next file of servers
    QString savedReport;

    QStringList calls; ///< names of what was called, in order
    base::Secret lastSecret;
    bool lastRemember = false; ///< of the last sign-in
    QString lastUser;
    QString lastDataset;       ///< of signInTo()
    QStringList settled;       ///< "row:there" or "row:missing"
    QList<qsizetype> lastRows; ///< of holdFiles(), cancelFiles() or retryFiles()
    QString lastLookUp;
    QJsonObject lastApplied;
    QList<domain::PlannedFile> lastAdded;

    static FakeSession &get();
    static void reset();
    void releaseReplies();
    int count(const QString &call) const { return int(calls.count(call)); }

    QList<std::function<void()>> held;
};

domain::Profile makeProfile(const QString &id, const QString &name, bool test = false, bool practice = false);
domain::Dataset makeDataset(const QString &id, const QString &title);
domain::LocalFile makeFile(const QString &name, qint64 size);
domain::Submission makeSubmission(const QString &id, const QString &title);
/// Adds the files that are to be found, and chooses the first server and the dataset 000001.
void chooseAll(session::Session &session);
/// Makes the stand-in a server that has submissions, with everything a way to a published one needs.
void giveSubmissions();
/// Has the details know the names of the co-authors that they show, as a server does.
void nameCoauthors(FakeSession &fake);
/// Makes the stand-in a server with one secret a dataset, which lists nothing.
void giveDatasetSecrets();
/// Makes the stand-in a server of a kind that tests name: "datasets", "submissions" or "dataset secrets".
void giveKind(const QString &kind);
/// A file that goes into an archive on the way.
domain::LocalFile makeArchived(const QString &archive, const QString &name, qint64 size);
/// A look at a submission with so many good and failed entries; successful as a whole.
domain::Processing makeProcessing(const domain::Submission &submission, int good, int failed);

} // namespace slipway::tests
