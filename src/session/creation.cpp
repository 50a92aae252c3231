// SPDX-License-Identifier: MIT
#include "session/creation.h"

#include <QStringList>

#include <optional>

namespace slipway::session {

namespace {

using base::Failure;
using base::Task;
using domain::Dataset;

QString stepName()
{
    return QStringLiteral("create-dataset");
}

QJsonObject answerFor(const Dataset &dataset)
{
    QJsonObject answer;
    answer.insert(u"id", dataset.id);
    answer.insert(u"title", dataset.title);
    return answer;
}

QJsonObject answerNone(const QString &why)
{
    QJsonObject answer;
    answer.insert(u"none", why);
    return answer;
}

Failure severalFound(const QList<Dataset> &found)
{
    QStringList ids;
    for (const Dataset &dataset : found)
        ids.append(dataset.id);
    Failure failure(Failure::Kind::Conflict, QStringLiteral("find the new dataset"));
    return failure.code("created-twice").detail(ids.join(QStringLiteral(", ")));
}

/// Looks whether the intent had its effect; closes it if that is certain.
Task<std::optional<Dataset>> settle(backends::Backend *backend, store::Journal *journal, store::Intent intent,
                                    std::stop_token stop)
{
    const QList<Dataset> found = co_await backend->findCreated(intent.what, intent.at, stop);
    if (found.size() > 1)
        throw severalFound(found);
    if (found.isEmpty()) {
        journal->answered(intent.id, answerNone(QStringLiteral("the server has no such dataset")));
        co_return std::nullopt;
    }
    journal->answered(intent.id, answerFor(found.first()));
    co_return found.first();
}

/// Sends the request; nothing if its outcome is not known.
Task<std::optional<Dataset>> sendOnce(backends::Backend *backend, store::Journal *journal, qint64 intent,
                                      QJsonObject values, std::shared_ptr<std::optional<Failure>> doubt,
                                      std::stop_token stop)
{
    try {
        const Dataset dataset = co_await backend->createDataset(values, stop);
        journal->answered(intent, answerFor(dataset));
        co_return dataset;
    } catch (const Failure &failure) {
        // A stop may have come after the request left: the intent stays open and is settled next time.
        if (failure.isCancelled())
            throw;
        if (!failure.isOutcomeUnknown()) {
            journal->answered(intent, answerNone(QString::fromLatin1(Failure::kindName(failure.kind()))));
            throw;
        }
        doubt->emplace(failure);
    }
    co_return std::nullopt;
}

} // namespace

Task<Dataset> createOnce(backends::Backend *backend, store::Journal *journal, QString publication,
                         QJsonObject values, std::stop_token stop)
{
    const std::optional<store::Intent> open = journal->openIntent(publication, stepName());
    if (open) {
        const std::optional<Dataset> earlier = co_await settle(backend, journal, *open, stop);
        if (earlier)
            co_return *earlier;
    }
    const qint64 intent = co_await journal->intend(publication, stepName(), values, stop);
    const auto doubt = std::make_shared<std::optional<Failure>>();
    const std::optional<Dataset> created = co_await sendOnce(backend, journal, intent, values, doubt, stop);
    if (created)
        co_return *created;
    const std::optional<store::Intent> unanswered = journal->openIntent(publication, stepName());
    if (unanswered) {
        const std::optional<Dataset> found = co_await settle(backend, journal, *unanswered, stop);
        if (found)
            co_return *found;
    }
    Failure failure = **doubt;
    throw failure.outcomeUnknown(false);
}

} // namespace slipway::session
