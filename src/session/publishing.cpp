// SPDX-License-Identifier: MIT
#include "session/publishing.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <utility>

namespace slipway::session {

namespace {

using base::Failure;
using base::Task;
using domain::Dataset;
using domain::Processing;
using domain::Submission;
using Kind = Failure::Kind;

const QString createStep = QStringLiteral("create-submission");
const QString publishStep = QStringLiteral("publish");
const QString doiStep = QStringLiteral("assign-doi");

QJsonObject answerWith(const QString &key, const QString &value)
{
    QJsonObject answer;
    answer.insert(key, value);
    return answer;
}

QJsonObject answerNone(const Failure &failure)
{
    return answerWith(QStringLiteral("none"), QString::fromLatin1(Failure::kindName(failure.kind())));
}

/// Looks whether the intent had its effect, and closes it if it had. If not it stays open: the next try looks
/// once more before it sends, for a slow server may still be at it.
Task<std::optional<Submission>> settle(backends::Submissions *server, store::Journal *journal,
                                       store::Intent intent, std::stop_token stop)
{
    const QList<Submission> found = co_await server->findCreated(intent.what.value(u"name").toString(), stop);
    if (found.size() > 1) {
        QStringList ids;
        for (const Submission &one : found)
            ids.append(one.id);
        Failure failure(Kind::Conflict, QStringLiteral("find the new submission"));
        throw failure.code("submission-created-twice").detail(ids.join(QStringLiteral(", ")));
    }
    if (found.isEmpty())
        co_return std::nullopt;
    journal->answered(intent.id, answerWith(QStringLiteral("id"), found.first().id));
    co_return found.first();
}

/// What an order to publish ended with: nothing if it was taken, else the doubt.
Task<std::optional<Failure>> orderPublication(backends::Submissions *server, store::Journal *journal,
                                              qint64 intent, Submission submission, std::stop_token stop)
{
    try {
        co_await server->publish(submission, stop);
    } catch (const Failure &failure) {
        // A stop may have come after the order left: the intent stays open and is settled next time.
        if (failure.isCancelled())
            throw;
        // "Already published" and "busy" may be the echo of an order of our own (NOMAD contract 11, 40-41).
        if (failure.isOutcomeUnknown() || failure.code() == "already-published" ||
            failure.code() == "submission-busy")
            co_return failure;
        journal->answered(intent, answerNone(failure));
        throw;
    }
    co_return std::nullopt;
}

void refuseErrors(const domain::Problems &problems)
{
    for (const domain::Problem &problem : problems) {
        if (!problem.isError())
            continue;
        Failure failure(Kind::Rejected, QStringLiteral("publish"));
        throw failure.code("publish-refused").detail(problem.what + QLatin1Char(' ') + problem.remedy);
    }
}

Failure notPublished(const Processing &shown)
{
    if (shown.state == Processing::State::Failed) {
        Failure failure(Kind::Rejected, QStringLiteral("publish"));
        return failure.code("publish-failed").detail(shown.errors.join(QLatin1Char(' ')));
    }
    Failure failure(Kind::Server, QStringLiteral("publish"));
    return failure.code("publish-not-seen");
}

bool isPublished(const Processing &shown)
{
    return shown.submission.published && !shown.isRunning();
}

/// True if a request for a DOI has certainly not begun to make one (NOMAD contract 3: the order of checks).
bool isRefusedBefore(const Failure &failure)
{
    switch (failure.kind()) {
    case Kind::SignIn:
    case Kind::Forbidden:
    case Kind::Unsupported:
        return true;
    case Kind::Offline:
        return !failure.isOutcomeUnknown();
    case Kind::Rejected:
        return failure.code() == "doi-empty-dataset" || failure.code() == "doi-unpublished";
    default:
        return false;
    }
}

QJsonObject answerPublished(const Processing &shown)
{
    return answerWith(QStringLiteral("published"), shown.submission.id);
}

} // namespace

Task<Submission> createSubmissionOnce(backends::Submissions *server, store::Journal *journal,
                                      QString publication, QString uniqueName, std::stop_token stop)
{
    const std::optional<store::Intent> open = journal->openIntent(publication, createStep);
    if (open) {
        const std::optional<Submission> earlier = co_await settle(server, journal, *open, stop);
        if (earlier)
            co_return *earlier;
        journal->answered(open->id, answerWith(QStringLiteral("none"), QStringLiteral("not there")));
    }
    const QJsonObject what = answerWith(QStringLiteral("name"), uniqueName);
    const qint64 intent = co_await journal->intend(publication, createStep, what, stop);
    std::optional<Failure> doubt;
    try {
        const Submission made = co_await server->create(uniqueName, stop);
        journal->answered(intent, answerWith(QStringLiteral("id"), made.id));
        co_return made;
    } catch (const Failure &failure) {
        if (failure.isCancelled())
            throw;
        if (!failure.isOutcomeUnknown()) {
            journal->answered(intent, answerNone(failure));
            throw;
        }
        doubt = failure;
    }
    const std::optional<store::Intent> unanswered = journal->openIntent(publication, createStep);
    if (unanswered) {
        const std::optional<Submission> found = co_await settle(server, journal, *unanswered, stop);
        if (found)
            co_return *found;
    }
    throw doubt->outcomeUnknown(false);
}

Task<Processing> publishOnce(backends::Submissions *server, store::Journal *journal, QString publication,
                             ProcessingWatch *watch, std::stop_token stop)
{
    const ProcessingWatch::Condition published = isPublished;
    Processing shown = co_await watch->untilIdle(stop);
    const std::optional<store::Intent> open = journal->openIntent(publication, publishStep);
    if (open) {
        if (!isPublished(shown))
            shown = co_await watch->afterOrder(published, stop);
        journal->answered(open->id, isPublished(shown)
                                        ? answerPublished(shown)
                                        : answerWith(QStringLiteral("none"), QStringLiteral("unpublished")));
    }
    if (isPublished(shown)) {
        const Processing done = shown; // QCoro 0.8 moves out of what co_return names unless it is const
        co_return done;
    }
    refuseErrors(server->checkPublish(shown));
    const QJsonObject what = answerWith(QStringLiteral("id"), shown.submission.id);
    const qint64 intent = co_await journal->intend(publication, publishStep, what, stop);
    const std::optional<Failure> doubt =
        co_await orderPublication(server, journal, intent, shown.submission, stop);
    const Processing after = co_await watch->afterOrder(published, stop);
    if (isPublished(after)) {
        journal->answered(intent, answerPublished(after));
        co_return after;
    }
    journal->answered(intent, answerWith(QStringLiteral("none"), QStringLiteral("unpublished")));
    if (!doubt)
        throw notPublished(after);
    Failure failure = *doubt;
    throw failure.outcomeUnknown(false);
}

bool isCreationOpen(store::Journal *journal, const QString &publication)
{
    return journal && journal->openIntent(publication, createStep).has_value();
}

bool isPublishOpen(store::Journal *journal, const QString &publication)
{
    return journal && journal->openIntent(publication, publishStep).has_value();
}

Task<Dataset> assignDoiOnce(backends::Backend *backend, store::Journal *journal, QString publication,
                            Dataset dataset, std::stop_token stop)
{
    const Dataset before = co_await backend->dataset(dataset.id, stop);
    const std::optional<store::Intent> open = journal->openIntent(publication, doiStep);
    if (!before.doi.isEmpty()) {
        if (open)
            journal->answered(open->id, answerWith(QStringLiteral("doi"), before.doi));
        co_return before;
    }
    if (open) {
        Failure failure(Kind::Conflict, QStringLiteral("get a DOI"));
        throw failure.code("doi-asked-before");
    }
    const QJsonObject what = answerWith(QStringLiteral("dataset"), dataset.id);
    const qint64 intent = co_await journal->intend(publication, doiStep, what, stop);
    std::optional<Failure> doubt;
    try {
        const Dataset with = co_await backend->submissions()->assignDoi(before, stop);
        journal->answered(intent, answerWith(QStringLiteral("doi"), with.doi));
        co_return with;
    } catch (const Failure &failure) {
        if (failure.isCancelled())
            throw;
        // Only what never came to the server's own work may be asked for again.
        if (isRefusedBefore(failure)) {
            journal->answered(intent, answerNone(failure));
            throw;
        }
        doubt = failure;
    }
    const Dataset after = co_await backend->dataset(dataset.id, stop);
    if (after.doi.isEmpty())
        throw doubt->outcomeUnknown(false);
    journal->answered(intent, answerWith(QStringLiteral("doi"), after.doi));
    co_return after;
}

} // namespace slipway::session
