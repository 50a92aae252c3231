// SPDX-License-Identifier: MIT
#pragma once

#include "session/filelist.h"
#include "session/practiceprogram.h"
#include "session/replies.h"
#include "session/session.h"
#include "session/worker.h"
#include "store/keychain.h"
#include "store/profiles.h"
#include "store/settings.h"

#include <QJsonArray>
#include <QThread>
#include <QTimer>

#include <future>
#include <memory>
#include <optional>

namespace slipway::session {

/// What the Session keeps in the main thread: a copy of everything a page may ask for, and the road to the
/// worker.
class Session::Private
{
public:
    Private(Session *owner, SessionOptions given);
    ~Private();

    /// Runs `work` in the worker's thread; `keep` and the caller's reply run in the main thread, later.
    template <typename T>
    void ask(QObject *context, Reply<T> reply, std::function<base::Task<T>(Worker *)> work,
             Replies::Keep<T> keep = {})
    {
        const quint64 number = replies.add<T>(context, std::move(reply), std::move(keep));
        auto finish = [this, number, target = session](base::Outcome<T> outcome) {
            active.fetch_sub(1);
            if (!outcome)
                noteFailure(outcome.failure());
            const auto shared = std::make_shared<base::Outcome<T>>(std::move(outcome));
            auto deliverNow = [this, number, shared] { replies.settle<T>(number, std::move(*shared)); };
            QMetaObject::invokeMethod(target, std::move(deliverNow), Qt::QueuedConnection);
        };
        active.fetch_add(1);
        auto begin = [target = worker, work = std::move(work), finish] {
            base::deliver(work(target), finish);
        };
        QMetaObject::invokeMethod(worker, std::move(begin), Qt::QueuedConnection);
    }

    /// For the log: what a person was told.
    static void noteFailure(const base::Failure &failure);
    /// Runs something short in the worker's thread, without an answer.
    void tell(std::function<void(Worker *)> what);

    void connectWorker();
    /// Has the worker open the journal; a window can be made meanwhile.
    void openJournal();
    /// The only wait for the worker, if the journal is still being opened: that is quick.
    const QString &storeTrouble();
    void startPractice(const domain::Profile &profile, QObject *context, Reply<domain::Profile> reply);
    /// Gives the practice server's profile with its address, once it runs, and the accounts that it lends.
    void whenPractising(const domain::Profile &profile,
                        std::function<void(base::Outcome<domain::Profile>, QJsonArray)> done);
    /// Calls `then` once the password of the proxy is known, if one is needed and the keychain has it.
    void withProxyPassword(std::function<void()> then);
    void useProxy();
    void keepProxyPassword(bool remember, quint64 number);
    /// Fills in the secret that is remembered for the wish's server, or lent by the practice server.
    void fillIn(const ConnectionWish &wish, const QJsonArray &lent, std::function<void(ConnectionWish)> done);
    void startCheck(const ConnectionWish &wish, quint64 number);
    QList<domain::Profile> othersLike(const domain::Profile &profile) const;
    void connectTo(const domain::Profile &profile, QObject *context, Reply<domain::Profile> reply);
    void keepConnected(const Connected &connected);
    /// Remembers who is signed in, and the secret if wished; then the caller of this number is answered.
    void keepSignedIn(const domain::Account &who, const base::Secret &secret, bool wished, quint64 number);
    void take(const Opened &opened);
    void forgetSubmission();
    /// The members of a plan that only servers with submissions use.
    QJsonObject planMembers() const;
    void remember(const base::Secret &secret, SignedIn result, QObject *context, Reply<SignedIn> reply);
    void readKeychain(const QString &name, QObject *context, Reply<std::optional<base::Secret>> reply);
    void proposeAgain();
    QString chosenDataset() const { return dataset ? dataset->id : QString(); }

    void scanNext();
    void filesEdited();
    void saveFilesNow();
    void begin(bool again);
    void ended(domain::RunState state);

    Session *session;
    SessionOptions options;
    store::Profiles profiles;
    store::Settings settings;
    base::Secret proxyPassword;
    bool proxyPasswordKnown = false; // as far as it can be
    std::unique_ptr<store::Keychain> keychain;
    std::unique_ptr<PracticeProgram> practice;
    QThread thread;
    Worker *worker = nullptr; // lives in the thread and is deleted there
    std::atomic<int> active = 0;
    Replies replies;

    domain::Bandwidth bandwidth;
    std::future<QString> journalOpened; ///< its trouble; not valid once it was asked for
    QString trouble;
    domain::Profile server;
    Abilities abilities;
    domain::CredentialSpec credentialSpec;
    std::shared_ptr<const backends::Backend> rules;
    std::shared_ptr<const backends::Submissions> submissionRules;
    QJsonArray practiceAccounts;
    std::optional<domain::Account> account;
    bool isSecretRemembered = false; // that of the account is in the keychain
    base::Secret accountSecret;      // what `account` signed in with
    std::optional<domain::Dataset> dataset;
    QJsonObject createValues;
    QString lastUserName; // who was signed in when the publication that was opened was last worked on
    QString user;         // signed in by password; empty: by key or token
    std::optional<domain::Submission> submission;
    QString submissionName;
    domain::Processing lastProcessing;
    QJsonObject details;
    bool publishOrdered = false;
    bool publishWanted = false;
    std::optional<Part> part;
    FileList files;
    domain::Existing existing = domain::Existing::Skip;
    domain::FolderForm folderForm = domain::FolderForm::Zip;
    QStringList knownDatasets;
    QString publicationId;
    QString planKey;
    domain::Receipt receipt;
    bool running = false;
    bool resumeWanted = false; // resume() while the run is still coming to rest
    bool retryWanted = false;  // of single files that the run under way cannot take
    bool scanning = false;
    QList<std::function<void()>> scanQueue;
    QTimer saveFilesSoon;
};

} // namespace slipway::session
