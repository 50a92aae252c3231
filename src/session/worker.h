// SPDX-License-Identifier: MIT
#pragma once

#include "backends/backend.h"
#include "base/cryptoscope.h"
#include "session/connectioncheck.h"
#include "session/fileinspection.h"
#include "session/handedfiles.h"
#include "session/memory.h"
#include "session/processingwatch.h"
#include "session/run.h"
#include "session/session.h"
#include "session/surroundings.h"
#include "store/signins.h"

#include <QObject>

#include <memory>
#include <stop_token>

namespace slipway::session {

/// What a backend can do, as far as pages must know.
Abilities abilitiesFrom(backends::Capabilities capabilities);

/// What the main thread has to know of a server once a backend speaks to it.
struct Connected
{
    Connected() = default;
    domain::Profile profile;
    Abilities abilities;
    domain::CredentialSpec credentialSpec;
    QStringList knownDatasets;
    std::shared_ptr<const backends::Backend> backend;         ///< for its quick local rules alone
    std::shared_ptr<const backends::Submissions> submissions; ///< the same; null if it has none
};

/// What a check found out, and the list of files as it is after a new look at the disk.
struct Checked
{
    Checked() = default;
    CheckResult result;
    domain::LocalFiles files;
    std::optional<domain::Dataset> dataset; ///< none if none is chosen yet
};

/// A publication that was loaded again.
struct Opened
{
    Opened() = default;
    Unfinished entry;
    Draft draft;
    domain::Receipt receipt;
    domain::LocalFiles files;
    bool publishOrdered = false;
};

/// What has to be known of a server before its secret can be looked for.
struct SecretPlace
{
    SecretPlace() = default;
    bool byDataset = false;
    QStringList knownDatasets;
};

/// What stayed in a publication when the rest was split off.
struct SplitOff
{
    SplitOff() = default;
    domain::LocalFiles kept;
    Part part;
};

/// Who was signed in by password, and the token that was got for it.
struct SignedInByPassword
{
    SignedInByPassword() = default;
    domain::Account account;
    base::Secret secret;
};

/// Who was signed in to which dataset, and what is known since.
struct SignedInTo
{
    SignedInTo() = default;
    domain::Account account;
    domain::Dataset dataset;
    domain::Profile profile; ///< with what was found out about the server
    QStringList knownDatasets;
};

/// The other side of the Session: owns the client, the backend, the journal and the engine, in a thread of
/// its own. All functions are called in that thread; flows throw Failure.
class Worker final : public QObject
{
    Q_OBJECT

public:
    explicit Worker(SessionOptions options);
    ~Worker() override;

    /// Opens the journal and makes the client; once, first.
    void begin();
    /// Asks everything that runs to stop.
    void stopAll();
    QString storeTrouble() const { return m_memory->trouble(); }
    Memory &memory() { return *m_memory; }
    void setProxies(const net::Proxies &proxies);
    base::Task<SecretPlace> secretPlace(domain::Profile profile);
    base::Task<domain::ConnectionReport> checkConnection(ConnectionWish wish, QList<domain::Profile> others);
    void stopConnectionCheck();
    /// What the journal has; throws Failure of Kind::Store if it cannot be used.
    base::Task<ReportFiles> reportParts();
    Surroundings &surroundings() { return *m_surroundings; }

    base::Task<Connected> connectTo(domain::Profile profile, QList<domain::Profile> others);
    base::Task<domain::Account> signIn(base::Secret secret);
    base::Task<SignedInByPassword> signInByPassword(QString user, base::Secret password);
    base::Task<SignedInTo> signInTo(QString dataset, base::Secret secret);
    /// Where keys of these servers may be kept: one of the whole server, and one of each known dataset.
    base::Task<QList<KeptKey>> keyPlaces(QStringList servers);
    void forgetSecretOf(const KeptKey &key);
    base::Task<QList<domain::Dataset>> datasets();
    base::Task<QList<domain::FieldSpec>> creationFields();
    base::Task<domain::Dataset> createDataset(QJsonObject values);
    base::Task<domain::Dataset> chooseDataset(QString id);

    base::Task<Inspected> addFiles(QList<domain::PlannedFile> paths, domain::LocalFiles known);
    base::Task<Inspected> proposeAgain(domain::LocalFiles files);
    void stopScan() { m_scanStop.request_stop(); }
    base::Task<void> saveFiles(domain::LocalFiles files);

    base::Task<Checked> check(domain::LocalFiles files, domain::Existing existing, domain::Problems notes);
    /// Runs the files that are not final, then emits runEnded(). `again`: failed ones too.
    base::Task<void> start(domain::LocalFiles files, domain::Existing existing, bool again);
    void stopRun(domain::RunState rest);
    /// A person holds files back ("not now"), or no longer; by row, for this run and those that follow.
    void holdFiles(const QList<qsizetype> &rows, bool held);
    void cancelFiles(const QList<qsizetype> &rows);
    /// Failed files wait again. Gives the rows that the run under way, if any, cannot take.
    base::Task<QList<qsizetype>> retryFiles(QList<qsizetype> rows);
    base::Task<void> settleDoubt(domain::LocalFile file, bool isThere);

    base::Task<domain::Shares> shares(domain::LocalFiles files);
    base::Task<SplitOff> splitOff(domain::LocalFiles files);
    base::Task<Opened> openNextPart();

