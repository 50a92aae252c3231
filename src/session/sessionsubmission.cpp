// SPDX-License-Identifier: MIT
#include "session/session.h"

#include "session/sessionprivate.h"

namespace slipway::session {

namespace {

using base::Failure;
using base::Outcome;
using domain::FieldSpec;
using domain::Problems;
using domain::Processing;
using domain::Submission;

} // namespace

void Session::signInByPassword(const QString &user, const base::Secret &password, bool remember,
                               QObject *context, Reply<SignedIn> reply)
{
    const quint64 number = d->replies.add<SignedIn>(context, std::move(reply), {});
    auto work = [user, password](Worker *target) { return target->signInByPassword(user, password); };
    auto keep = [this, number, user, remember](Outcome<SignedInByPassword> &outcome) {
        if (!outcome)
            return d->replies.settle<SignedIn>(number, outcome.failure());
        d->user = user;
        d->keepSignedIn(outcome.value().account, outcome.value().secret, remember, number);
    };
    d->ask<SignedInByPassword>(nullptr, {}, std::move(work), std::move(keep));
}

void Session::submissions(QObject *context, Reply<domain::SubmissionList> reply)
{
    auto work = [](Worker *target) { return target->submissions(); };
    d->ask<domain::SubmissionList>(context, std::move(reply), std::move(work));
}

void Session::chooseSubmission(const QString &id, QObject *context, Reply<void> reply)
{
    using Chosen = std::optional<Submission>;
    const quint64 number = d->replies.add<void>(context, std::move(reply), {});
    auto work = [id](Worker *target) { return target->chooseSubmission(id); };
    auto keep = [this, number](Outcome<Chosen> &outcome) {
        if (!outcome)
            return d->replies.settle<void>(number, outcome.failure());
        d->submission = outcome.value();
        d->lastProcessing = Processing();
        d->publishOrdered = false;
        d->replies.settle<void>(number, {});
    };
    d->ask<Chosen>(nullptr, {}, std::move(work), std::move(keep));
}

void Session::setSubmissionName(const QString &name)
{
    d->submissionName = name;
    d->tell([name](Worker *target) {
        target->memory().change([name](Draft &draft) { draft.submissionName = name; });
    });
}

void Session::removeSubmission(const QString &id, QObject *context, Reply<void> reply)
{
    auto work = [id](Worker *target) { return target->removeSubmission(id); };
    auto keep = [this, id](Outcome<void> &outcome) {
        if (outcome && d->submission && d->submission->id == id)
            d->submission.reset();
    };
    d->ask<void>(context, std::move(reply), std::move(work), std::move(keep));
}

const std::optional<Submission> &Session::submission() const
{
    return d->submission;
}

void Session::watchProcessing(QObject *context, Reply<Processing> reply)
{
    auto work = [](Worker *target) { return target->watchProcessing(); };
    d->ask<Processing>(context, std::move(reply), std::move(work));
}

void Session::stopWatching()
{
    d->tell([](Worker *target) { target->stopWatching(); });
}

void Session::processAgain(QObject *context, Reply<void> reply)
{
    auto work = [](Worker *target) { return target->processAgain(); };
    d->ask<void>(context, std::move(reply), std::move(work));
}

void Session::detailFields(QObject *context, Reply<QList<FieldSpec>> reply)
{
    auto work = [](Worker *target) { return target->detailFields(); };
    d->ask<QList<FieldSpec>>(context, std::move(reply), std::move(work));
}

const QJsonObject &Session::details() const
{
    return d->details;
}

void Session::setDetails(const QJsonObject &values)
{
    if (values == d->details)
        return;
    d->details = values;
    d->tell([values](Worker *target) {
        target->memory().change([values](Draft &draft) {
            draft.detailsApplied = draft.detailsApplied && draft.details == values;
            draft.details = values;
        });
    });
}

Problems Session::checkDetails(const QList<FieldSpec> &fields, const QJsonObject &values) const
{
    Problems problems = domain::checkFields(fields, values);
    if (d->submissionRules)
        problems += d->submissionRules->checkDetails(values);
    return problems;
}

void Session::lookUp(const QString &field, const QString &text, QObject *context,
                     Reply<QList<domain::FieldChoice>> reply)
{
    auto work = [field, text](Worker *target) { return target->lookUp(field, text); };
    d->ask<QList<domain::FieldChoice>>(context, std::move(reply), std::move(work));
}

void Session::verifyDetails(const QJsonObject &values, QObject *context, Reply<Problems> reply)
{
    auto work = [values](Worker *target) { return target->verifyDetails(values); };
    d->ask<Problems>(context, std::move(reply), std::move(work));
}

void Session::applyDetails(const QJsonObject &values, QObject *context, Reply<Problems> reply)
{
    d->details = values;
    auto work = [values](Worker *target) { return target->applyDetails(values); };
    d->ask<Problems>(context, std::move(reply), std::move(work));
}

void Session::checkPublish(QObject *context, Reply<Problems> reply)
{
    auto work = [](Worker *target) { return target->checkPublish(); };
    d->ask<Problems>(context, std::move(reply), std::move(work));
}

const Processing &Session::lastProcessing() const
{
    return d->lastProcessing;
}

void Session::publish(QObject *context, Reply<Submission> reply)
{
    d->publishOrdered = true;
    d->publishWanted = true;
    auto work = [](Worker *target) { return target->publish(); };
    auto keep = [this](Outcome<Submission> &outcome) {
        if (outcome)
            d->submission = outcome.value();
    };
    d->ask<Submission>(context, std::move(reply), std::move(work), std::move(keep));
}

bool Session::isPublishOrdered() const
{
    return d->publishOrdered;
}

void Session::setPublishWanted(bool wanted)
{
    d->publishWanted = wanted;
    d->tell([wanted](Worker *target) {
        target->memory().change([wanted](Draft &draft) { draft.publishWanted = wanted; });
    });
}

void Session::assignDoi(QObject *context, Reply<domain::Dataset> reply)
{
    auto work = [](Worker *target) { return target->assignDoi(); };
    auto keep = [this](Outcome<domain::Dataset> &outcome) {
        if (outcome)
            d->dataset = outcome.value();
    };
    d->ask<domain::Dataset>(context, std::move(reply), std::move(work), std::move(keep));
}

} // namespace slipway::session
