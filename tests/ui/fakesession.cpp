// SPDX-License-Identifier: MIT
#include "tests/ui/fakesession.h"

#include <QTimer>

#include <algorithm>
#include <utility>

namespace slipway::tests {

FakeSession &FakeSession::get()
{
    static FakeSession one;
    return one;
}

void FakeSession::reset()
{
    FakeSession fresh;
    fresh.profiles = {makeProfile(QStringLiteral("main"), QStringLiteral("Main archive")),
                      makeProfile(QStringLiteral("sandbox"), QStringLiteral("Sandbox"), true),
                      makeProfile(QStringLiteral("practice"), QStringLiteral("Practice"), false, true)};
    fresh.signedIn.account.userName = QStringLiteral("ada");
    fresh.signedIn.account.name = QStringLiteral("Ada Lovelace");
    fresh.datasets = {makeDataset(QStringLiteral("000001"), QStringLiteral("Mouse brains at rest")),
                      makeDataset(QStringLiteral("000002"), QStringLiteral("Songs of finches"))};
    fresh.abilities.listDatasets = fresh.abilities.createDataset = true;
    fresh.abilities.resumeInsideFile = fresh.abilities.replaceFiles = true;
    fresh.credential.label = QStringLiteral("API key");
    fresh.credential.pattern = QStringLiteral("[0-9a-f]{40}");
    fresh.credential.patternHint = QStringLiteral("Keys have 40 characters.");
    get() = fresh;
}

void FakeSession::releaseReplies()
{
    holdReplies = false;
    const QList<std::function<void()>> waiting = std::exchange(held, {});
    for (const std::function<void()> &reply : waiting)
        reply();
}

} // namespace slipway::tests

namespace slipway::session {

using tests::FakeSession;

class Session::Private
{
public:
    explicit Private(Session *owner)
        : session(owner)
    {}

    template <typename T>
    void answer(const char *call, QObject *context, Reply<T> reply, base::Outcome<T> outcome)
    {
        FakeSession &fake = FakeSession::get();
        fake.calls.append(QLatin1String(call));
        if (fake.failNext)
            outcome = *std::exchange(fake.failNext, std::nullopt);
        auto send = [reply = std::move(reply), outcome = std::move(outcome)] { reply(outcome); };
        if (fake.holdReplies)
            fake.held.append(std::move(send));
        else
            QTimer::singleShot(0, context, std::move(send));
    }

    void note(const char *call) { FakeSession::get().calls.append(QLatin1String(call)); }

    Session *session;
    domain::Profile server;
    std::optional<domain::Account> account;
    std::optional<domain::Dataset> dataset;
    domain::LocalFiles files;
    domain::Existing existing = domain::Existing::Skip;
    bool running = false;
};

Session::Session(SessionOptions, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this))
{
    // A run that comes to rest, as the real session sees it.
    connect(this, &Session::runEnded, this, [this] { d->running = false; });
}

Session::~Session() = default;

QString Session::storeTrouble() const
{
    return FakeSession::get().storeTrouble;
}

QList<domain::Profile> Session::profiles() const
{
    return FakeSession::get().profiles;
}

void Session::saveProfile(const domain::Profile &profile)
{
    d->note("saveProfile");
    FakeSession::get().profiles.append(profile);
}

void Session::removeProfile(const QString &id)
{
    d->note("removeProfile");
    FakeSession::get().profiles.removeIf([&id](const domain::Profile &one) { return one.id == id; });
}

void Session::chooseServer(const domain::Profile &profile, QObject *context, Reply<domain::Profile> reply)
{
    d->server = profile;
    d->account.reset();
    d->dataset.reset();
    d->answer<domain::Profile>("chooseServer", context, std::move(reply), profile);
}

const domain::Profile &Session::server() const
{
    return d->server;
}

Abilities Session::abilities() const
{
    return FakeSession::get().abilities;
}

domain::CredentialSpec Session::credentialSpec() const
{
    return FakeSession::get().credential;
}

QJsonArray Session::practiceAccounts() const
{
    return FakeSession::get().practiceAccounts;
}

void Session::storedSecret(QObject *context, Reply<std::optional<base::Secret>> reply)
{
    d->answer<std::optional<base::Secret>>("storedSecret", context, std::move(reply),
                                           FakeSession::get().storedSecret);
}

void Session::signIn(const base::Secret &secret, bool remember, QObject *context, Reply<SignedIn> reply)
{
    FakeSession &fake = FakeSession::get();
    fake.lastSecret = secret;
    SignedIn result = fake.signedIn;
    result.remembered = remember && result.keychainTrouble.isEmpty();
    if (!fake.failNext)
        d->account = result.account;
    d->answer<SignedIn>("signIn", context, std::move(reply), result);
}

void Session::signInByPassword(const QString &user, const base::Secret &password, bool remember,
                               QObject *context, Reply<SignedIn> reply)
{
    FakeSession::get().lastUser = user;
    signIn(password, remember, context, std::move(reply));
}

void Session::forgetSecret(QObject *context, Reply<void> reply)
{
    d->answer<void>("forgetSecret", context, std::move(reply), {});
}

