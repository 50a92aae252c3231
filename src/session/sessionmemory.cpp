// SPDX-License-Identifier: MIT
#include "session/session.h"

#include "session/reviewer.h"
#include "session/sessionprivate.h"

namespace slipway::session {

namespace {

using base::Failure;
using base::Outcome;

QString doneState()
{
    return QStringLiteral("done");
}

} // namespace

void Session::review(QObject *context, Reply<domain::Review> reply)
{
    auto work = [list = d->files.files()](Worker *target) { return target->review(list); };
    auto keep = [this](Outcome<domain::Review> &outcome) {
        if (!outcome)
            return;
        d->dataset = outcome.value().dataset;
        if (outcome.value().processing) {
            d->lastProcessing = *outcome.value().processing;
            d->submission = outcome.value().processing->submission;
        }
        d->receipt =
            makeReceipt(outcome.value(), d->server, d->account ? d->account->userName : d->lastUserName,
                        !d->abilities.listFiles);
    };
    d->ask<domain::Review>(context, std::move(reply), std::move(work), std::move(keep));
}

void Session::isHandedOver(QObject *context, Reply<bool> reply)
{
    auto work = [](Worker *target) { return target->isHandedOver(); };
    d->ask<bool>(context, std::move(reply), std::move(work));
}

domain::Receipt Session::receipt() const
{
    return d->receipt;
}

void Session::finish()
{
    d->forgetSubmission();
    d->part.reset();
    d->tell([](Worker *target) {
        if (target->memory().publicationId().isEmpty())
            return;
        target->memory().setState(doneState());
        target->memory().startOver();
    });
}

void Session::unfinished(QObject *context, Reply<QList<Unfinished>> reply)
{
    auto work = [](Worker *target) { return target->unfinished(); };
    d->ask<QList<Unfinished>>(context, std::move(reply), std::move(work));
}

void Session::findByPlan(const QString &key, QObject *context, Reply<std::optional<Unfinished>> reply)
{
    auto work = [key](Worker *target) { return target->findByPlan(key); };
    d->ask<std::optional<Unfinished>>(context, std::move(reply), std::move(work));
}

void Session::open(const QString &id, QObject *context, Reply<Unfinished> reply)
{
    const quint64 number = d->replies.add<Unfinished>(context, std::move(reply), {});
    const auto fail = [this, number](const Failure &failure) {
        d->replies.settle<Unfinished>(number, failure);
    };

    auto look = [this, number, fail](const Unfinished &entry) {
        const quint64 revision = d->files.revision();
        auto work = [list = d->files.files()](Worker *target) { return target->lookAgain(list); };
        auto keep = [this, number, entry, revision, fail](Outcome<Inspected> &outcome) {
            if (!outcome)
                return fail(outcome.failure());
            d->files.take(outcome.value(), revision);
            Q_EMIT filesChanged();
            d->replies.settle<Unfinished>(number, entry);
        };
        d->ask<Inspected>(nullptr, {}, std::move(work), std::move(keep));
    };

    auto work = [id](Worker *target) { return target->load(id); };
    auto keep = [this, fail, look](Outcome<Opened> &outcome) {
        if (!outcome)
            return fail(outcome.failure());
        const Opened opened = outcome.take();
        d->files.replace(opened.files);
        d->take(opened);
        d->publishOrdered = opened.publishOrdered;
        // The server as it is described today; a server given by address is known from the draft alone.
        const domain::Profile *known = d->profiles.find(opened.draft.server.id);
        domain::Profile profile = known ? *known : opened.draft.server;
        const QJsonObject options = opened.draft.server.options; // set by the plan, or found out
        for (auto it = options.constBegin(); known && it != options.constEnd(); ++it)
            profile.options.insert(it.key(), it.value());
        d->server = profile;
        d->dataset = opened.draft.dataset;
        auto connected = [this, fail, look, opened](const Outcome<domain::Profile> &done) {
            if (!done)
                return fail(done.failure());
            d->dataset = opened.draft.dataset;
            d->submission = opened.draft.submission;
            d->user = opened.draft.user;
            look(opened.entry);
        };
        chooseServer(profile, this, std::move(connected));
    };
    d->ask<Opened>(nullptr, {}, std::move(work), std::move(keep));
}

void Session::discard(const QString &id, QObject *context, Reply<void> reply)
{
    auto work = [id](Worker *target) { return target->discard(id); };
    d->ask<void>(context, std::move(reply), std::move(work));
}

QString Session::publicationId() const
{
    return d->publicationId;
}

void Session::setPlanKey(const QString &key)
{
    d->planKey = key;
    d->tell([key](Worker *target) { target->memory().change([key](Draft &draft) { draft.planKey = key; }); });
}

void Session::setPage(const QString &page)
{
    d->tell([page](Worker *target) { target->memory().setPage(page); });
}

domain::Plan Session::plan() const
{
    domain::Plan plan;
    const bool known = d->profiles.find(d->server.id) != nullptr;
    if (known) {
        plan.server.insert(u"profile", d->server.id);
    } else {
        plan.server.insert(u"kind", d->server.kind);
        plan.server.insert(u"api", d->server.api.toString());
    }
    if (!d->user.isEmpty())
        plan.server.insert(u"user", d->user);
    if (d->dataset)
        plan.datasetId = d->dataset->id;
    else
        plan.create = d->createValues;
    plan.existing = d->existing;
    if (d->abilities.folderArchives)
        plan.folders = d->folderForm;
    plan.publish = d->publishWanted && d->abilities.publish;
    if (d->abilities.submissions)
        plan.extra = d->planMembers();
    for (const domain::LocalFile &file : d->files.files()) {
        domain::PlannedFile planned;
        planned.local = file.path;
        planned.remote = file.remote;
        plan.files.append(planned);
    }
    return plan;
}

} // namespace slipway::session
