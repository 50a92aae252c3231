// SPDX-License-Identifier: MIT
#pragma once

#include "base/outcome.h"
#include "base/secret.h"
#include "domain/bandwidth.h"
#include "domain/connectionreport.h"
#include "domain/credential.h"
#include "domain/dataset.h"
#include "domain/fieldspec.h"
#include "domain/localfile.h"
#include "domain/plan.h"
#include "domain/profile.h"
#include "domain/progress.h"
#include "domain/proxychoice.h"
#include "domain/receipt.h"
#include "domain/remotefile.h"
#include "domain/review.h"
#include "domain/share.h"
#include "domain/submission.h"
#include "session/abilities.h"
#include "session/connectionwish.h"
#include "session/keptkey.h"
#include "session/part.h"
#include "session/supportreport.h"

#include <QFlags>
#include <QObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace slipway::backends {
class Backend;
}
namespace slipway::net {
class Client;
}

namespace slipway::session {

template <typename T>
using Reply = std::function<void(base::Outcome<T>)>;

struct SessionOptions
{
    QString dataFolder;      ///< journal, own profiles, log, practice state
    QString nwbReader;       ///< path of the child program; empty: beside this program
    QString practiceProgram; ///< path of slipway-practice; empty: beside this program
    bool useKeychain = true;
    base::Secret proxyPassword; ///< from the environment; empty: the keychain's
    bool keepAwake = false;     ///< the machine does not fall asleep by itself while it sends
    std::optional<int>
        giveUpAfterSeconds; ///< without network; the command line sets it, the wizard waits for ever
    /// Says a failure in a person's words, for reasons of failed files (wording::textFor); may be empty.
    std::function<QString(const base::Failure &)> words;
    /// Makes the backend for a server in place of backends::makeBackend(); for tests, may be empty.
    std::function<std::unique_ptr<backends::Backend>(const domain::Profile &, const QList<domain::Profile> &,
                                                     net::Client &)>
        makeBackend;
};

/// The result of a sign-in.
struct SignedIn
{
    domain::Account account;
    bool remembered = false; ///< the secret is in the system's keychain
    QString keychainTrouble; ///< why it is not although asked for, in plain words: it is kept for this
                             ///< session only
};

/// What became of a password that was to be remembered.
struct KeptSecret
{
    bool remembered = false; ///< it is in the system's keychain
    QString trouble;         ///< why it is not although asked for, in plain words
};

/// A publication that was begun and not finished.
struct Unfinished
{
    QString id;
    QString title; ///< of the dataset, or its ID, or what there is
    QString serverName;
    QString datasetId;
    QString page; ///< where the wizard stood
    QDateTime updated;
    qint64 filesTotal = 0;
    qint64 filesDone = 0;
    qint64 bytesTotal = 0;
    QString submissionId;   ///< empty if there is none (yet)
    bool published = false; ///< the submission is public for good
    bool done = false;      ///< finished; only findByPlan() gives such ones
};

/// What would happen with one file, in the order of files().
struct CheckedFile
{
    domain::Decision decision = domain::Decision::New;
    qint64 size = 0;
};

/// The answer to "may I start, and what will happen?"
struct CheckResult
{
    QList<CheckedFile> files;
    QString shipping;          ///< plain words: how the files travel; empty if there is nothing to say
    domain::Problems problems; ///< all of them, files and dataset
    qint64 newFiles = 0;
    qint64 compareFiles = 0; ///< same path and size: will be skipped if the digest is the same
    qint64 replaceFiles = 0;
    qint64 skipFiles = 0;
    qint64 bytesToSend = 0;      ///< at most
    qint64 secondsEstimate = -1; ///< at the rate of the last run with this server; -1: not known
    bool mayStart() const { return !domain::hasErrors(problems) && !files.isEmpty(); }
};

/// One publication from start to receipt. The wizard and the command line both drive this and nothing below
/// it.
///
/// Lives in the main thread; the work runs in a thread of its own. Every reply comes in the main thread,
/// later, exactly once — unless `context` is gone, then never. Everything learned is in the journal before a
/// reply comes.
class Session final : public QObject
{
    Q_OBJECT

public:
    explicit Session(SessionOptions options, QObject *parent = nullptr);
    /// Stops what runs and waits for it; nothing is lost.
    ~Session() override;