const std::optional<domain::Account> &Session::account() const
{
    return d->account;
}

void Session::datasets(QObject *context, Reply<QList<domain::Dataset>> reply)
{
    d->answer<QList<domain::Dataset>>("datasets", context, std::move(reply), FakeSession::get().datasets);
}

void Session::creationFields(QObject *context, Reply<QList<domain::FieldSpec>> reply)
{
    d->answer<QList<domain::FieldSpec>>("creationFields", context, std::move(reply),
                                        FakeSession::get().creationFields);
}

domain::Problems Session::checkCreation(const QList<domain::FieldSpec> &fields,
                                        const QJsonObject &values) const
{
    return domain::checkFields(fields, values);
}

void Session::createDataset(const QJsonObject &values, QObject *context, Reply<domain::Dataset> reply)
{
    domain::Dataset made =
        tests::makeDataset(QStringLiteral("000009"), values.value(QStringLiteral("name")).toString());
    if (!FakeSession::get().failNext)
        d->dataset = made;
    d->answer<domain::Dataset>("createDataset", context, std::move(reply), made);
}

void Session::chooseDataset(const QString &id, QObject *context, Reply<domain::Dataset> reply)
{
    domain::Dataset found = tests::makeDataset(id, QStringLiteral("Asked for"));
    for (const domain::Dataset &one : std::as_const(FakeSession::get().datasets)) {
        if (one.id == id)
            found = one;
    }
    if (!FakeSession::get().failNext)
        d->dataset = found;
    d->answer<domain::Dataset>("chooseDataset", context, std::move(reply), found);
}

const std::optional<domain::Dataset> &Session::dataset() const
{
    return d->dataset;
}

void Session::submissions(QObject *context, Reply<domain::SubmissionList> reply)
{
    d->answer<domain::SubmissionList>("submissions", context, std::move(reply),
                                      FakeSession::get().submissions);
}

void Session::chooseSubmission(const QString &id, QObject *context, Reply<void> reply)
{
    FakeSession &fake = FakeSession::get();
    fake.submission.reset();
    for (const domain::Submission &one : std::as_const(fake.submissions.submissions)) {
        if (one.id == id)
            fake.submission = one;
    }
    d->answer<void>("chooseSubmission", context, std::move(reply), {});
}

void Session::setSubmissionName(const QString &) {}

void Session::removeSubmission(const QString &id, QObject *context, Reply<void> reply)
{
    FakeSession &fake = FakeSession::get();
    fake.submissions.submissions.removeIf([&id](const domain::Submission &one) { return one.id == id; });
    if (fake.submission && fake.submission->id == id)
        fake.submission.reset();
    d->answer<void>("removeSubmission", context, std::move(reply), {});
}

const std::optional<domain::Submission> &Session::submission() const
{
    return FakeSession::get().submission;
}

void Session::watchProcessing(QObject *context, Reply<domain::Processing> reply)
{
    FakeSession &fake = FakeSession::get();
    d->answer<domain::Processing>("watchProcessing", context, std::move(reply), fake.processing);
    Q_EMIT processingSeen(fake.processing);
}

void Session::stopWatching()
{
    d->note("stopWatching");
}

void Session::processAgain(QObject *context, Reply<void> reply)
{
    d->answer<void>("processAgain", context, std::move(reply), {});
}

void Session::detailFields(QObject *context, Reply<QList<domain::FieldSpec>> reply)
{
    d->answer<QList<domain::FieldSpec>>("detailFields", context, std::move(reply),
                                        FakeSession::get().detailFields);
}

const QJsonObject &Session::details() const
{
    return FakeSession::get().details;
}

void Session::setDetails(const QJsonObject &values)
{
    d->note("setDetails");
    FakeSession::get().details = values;
}

domain::Problems Session::checkDetails(const QList<domain::FieldSpec> &fields,
                                       const QJsonObject &values) const
{
    return domain::checkFields(fields, values);
}

void Session::lookUp(const QString &field, const QString &text, QObject *context,
                     Reply<QList<domain::FieldChoice>> reply)
{
    FakeSession &fake = FakeSession::get();
    fake.lastLookUp = field + QLatin1Char(':') + text;
    QList<domain::FieldChoice> found;
    for (const domain::FieldChoice &one : fake.found.value(field)) {
        if (one.label.startsWith(text, Qt::CaseInsensitive))
            found.append(one);
    }
    d->answer<QList<domain::FieldChoice>>("lookUp", context, std::move(reply), found);
}

void Session::verifyDetails(const QJsonObject &values, QObject *context, Reply<domain::Problems> reply)
{
    FakeSession::get().details = values;
    d->answer<domain::Problems>("verifyDetails", context, std::move(reply), FakeSession::get().verified);
}

void Session::applyDetails(const QJsonObject &values, QObject *context, Reply<domain::Problems> reply)
{
    FakeSession &fake = FakeSession::get();
    if (fake.verified.isEmpty() && !fake.failNext) {
        fake.lastApplied = values;
        fake.processing.submission.embargoMonths = values.value(QStringLiteral("embargo_length")).toInt();
    }
    d->answer<domain::Problems>("applyDetails", context, std::move(reply), fake.verified);
}

