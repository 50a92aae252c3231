// SPDX-License-Identifier: MIT
#include "session/session.h"

#include "session/sessionprivate.h"

namespace slipway::session {

namespace {

using base::Failure;
using base::Outcome;
using domain::Dataset;
using domain::Profile;

} // namespace

Session::Session(SessionOptions options, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(options)))
{}

Session::~Session() = default;

QString Session::storeTrouble() const
{
    return d->storeTrouble();
}

void Session::chooseServer(const Profile &profile, QObject *context, Reply<Profile> reply)
{
    if (profile.practice)
        d->startPractice(profile, context, std::move(reply));
    else
        d->connectTo(profile, context, std::move(reply));
}

const Profile &Session::server() const
{
    return d->server;
}

Abilities Session::abilities() const
{
    return d->abilities;
}

domain::CredentialSpec Session::credentialSpec() const
{
    return d->credentialSpec;
}

QJsonArray Session::practiceAccounts() const
{
    return d->practiceAccounts;
}

void Session::storedSecret(QObject *context, Reply<std::optional<base::Secret>> reply)
{
    if (d->credentialSpec.byDataset)
        storedSecretOf(d->chosenDataset(), context, std::move(reply));
    else
        d->readKeychain(KeptKey{d->server.id, {}}.entry(), context, std::move(reply));
}

void Session::signIn(const base::Secret &secret, bool remember, QObject *context, Reply<SignedIn> reply)
{
    const quint64 number = d->replies.add<SignedIn>(context, std::move(reply), {});
    auto work = [secret](Worker *target) { return target->signIn(secret); };
    auto keep = [this, number, secret, remember](Outcome<domain::Account> &outcome) {
        if (!outcome)
            return d->replies.settle<SignedIn>(number, outcome.failure());
        d->user.clear();
        d->keepSignedIn(outcome.value(), secret, remember, number);
    };
    d->ask<domain::Account>(nullptr, {}, std::move(work), std::move(keep));
}

void Session::forgetSecret(QObject *context, Reply<void> reply)
{
    const QString dataset = d->credentialSpec.byDataset ? d->chosenDataset() : QString();
    QList<KeptKey> keys;
    if (!d->credentialSpec.byDataset || !dataset.isEmpty())
        keys.append({d->server.id, dataset});
    forgetKeys(keys, context, std::move(reply));
}

const std::optional<domain::Account> &Session::account() const
{
    return d->account;
}

bool Session::isSecretRemembered() const
{
    return d->isSecretRemembered;
}

void Session::datasets(QObject *context, Reply<QList<Dataset>> reply)
{
    auto work = [](Worker *target) { return target->datasets(); };
    d->ask<QList<Dataset>>(context, std::move(reply), std::move(work));
}

void Session::creationFields(QObject *context, Reply<QList<domain::FieldSpec>> reply)
{
    auto work = [](Worker *target) { return target->creationFields(); };
    d->ask<QList<domain::FieldSpec>>(context, std::move(reply), std::move(work));
}

domain::Problems Session::checkCreation(const QList<domain::FieldSpec> &fields,
                                        const QJsonObject &values) const
{
    domain::Problems problems = domain::checkFields(fields, values);
    if (d->rules)
        problems += d->rules->checkCreation(values);
    return problems;
}

void Session::createDataset(const QJsonObject &values, QObject *context, Reply<Dataset> reply)
{
    d->createValues = values;
    auto work = [values](Worker *target) { return target->createDataset(values); };
    auto keep = [this](Outcome<Dataset> &outcome) {
        if (outcome)
            d->dataset = outcome.value();
    };
    d->ask<Dataset>(context, std::move(reply), std::move(work), std::move(keep));
}

void Session::chooseDataset(const QString &id, QObject *context, Reply<Dataset> reply)
{
    auto work = [id](Worker *target) { return target->chooseDataset(id); };
    auto keep = [this](Outcome<Dataset> &outcome) {
        if (outcome)
            d->dataset = outcome.value();
    };
    d->ask<Dataset>(context, std::move(reply), std::move(work), std::move(keep));
}

const std::optional<Dataset> &Session::dataset() const
{
    return d->dataset;
}

