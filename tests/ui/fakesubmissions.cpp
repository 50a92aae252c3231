// SPDX-License-Identifier: MIT
// The part of the stand-in that only servers with submissions use.
#include "tests/ui/fakeprivate.h"

namespace slipway::session {

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

void Session::shares(QObject *context, Reply<domain::Shares> reply)
{
    d->answer<domain::Shares>("shares", context, std::move(reply), FakeSession::get().shares);
}

const std::optional<Part> &Session::part() const
{
    return FakeSession::get().part;
}

void Session::splitOff(QObject *context, Reply<void> reply)
{
    FakeSession &fake = FakeSession::get();
    if (!fake.failNext) {
        Part part;
        part.count = int(fake.shares.size());
        part.holds = fake.shares.takeFirst().folders;
        for (const domain::Share &share : std::as_const(fake.shares))
            part.remain += share.folders;
        part.publication = QStringLiteral("the-rest");
        fake.part = part;
        fake.shares.clear();
        fake.check.problems.clear();
    }
    d->answer<void>("splitOff", context, std::move(reply), {});
}

void Session::openNextPart(QObject *context, Reply<void> reply)
{
    FakeSession &fake = FakeSession::get();
    if (fake.part && !fake.failNext) {
        fake.part->number += 1;
        fake.part->holds = fake.part->remain;
        fake.part->remain.clear();
        fake.part->publication.clear();
        fake.submission.reset();
    }
    d->answer<void>("openNextPart", context, std::move(reply), {});
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

} // namespace slipway::session