    /// A sentence when the journal was found corrupt and set aside, or cannot be used at all; empty if all is
    /// well. The first call waits until the journal is open, if that is still going on.
    QString storeTrouble() const;

    // Servers
    QList<domain::Profile> profiles() const;
    void saveProfile(const domain::Profile &profile); ///< throws Failure
    void removeProfile(const QString &id);            ///< throws Failure
    /// A server of one's own that begins as a copy of this one; throws Failure.
    domain::Profile copyOf(const QString &id);
    /// A file that hands this server on to others, without secrets; throws Failure.
    QByteArray serverFile(const QString &id) const;
    /// Adds the servers that such a file holds, under names and ids that are free; throws Failure.
    QList<domain::Profile> importServers(const QString &file);
    /// The keys that the system's keychain keeps for the servers on the list.
    void keptKeys(QObject *context, Reply<QList<KeptKey>> reply);
    void forgetKeys(const QList<KeptKey> &keys, QObject *context, Reply<void> reply);
    /// Chooses the server; starts the practice server if it is that one (its address is known with the
    /// reply).
    void chooseServer(const domain::Profile &profile, QObject *context, Reply<domain::Profile> reply);
    const domain::Profile &server() const;
    Abilities abilities() const;
    domain::CredentialSpec credentialSpec() const;
    /// The keys of the practice server's people; empty for real servers. Each {"name","key","status"}.
    QJsonArray practiceAccounts() const;

    // Sign in
    /// The secret remembered for the chosen server, if any.
    void storedSecret(QObject *context, Reply<std::optional<base::Secret>> reply);
    void signIn(const base::Secret &secret, bool remember, QObject *context, Reply<SignedIn> reply);
    /// Exchanges user name and password for a token and signs in with it; the password is used once and
    /// forgotten, the token is what `remember` keeps.
    void signInByPassword(const QString &user, const base::Secret &password, bool remember, QObject *context,
                          Reply<SignedIn> reply);
    /// Forgets what the keychain has for the chosen server, or where each dataset has its own secret, for the
    /// dataset signed in to.
    void forgetSecret(QObject *context, Reply<void> reply);
    // Only where credentialSpec().byDataset
    /// What a pasted text names of dataset and secret; quick, no network.
    domain::DatasetCredential credentialIn(const QString &pasted) const;
    /// Signs in to one dataset and chooses it. While files wait for a new secret (NeedsSignIn), the dataset
    /// must be the same.
    void signInTo(const QString &dataset, const base::Secret &secret, bool remember, QObject *context,
                  Reply<SignedIn> reply);
    /// The secret remembered for this dataset of the chosen server, if any.
    void storedSecretOf(const QString &dataset, QObject *context, Reply<std::optional<base::Secret>> reply);
    /// Datasets of the chosen server that were signed in to here before, newest first.
    QStringList knownDatasets() const;
    const std::optional<domain::Account> &account() const;
    /// True if the secret signed in with is in the system's keychain, put there by this session: one that
    /// takes its place belongs there too.
    bool isSecretRemembered() const;

    // Connection
    /// How servers are reached; without the password.
    domain::ProxyChoice proxy() const;
    /// Uses this proxy from now on, also for what is under way, and keeps it. Without `password` the one that
    /// is known stays, unless nobody signs in any more; `remember`: it goes to the keychain, which the reply
    /// tells of, and otherwise stays in memory.
    void setProxy(const domain::ProxyChoice &choice, const std::optional<base::Secret> &password,
                  bool remember, QObject *context, Reply<KeptSecret> reply);
    /// Goes the way to a server step by step; connectionStep() tells each. Signs nobody in or out.
    void checkConnection(const ConnectionWish &wish, QObject *context, Reply<domain::ConnectionReport> reply);
    /// Ends checkConnection(), whose reply is then a cancelled Failure.
    void stopConnectionCheck();

    // Report
    /// Collects what somebody who helps has to know, without secrets: the log, versions, settings, and what
    /// the journal has of the unfinished publications.
    void makeReport(QObject *context, Reply<SupportReport> reply);
    /// Writes the report as a zip, whole or not at all.
    void saveReport(const SupportReport &report, const QString &file, QObject *context, Reply<void> reply);