void Session::addFiles(const QList<domain::PlannedFile> &paths, QObject *context, Reply<void> reply)
{
    const quint64 number = d->replies.add<void>(context, std::move(reply), {});
    auto scan = [this, paths, number] {
        const quint64 revision = d->files.revision();
        auto work = [paths, known = d->files.files()](Worker *target) {
            return target->addFiles(paths, known);
        };
        auto keep = [this, number, revision](Outcome<Inspected> &outcome) {
            d->scanning = false;
            if (outcome) {
                d->files.take(outcome.value(), revision);
                if (revision != d->files.revision())
                    d->saveFilesSoon.start();
                Q_EMIT filesChanged();
            }
            if (!outcome)
                d->replies.settle<void>(number, outcome.failure());
            else if (outcome.value().stopped)
                d->replies.settle<void>(number, Failure::cancelled());
            else
                d->replies.settle<void>(number, {});
            d->scanNext();
        };
        d->ask<Inspected>(nullptr, {}, std::move(work), std::move(keep));
    };
    d->scanQueue.append(std::move(scan));
    d->scanNext();
}

void Session::stopScan()
{
    d->tell([](Worker *target) { target->stopScan(); });
}

const domain::LocalFiles &Session::files() const
{
    return d->files.files();
}

void Session::removeFiles(const QList<qsizetype> &rows)
{
    if (rows.isEmpty())
        return;
    d->files.remove(rows);
    d->filesEdited();
}

void Session::setRemotePath(qsizetype row, const QString &remote)
{
    if (d->files.setRemote(row, remote))
        d->filesEdited();
}

void Session::setExisting(domain::Existing existing)
{
    d->existing = existing;
    d->tell([existing](Worker *target) {
        target->memory().change([existing](Draft &draft) { draft.existing = existing; });
    });
}

domain::Existing Session::existing() const
{
    return d->existing;
}

void Session::check(QObject *context, Reply<CheckResult> reply)
{
    const quint64 number = d->replies.add<CheckResult>(context, std::move(reply), {});
    const quint64 revision = d->files.revision();
    d->saveFilesSoon.stop();
    auto work = [list = d->files.files(), how = d->existing, notes = d->files.notes()](Worker *target) {
        return target->check(list, how, notes);
    };
    auto keep = [this, number, revision](Outcome<Checked> &outcome) {
        if (!outcome)
            return d->replies.settle<CheckResult>(number, outcome.failure());
        if (outcome.value().dataset)
            d->dataset = outcome.value().dataset;
        Inspected learned;
        learned.files = outcome.value().files;
        d->files.take(learned, revision);
        Q_EMIT filesChanged();
        d->replies.settle<CheckResult>(number, outcome.value().result);
    };
    d->ask<Checked>(nullptr, {}, std::move(work), std::move(keep));
}

void Session::start()
{
    d->begin(false);
}

void Session::pause()
{
    d->resumeWanted = false;
    d->tell([](Worker *target) { target->stopRun(domain::RunState::Paused); });
}

void Session::resume()
{
    if (d->running)
        d->resumeWanted = true;
    else
        d->begin(false);
}

void Session::cancel()
{
    d->resumeWanted = false;
    d->tell([](Worker *target) { target->stopRun(domain::RunState::Cancelled); });
}

void Session::retryFailed()
{
    d->begin(true);
}

void Session::holdFiles(const QList<qsizetype> &rows, bool held)
{
    d->tell([rows, held](Worker *target) { target->holdFiles(rows, held); });
}

void Session::cancelFiles(const QList<qsizetype> &rows)
{
    d->tell([rows](Worker *target) { target->cancelFiles(rows); });
}

void Session::retryFiles(const QList<qsizetype> &rows)
{
    auto work = [rows](Worker *target) { return target->retryFiles(rows); };
    auto keep = [this](Outcome<QList<qsizetype>> &outcome) {
        if (!outcome || outcome.value().isEmpty())
            return;
        if (d->running)
            d->retryWanted = true;
        else
            d->begin(false);
    };
    d->ask<QList<qsizetype>>(nullptr, {}, std::move(work), std::move(keep));
}

bool Session::isRunning() const
{
    return d->running;
}

const domain::Bandwidth &Session::bandwidth() const
{
    return d->bandwidth;
}

void Session::setBandwidth(const domain::Bandwidth &bandwidth, bool remember)
{
    d->bandwidth = bandwidth;
    if (remember)
        d->settings.setBandwidth(bandwidth);
    d->tell([bandwidth](Worker *target) { target->surroundings().setBandwidth(bandwidth); });
}

QString Session::language() const
{
    return d->settings.language();
}

void Session::setLanguage(const QString &code)
{
    d->settings.setLanguage(code);
}

} // namespace slipway::session