void Session::checkPublish(QObject *context, Reply<domain::Problems> reply)
{
    d->answer<domain::Problems>("checkPublish", context, std::move(reply),
                                FakeSession::get().publishProblems);
}

const domain::Processing &Session::lastProcessing() const
{
    return FakeSession::get().processing;
}

void Session::publish(QObject *context, Reply<domain::Submission> reply)
{
    FakeSession &fake = FakeSession::get();
    d->note(fake.publishOrdered ? "publish:look" : "publish:order");
    fake.publishOrdered = true;
    if (fake.failPublish)
        fake.failNext = std::exchange(fake.failPublish, std::nullopt);
    if (!fake.failNext) {
        fake.processing.submission.published = true;
        fake.submission = fake.processing.submission;
    }
    d->answer<domain::Submission>("publish", context, std::move(reply), fake.processing.submission);
}

bool Session::isPublishOrdered() const
{
    return FakeSession::get().publishOrdered;
}

void Session::assignDoi(QObject *context, Reply<domain::Dataset> reply)
{
    FakeSession &fake = FakeSession::get();
    if (!fake.failNext && d->dataset)
        d->dataset->doi = fake.doi;
    d->answer<domain::Dataset>("assignDoi", context, std::move(reply),
                               d->dataset.value_or(domain::Dataset()));
}

void Session::setPublishWanted(bool) {}

void Session::addFiles(const QList<domain::PlannedFile> &paths, QObject *context, Reply<void> reply)
{
    FakeSession::get().lastAdded = paths;
    d->files += FakeSession::get().scanned;
    d->answer<void>("addFiles", context, std::move(reply), {});
    Q_EMIT filesChanged();
}

void Session::stopScan()
{
    d->note("stopScan");
}

const domain::LocalFiles &Session::files() const
{
    return d->files;
}

void Session::removeFiles(const QList<qsizetype> &rows)
{
    d->note("removeFiles");
    QList<qsizetype> sorted = rows;
    std::sort(sorted.rbegin(), sorted.rend());
    for (const qsizetype row : std::as_const(sorted))
        d->files.removeAt(row);
    Q_EMIT filesChanged();
}

void Session::setRemotePath(qsizetype row, const QString &remote)
{
    d->files[row].remote = remote;
    d->files[row].remoteIsOwn = true;
}

void Session::setExisting(domain::Existing existing)
{
    d->existing = existing;
}

domain::Existing Session::existing() const
{
    return d->existing;
}

void Session::check(QObject *context, Reply<CheckResult> reply)
{
    d->answer<CheckResult>("check", context, std::move(reply), FakeSession::get().check);
}

void Session::start()
{
    d->note("start");
    d->running = true;
}

void Session::pause()
{
    d->note("pause");
}

void Session::resume()
{
    d->note("resume");
    d->running = true;
}

void Session::cancel()
{
    d->note("cancel");
}

void Session::retryFailed()
{
    d->note("retryFailed");
    d->running = true;
}

bool Session::isRunning() const
{
    return d->running;
}

void Session::setBandwidth(qint64) {}

void Session::review(QObject *context, Reply<domain::Review> reply)
{
    d->answer<domain::Review>("review", context, std::move(reply), FakeSession::get().review);
}

domain::Receipt Session::receipt() const
{
    domain::Receipt receipt;
    receipt.dataset = d->dataset ? d->dataset->id : QString();
    return receipt;
}

void Session::finish()
{
    d->note("finish");
}

void Session::unfinished(QObject *context, Reply<QList<Unfinished>> reply)
{
    d->answer<QList<Unfinished>>("unfinished", context, std::move(reply), FakeSession::get().unfinished);
}

void Session::open(const QString &id, QObject *context, Reply<Unfinished> reply)
{
    Unfinished found;
    for (const Unfinished &one : std::as_const(FakeSession::get().unfinished)) {
        if (one.id == id)
            found = one;
    }
    d->server = FakeSession::get().profiles.first();
    d->dataset = tests::makeDataset(found.datasetId, found.title);
    d->files = FakeSession::get().scanned;
    d->answer<Unfinished>("open", context, std::move(reply), found);
}

void Session::discard(const QString &id, QObject *context, Reply<void> reply)
{
    FakeSession::get().unfinished.removeIf([&id](const Unfinished &one) { return one.id == id; });
    d->answer<void>("discard", context, std::move(reply), {});
}

QString Session::publicationId() const
{
    return QStringLiteral("this-one");
}

void Session::setPlanKey(const QString &) {}

void Session::findByPlan(const QString &, QObject *context, Reply<std::optional<Unfinished>> reply)
{
    d->answer<std::optional<Unfinished>>("findByPlan", context, std::move(reply),
                                         std::optional<Unfinished>());
}

void Session::setPage(const QString &page)
{
    FakeSession::get().calls.append(QStringLiteral("page:") + page);
}

domain::Plan Session::plan() const
{
    domain::Plan plan;
    plan.server.insert(QStringLiteral("profile"), d->server.id);
    return plan;
}

} // namespace slipway::session