    // Dataset
    void datasets(QObject *context, Reply<QList<domain::Dataset>> reply);
    void creationFields(QObject *context, Reply<QList<domain::FieldSpec>> reply);
    /// Local check of a form; quick, no network.
    domain::Problems checkCreation(const QList<domain::FieldSpec> &fields, const QJsonObject &values) const;
    /// Creates exactly once: a lost answer is settled by looking at the server, never by sending again.
    void createDataset(const QJsonObject &values, QObject *context, Reply<domain::Dataset> reply);
    /// Chooses by ID after asking the server for it.
    void chooseDataset(const QString &id, QObject *context, Reply<domain::Dataset> reply);
    const std::optional<domain::Dataset> &dataset() const;

    // Submission; only with Abilities::submissions
    void submissions(QObject *context, Reply<domain::SubmissionList> reply);
    /// Continues an unpublished submission; an empty ID: a new one, made exactly once when the upload starts.
    void chooseSubmission(const QString &id, QObject *context, Reply<void> reply);
    /// A wish for the name of a new submission; without one the dataset's title is taken.
    void setSubmissionName(const QString &name);
    /// Deletes an unpublished submission on the server for good.
    void removeSubmission(const QString &id, QObject *context, Reply<void> reply);
    /// The chosen or made submission; nothing while a new one is still to be made.
    const std::optional<domain::Submission> &submission() const;

    // Files
    /// Scans in the background; filesChanged() and scanProgress() tell; the reply comes at the end.
    void addFiles(const QList<domain::PlannedFile> &paths, QObject *context, Reply<void> reply);
    void stopScan();
    const domain::LocalFiles &files() const;
    void removeFiles(const QList<qsizetype> &rows);
    void setRemotePath(qsizetype row, const QString &remote);
    void setExisting(domain::Existing existing);
    domain::Existing existing() const;
    /// What becomes of folders; only with Abilities::folderArchives. Proposes names and archives anew.
    void setFolderForm(domain::FolderForm form);
    domain::FolderForm folderForm() const;

    // Check and run
    /// What would happen, from a new look at the files and at the server; changes nothing there. Without a
    /// dataset: what would happen in a new, empty one.
    void check(QObject *context, Reply<CheckResult> reply);
    /// Starts, or continues, the upload of the checked files. snapshot() and runEnded() tell the rest.
    void start();
    void pause();
    void resume(); ///< after pause(), NeedsSignIn (with a new signIn() before) or Broken
    void cancel(); ///< stops; what is on the server stays there, and the publication stays unfinished in the
                   ///< journal
    void retryFailed();
    // Single files of the upload, by row
    /// "Not now": what is under way stops, what waits is not begun; the rest goes on. When nothing else is
    /// left the run comes to rest as Paused, and resume() then sends these files too.
    void holdFiles(const QList<qsizetype> &rows, bool held);
    /// Ends files of a run as failed; retryFiles() and retryFailed() send them after all.
    void cancelFiles(const QList<qsizetype> &rows);
    /// Tries failed files again, in the run under way or in a new one; not those in doubt.
    void retryFiles(const QList<qsizetype> &rows);
    /// Says of a file that ended in doubt (FileProgress::inDoubt) what the person saw on the server's page:
    /// it is there and done, or it is not, and retryFailed() may register it.
    void settleDoubt(qsizetype row, bool isThere, QObject *context, Reply<void> reply);
    bool isRunning() const;
    /// How much an upload may take and when; at first what this machine remembers. May change while sending.
    const domain::Bandwidth &bandwidth() const;
    /// `remember`: for later starts too.
    void setBandwidth(const domain::Bandwidth &bandwidth, bool remember);

    /// The language that was chosen for the window, as a code like "de"; empty: the system's.
    QString language() const;
    void setLanguage(const QString &code);

    // Parts, where the files are more than one publication may hold
    /// How the files can be shared out; empty where one publication takes all, and once something is sent.
    void shares(QObject *context, Reply<domain::Shares> reply);
    /// Keeps the first share in this publication; all other files go into an unfinished publication of their
    /// own, for the same dataset. part() tells what went where. Failure code: "nothing-to-split".
    void splitOff(QObject *context, Reply<void> reply);
    /// Which part this is; nothing: it holds all.
    const std::optional<Part> &part() const;
    /// Closes this publication and goes on with the rest that was split off: same server, same dataset, and
    /// whoever is signed in stays so.
    void openNextPart(QObject *context, Reply<void> reply);

