// SPDX-License-Identifier: MIT
#include "tests/ui/fakeprivate.h"

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
    fresh.abilities.listFiles = true;
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
    QList<domain::Profile> &all = FakeSession::get().profiles;
    all.removeIf([&profile](const domain::Profile &one) { return one.id == profile.id; });
    all.append(profile);
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

Abilities abilitiesOf(const QString &kind)
{
    return FakeSession::get().abilitiesOfKinds.value(kind, FakeSession::get().abilities);
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
    return d->server.practice ? FakeSession::get().practiceAccounts : QJsonArray();
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
    fake.lastRemember = remember;
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

bool Session::isSecretRemembered() const
{
    return FakeSession::get().secretRemembered;
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

void Session::holdFiles(const QList<qsizetype> &rows, bool held)
{
    d->note(held ? "holdFiles" : "releaseFiles");
    FakeSession::get().lastRows = rows;
}

void Session::cancelFiles(const QList<qsizetype> &rows)
{
    d->note("cancelFiles");
    FakeSession::get().lastRows = rows;
}

void Session::retryFiles(const QList<qsizetype> &rows)
{
    d->note("retryFiles");
    FakeSession::get().lastRows = rows;
}

bool Session::isRunning() const
{
    return d->running;
}

const domain::Bandwidth &Session::bandwidth() const
{
    return FakeSession::get().bandwidth;
}

void Session::setBandwidth(const domain::Bandwidth &bandwidth, bool remember)
{
    d->note(remember ? "rememberBandwidth" : "setBandwidth");
    FakeSession::get().bandwidth = bandwidth;
}

QString Session::language() const
{
    return FakeSession::get().language;
}

void Session::setLanguage(const QString &code)
{
    FakeSession::get().language = code;
}

void Session::review(QObject *context, Reply<domain::Review> reply)
{
    d->answer<domain::Review>("review", context, std::move(reply), FakeSession::get().review);
}

void Session::isHandedOver(QObject *context, Reply<bool> reply)
{
    d->answer<bool>("isHandedOver", context, std::move(reply), FakeSession::get().handedOver);
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