    base::Task<domain::SubmissionList> submissions();
    base::Task<std::optional<domain::Submission>> chooseSubmission(QString id);
    base::Task<void> removeSubmission(QString id);
    base::Task<domain::Processing> watchProcessing();
    void stopWatching();
    base::Task<void> processAgain();
    base::Task<QList<domain::FieldSpec>> detailFields();
    base::Task<QList<domain::FieldChoice>> lookUp(QString field, QString text);
    base::Task<domain::Problems> verifyDetails(QJsonObject values);
    base::Task<domain::Problems> applyDetails(QJsonObject values);
    base::Task<domain::Problems> checkPublish();
    base::Task<domain::Submission> publish();
    base::Task<domain::Dataset> assignDoi();

    /// Where the server lists no files it need not answer, nor anybody be signed in once all of them are
    /// handed over: then Review::remark says so.
    /// `files`: the list as the caller has it, whose texts the review shares.
    base::Task<domain::Review> review(domain::LocalFiles files);
    base::Task<bool> isHandedOver() const;
    base::Task<QList<Unfinished>> unfinished();
    base::Task<std::optional<Unfinished>> findByPlan(QString key);
    base::Task<Opened> load(QString id);
    base::Task<Inspected> lookAgain(domain::LocalFiles files);
    base::Task<void> discard(QString id);

Q_SIGNALS:
    void storeTroubleFound(const QString &sentence);
    void publicationChanged(const QString &id);
    void scanProgress(qint64 found);
    void connectionStep(const slipway::domain::ConnectionStep &step);
    void snapshot(const slipway::domain::Snapshot &snapshot);
    void runEnded(slipway::domain::RunState state);
    void submissionKnown(const slipway::domain::Submission &submission);
    void processingSeen(const slipway::domain::Processing &processing);
    void publishOrdered(bool ordered);

private:
    backends::Backend &backend() const;
    void requireSignedIn() const;
    domain::Dataset requireDataset() const;
    net::ClientOptions clientOptions() const;
    std::unique_ptr<backends::Backend> makeBackend(const domain::Profile &profile,
                                                   const QList<domain::Profile> &others,
                                                   net::Client &client) const;
    void beginPublication();
    std::unique_ptr<Surroundings> makeSurroundings();
    base::Task<domain::RemoteFiles> listRemote(domain::LocalFiles files, domain::Target target);
    base::Task<domain::Problems> checkSubmission(domain::Target *target);
    base::Task<domain::Submission> makeSubmission(domain::Dataset dataset);
    base::Task<bool> findSubmission();
    base::Task<domain::Problems> checkPlannedDetails(domain::Target target);
    base::Task<domain::Target> targetForRun(domain::LocalFiles files);
    backends::Submissions *requireSubmissions() const;
    domain::Target requireTarget() const;
    domain::Target target() const;
    ProcessingWatch watchFor(const domain::Submission &submission);
    Patience patience() const;
    void forgetStages();
    bool isEverythingSent() const;
    bool isAnythingSent() const;
    bool isAllHandedOver() const;
    domain::Dataset datasetToReview() const;
    base::Task<domain::Review> lookOnceMore(domain::Target where, QStringList paths);
    void keepLook(const domain::Processing &look);
    base::Task<RunInput> prepareRun(domain::LocalFiles files, domain::Existing existing, bool again);
    void releaseIfNothingElseIsLeft(const QList<store::FileRecord> &records);
    void breakRun(const base::Failure &failure);
    void tellOfDoubts(const QList<store::FileRecord> &records);
    void ended(domain::RunState rest);
    bool listsFiles() const;
    QString serverKey() const;
    HandedJudgement judgeHandedBefore(const domain::Dataset &dataset, domain::Existing existing) const;
    std::optional<domain::Problem> secretMayEnd(qint64 secondsNeeded) const;
    void putAsideIfUsed(const QString &dataset);
    void keepLearned();

    base::CryptoScope m_scope; // first, to end last: whatever here has spoken TLS is gone by then
    SessionOptions m_options;
    std::stop_source m_life;
    std::stop_source m_scanStop;
    std::unique_ptr<Memory> m_memory;
    std::unique_ptr<store::SignIns> m_signIns;
    net::Proxies m_proxies;
    std::unique_ptr<net::Client> m_client;
    std::unique_ptr<Surroundings> m_surroundings;
    std::shared_ptr<backends::Backend> m_backend;
    std::unique_ptr<upload::FileHasher> m_hasher;
    std::unique_ptr<FileInspection> m_inspection;
    std::optional<domain::Account> m_account;
    std::unique_ptr<Run> m_run;
    std::shared_ptr<base::LinkedStop> m_watching;  // of the last watchProcessing()
    std::shared_ptr<base::LinkedStop> m_checking;  // of the last checkConnection()
    std::shared_ptr<base::LinkedStop> m_preparing; // of the run that is about to begin
    QSet<qsizetype> m_held;                        // rows that a person holds back
    domain::RunState m_restWanted = domain::RunState::Paused;
    domain::RunState m_lastRest = domain::RunState::Idle; // of the last run
    bool m_processOrdered = false;                        // by processAgain(), and not yet looked at
};

} // namespace slipway::session