    // Processing; only with Abilities::submissions
    /// Orders what is still to be processed and looks until the server is done; processingSeen() tells each
    /// look. The reply is the last look. Trouble that passes is waited out.
    void watchProcessing(QObject *context, Reply<domain::Processing> reply);
    /// Ends watchProcessing(), whose reply is then a cancelled Failure; the server goes on.
    void stopWatching();
    /// Orders the server to process everything again; watchProcessing() next.
    void processAgain(QObject *context, Reply<void> reply);

    // Details; only with Abilities::submissions
    void detailFields(QObject *context, Reply<QList<domain::FieldSpec>> reply);
    /// The values as typed so far or as the plan has them; in the journal.
    const QJsonObject &details() const;
    void setDetails(const QJsonObject &values);
    /// Local check of the form; quick, no network.
    domain::Problems checkDetails(const QList<domain::FieldSpec> &fields, const QJsonObject &values) const;
    void lookUp(const QString &field, const QString &text, QObject *context,
                Reply<QList<domain::FieldChoice>> reply);
    /// Has the server check the values without changing anything.
    void verifyDetails(const QJsonObject &values, QObject *context, Reply<domain::Problems> reply);
    /// Has the server check the values, and if it finds nothing writes them, waits and reads them back. The
    /// reply: what was found or what differs, each with its field; empty if all is as given.
    void applyDetails(const QJsonObject &values, QObject *context, Reply<domain::Problems> reply);

    // Publish; only with Abilities::submissions
    /// What speaks against publishing, from a new look at the server; the look itself is lastProcessing().
    void checkPublish(QObject *context, Reply<domain::Problems> reply);
    const domain::Processing &lastProcessing() const;
    /// Publishes exactly once and waits until the server shows it: on doubt it reads, and never sends again.
    void publish(QObject *context, Reply<domain::Submission> reply);
    /// True once the publish order may have been sent, in this run or an earlier one.
    bool isPublishOrdered() const;
    /// Asks for a DOI for the dataset, once in the life of this publication.
    void assignDoi(QObject *context, Reply<domain::Dataset> reply);

    // Review
    /// Reads back what the server shows. Where it lists no files, its answer is not needed, nor a sign-in
    /// once isHandedOver(): Review::remark then says that a last look was not possible.
    void review(QObject *context, Reply<domain::Review> reply);
    /// True if nothing of this publication is left to send, and its server lists no files.
    void isHandedOver(QObject *context, Reply<bool> reply);
    /// The receipt as of the last review().
    domain::Receipt receipt() const;
    /// Closes the publication: it is no longer listed as unfinished.
    void finish();

    // Memory
    void unfinished(QObject *context, Reply<QList<Unfinished>> reply);
    /// Loads an unfinished publication: server, dataset, files; sign in next, then check() or start().
    void open(const QString &id, QObject *context, Reply<Unfinished> reply);
    void discard(const QString &id, QObject *context, Reply<void> reply);
    QString publicationId() const;
    /// Names the plan this publication is made from, so that a later run of the same plan finds it again.
    void setPlanKey(const QString &key);
    /// The newest publication made from this plan, unfinished ones first; nothing if there is none.
    void findByPlan(const QString &key, QObject *context, Reply<std::optional<Unfinished>> reply);
    /// Remembers whether the plan says that it shall be published.
    void setPublishWanted(bool wanted);
    /// Remembers where the wizard stands.
    void setPage(const QString &page);
    /// What has been decided so far, as a plan that the command line can run. Holds no secret.
    domain::Plan plan() const;

Q_SIGNALS:
    void filesChanged();
    void scanProgress(qint64 found);
    void connectionStep(const slipway::domain::ConnectionStep &step);
    void processingSeen(const slipway::domain::Processing &processing);
    /// The journal has become unusable while working, or usable after all; storeTrouble() says the same.
    void storeTroubleFound(const QString &sentence);
    void snapshot(const slipway::domain::Snapshot &snapshot);
    /// The run came to rest: Finished, Paused, Cancelled, NeedsSignIn or Broken.
    void runEnded(slipway::domain::RunState state);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace slipway::session
