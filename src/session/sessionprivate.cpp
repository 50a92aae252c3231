// SPDX-License-Identifier: MIT
#include "session/sessionprivate.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QStandardPaths>

#include <chrono>

namespace slipway::session {

namespace {

Q_LOGGING_CATEGORY(logWindow, "slipway.session.replies", QtInfoMsg)

using base::Failure;
using base::Outcome;
using domain::Profile;

constexpr auto saveEditsAfter = std::chrono::milliseconds(700);
constexpr qint64 endWithinMilliseconds = 5000;

SessionOptions completed(SessionOptions options)
{
    if (options.dataFolder.isEmpty())
        options.dataFolder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    QDir().mkpath(options.dataFolder);
    return options;
}

QString inFolder(const SessionOptions &options, const QString &name)
{
    return QDir(options.dataFolder).filePath(name);
}

} // namespace

Session::Private::Private(Session *owner, SessionOptions given)
    : session(owner)
    , options(completed(std::move(given)))
    , profiles(inFolder(options, QStringLiteral("profiles.json")))
    , settings(inFolder(options, QStringLiteral("settings.ini")))
    , proxyPassword(options.proxyPassword)
    , proxyPasswordKnown(!options.proxyPassword.isEmpty())
    , bandwidth(settings.bandwidth())
{
    if (options.useKeychain)
        keychain = std::make_unique<store::Keychain>();
    saveFilesSoon.setSingleShot(true);
    saveFilesSoon.setInterval(saveEditsAfter);
    QObject::connect(&saveFilesSoon, &QTimer::timeout, session, [this] { saveFilesNow(); });

    worker = new Worker(options);
    worker->moveToThread(&thread);
    QObject::connect(&thread, &QThread::finished, worker, &QObject::deleteLater);
    thread.setObjectName(QStringLiteral("slipway-work"));
    thread.start();
    connectWorker();
    openJournal();
    useProxy();
}

void Session::Private::openJournal()
{
    auto opened = std::make_shared<std::promise<QString>>();
    journalOpened = opened->get_future();
    tell([opened, limit = bandwidth](Worker *target) {
        target->begin();
        target->surroundings().setBandwidth(limit);
        opened->set_value(target->storeTrouble());
    });
}

const QString &Session::Private::storeTrouble()
{
    if (journalOpened.valid()) {
        QStringList found{journalOpened.get(), profiles.problem()};
        found.removeAll(QString());
        trouble = found.join(QLatin1Char(' '));
    }
    return trouble;
}

Session::Private::~Private()
{
    if (saveFilesSoon.isActive())
        saveFilesNow();
    submissionRules.reset();
    rules.reset(); // the worker owns the last one, so that it ends in its own thread
    worker->disconnect(session);
    tell([](Worker *target) { target->stopAll(); });
    // Every flow ends by itself once stopped; the bound is for a disk that does not answer.
    QElapsedTimer clock;
    clock.start();
    while (active.load() > 0 && clock.elapsed() < endWithinMilliseconds)
        QThread::msleep(2);
    thread.quit();
    thread.wait();
}

void Session::Private::connectWorker()
{
    QObject::connect(worker, &Worker::storeTroubleFound, session, [this](const QString &sentence) {
        storeTrouble(); // what was found first is not heard last
        trouble = sentence;
        Q_EMIT session->storeTroubleFound(sentence);
    });
    QObject::connect(worker, &Worker::publicationChanged, session,
                     [this](const QString &id) { publicationId = id; });
    QObject::connect(worker, &Worker::scanProgress, session, &Session::scanProgress);
    QObject::connect(worker, &Worker::connectionStep, session, &Session::connectionStep);
    QObject::connect(worker, &Worker::snapshot, session, &Session::snapshot);
    QObject::connect(worker, &Worker::submissionKnown, session,
                     [this](const domain::Submission &made) { submission = made; });
    QObject::connect(worker, &Worker::publishOrdered, session,
                     [this](bool ordered) { publishOrdered = ordered; });
    QObject::connect(worker, &Worker::processingSeen, session, [this](const domain::Processing &look) {
        lastProcessing = look;
        if (!look.submission.id.isEmpty())
            submission = look.submission;
        Q_EMIT session->processingSeen(look);
    });
    QObject::connect(worker, &Worker::runEnded, session, [this](domain::RunState state) { ended(state); });
}

void Session::Private::noteFailure(const Failure &failure)
{
    if (!failure.isCancelled())
        qCInfo(logWindow).noquote() << failure.toLogLine();
}

void Session::Private::tell(std::function<void(Worker *)> what)
{
    active.fetch_add(1);
    auto work = [this, target = worker, what = std::move(what)] {
        what(target);
        active.fetch_sub(1);
    };
    QMetaObject::invokeMethod(worker, std::move(work), Qt::QueuedConnection);
}

void Session::Private::startPractice(const Profile &profile, QObject *context, Reply<Profile> reply)
{
    const quint64 number = replies.add<Profile>(context, std::move(reply), {});
    auto ready = [this, number](const Outcome<Profile> &known, const QJsonArray &lent) {
        if (!known)
            return replies.settle<Profile>(number, known.failure());
        practiceAccounts = lent;
        auto forward = [this, number](Outcome<Profile> connected) {
            replies.settle<Profile>(number, std::move(connected));
        };
        connectTo(known.value(), nullptr, std::move(forward));
    };
    whenPractising(profile, std::move(ready));
}

void Session::Private::whenPractising(const Profile &profile,
                                      std::function<void(Outcome<Profile>, QJsonArray)> done)
{
    if (!practice)
        practice = std::make_unique<PracticeProgram>(options.practiceProgram,
                                                     inFolder(options, QStringLiteral("practice")));
    auto ready = [profile, done = std::move(done)](const Outcome<QJsonObject> &outcome) {
        if (!outcome)
            return done(outcome.failure(), {});
        const QJsonObject own = outcome.value().value(profile.kind).toObject();
        Profile known = profile;
        known.api = QUrl(own.value(u"api").toString());
        known.web = QUrl(own.value(u"web").toString());
        // Where each dataset has its own secret, the datasets are what can be signed in to.
        done(known, own.value(own.contains(u"accounts") ? u"accounts" : u"datasets").toArray());
    };
    practice->start(std::move(ready));
}

QList<Profile> Session::Private::othersLike(const Profile &profile) const
{
    QList<Profile> others;
    for (const Profile &other : profiles.all()) {
        if (other.kind == profile.kind && other.id != profile.id && !other.practice)
            others.append(other);
    }
    return others;
}

void Session::Private::connectTo(const Profile &profile, QObject *context, Reply<Profile> reply)
{
    const QList<Profile> others = othersLike(profile);
    const quint64 number = replies.add<Profile>(context, std::move(reply), {});
    auto work = [profile, others](Worker *target) { return target->connectTo(profile, others); };
    auto keep = [this, number](Outcome<Connected> &outcome) {
        if (!outcome)
            return replies.settle<Profile>(number, outcome.failure());
        keepConnected(outcome.value());
        replies.settle<Profile>(number, server);
    };
    auto connect = [this, work = std::move(work), keep = std::move(keep)] {
        ask<Connected>(nullptr, {}, work, keep);
    };
    if (profile.practice)
        connect(); // it is on this machine
    else
        withProxyPassword(std::move(connect));
}

void Session::Private::keepConnected(const Connected &connected)
{
    if (server.id != connected.profile.id) {
        dataset.reset();
        forgetSubmission();
        user.clear();
    }
    server = connected.profile;
    abilities = connected.abilities;
    credentialSpec = connected.credentialSpec;
    rules = connected.backend;
    submissionRules = connected.submissions;
    knownDatasets = connected.knownDatasets;
    account.reset();
    isSecretRemembered = false;
    accountSecret = base::Secret();
    if (!server.practice)
        practiceAccounts = QJsonArray();
    proposeAgain();
}

void Session::Private::proposeAgain()
{
    if (files.files().isEmpty())
        return;
    const quint64 revision = files.revision();
    auto work = [list = files.files()](Worker *target) { return target->proposeAgain(list); };
    auto keep = [this, revision](Outcome<Inspected> &outcome) {
        if (!outcome)
            return;
        files.take(outcome.value(), revision);
        Q_EMIT session->filesChanged();
    };
    ask<Inspected>(nullptr, {}, std::move(work), std::move(keep));
}

void Session::Private::readKeychain(const QString &name, QObject *context,
                                    Reply<std::optional<base::Secret>> reply)
{
    using Stored = std::optional<base::Secret>;
    const quint64 number = replies.add<Stored>(context, std::move(reply), {});
    auto done = [this, number](const Outcome<Stored> &outcome) { replies.settle<Stored>(number, outcome); };
    if (keychain && !server.practice && !name.isEmpty()) {
        base::deliver(keychain->read(name), std::move(done));
        return;
    }
    auto none = [done] { done(Outcome<Stored>(Stored())); };
    QMetaObject::invokeMethod(session, std::move(none), Qt::QueuedConnection);
}

void Session::Private::keepSignedIn(const domain::Account &who, const base::Secret &secret, bool wished,
                                    quint64 number)
{
    account = who;
    isSecretRemembered = false;
    accountSecret = secret;
    SignedIn result;
    result.account = who;
    if (!wished)
        return replies.settle<SignedIn>(number, result);
    auto forward = [this, number](Outcome<SignedIn> done) {
        replies.settle<SignedIn>(number, std::move(done));
    };
    remember(secret, result, nullptr, std::move(forward));
}

/// Everything that a page may ask for, as the journal has it.
void Session::Private::take(const Opened &opened)
{
    const Draft &draft = opened.draft;
    receipt = opened.receipt;
    existing = draft.existing;
    folderForm = draft.folders;
    createValues = draft.create;
    planKey = draft.planKey;
    user = draft.user;
    lastUserName = draft.account;
    submission = draft.submission;
    submissionName = draft.submissionName;
    lastProcessing = domain::Processing();
    details = draft.details;
    publishWanted = draft.publishWanted;
    part = draft.part;
}

void Session::Private::forgetSubmission()
{
    submission.reset();
    submissionName.clear();
    lastProcessing = domain::Processing();
    details = QJsonObject();
    publishOrdered = false;
    publishWanted = false;
}

QJsonObject Session::Private::planMembers() const
{
    QJsonObject upload;
    if (submission && !submission->published)
        upload.insert(u"id", submission->id);
    else if (!submissionName.isEmpty())
        upload.insert(u"name", submissionName);
    QJsonObject members;
    if (!upload.isEmpty())
        members.insert(u"upload", upload);
    if (!details.isEmpty())
        members.insert(u"metadata", details);
    return members;
}

void Session::Private::remember(const base::Secret &secret, SignedIn result, QObject *context,
                                Reply<SignedIn> reply)
{
    const quint64 number = replies.add<SignedIn>(context, std::move(reply), {});
    if (!keychain) {
        result.keychainTrouble = QCoreApplication::translate(
            "Session", "The system keychain is not used here: the key is kept until Slipway is closed.");
        return replies.settle<SignedIn>(number, result);
    }
    auto done = [this, number, result](const Outcome<void> &outcome) mutable {
        result.remembered = isSecretRemembered = static_cast<bool>(outcome);
        if (!outcome) {
            result.keychainTrouble =
                options.words ? options.words(outcome.failure()) : outcome.failure().detail();
            if (result.keychainTrouble.isEmpty())
                result.keychainTrouble = QCoreApplication::translate(
                    "Session",
                    "The system keychain cannot be used: the key is kept until Slipway is closed.");
        }
        replies.settle<SignedIn>(number, result);
    };
    const KeptKey key{server.id, credentialSpec.byDataset ? chosenDataset() : QString()};
    base::deliver(keychain->write(key.entry(), secret), std::move(done));
}

void Session::Private::scanNext()
{
    if (scanning || scanQueue.isEmpty())
        return;
    scanning = true;
    const std::function<void()> next = scanQueue.takeFirst();
    next();
}

void Session::Private::filesEdited()
{
    saveFilesSoon.start();
    Q_EMIT session->filesChanged();
}

void Session::Private::saveFilesNow()
{
    saveFilesSoon.stop();
    auto work = [list = files.files()](Worker *target) { return target->saveFiles(list); };
    ask<void>(nullptr, {}, std::move(work));
}

void Session::Private::begin(bool again)
{
    if (running)
        return;
    running = true;
    saveFilesSoon.stop();
    auto work = [list = files.files(), how = existing, again](Worker *target) {
        return target->start(list, how, again);
    };
    ask<void>(nullptr, {}, std::move(work));
}

void Session::Private::ended(domain::RunState state)
{
    running = false;
    if (std::exchange(resumeWanted, false) && state == domain::RunState::Paused)
        return begin(false);
    if (std::exchange(retryWanted, false) && state == domain::RunState::Finished)
        return begin(false);
    Q_EMIT session->runEnded(state);
}

} // namespace slipway::session
