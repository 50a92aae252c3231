// SPDX-License-Identifier: MIT
#pragma once

#include "backends/backend.h"
#include "session/processingwatch.h"

#include <QStringList>

#include <deque>
#include <optional>

namespace slipway::tests {

using Looks = std::deque<base::Outcome<domain::Processing>>;

/// A look of this kind at the submission "U1".
inline domain::Processing lookOf(domain::Processing::State state, const QString &stage = QString())
{
    domain::Processing look;
    look.state = state;
    look.stage = stage;
    look.total = 2;
    look.successful = 2;
    look.submission.id = QStringLiteral("U1");
    look.submission.title = QStringLiteral("Upload");
    look.submission.busy = look.isRunning();
    return look;
}

inline domain::Processing publishedLook(domain::Processing::State state)
{
    domain::Processing look = lookOf(state);
    look.submission.published = true;
    return look;
}

/// A server with submissions that answers as it is told, and notes every order.
class ScriptedSubmissions final : public backends::Submissions
{
public:
    Looks looks; ///< the last one is shown for ever
    std::deque<std::optional<base::Failure>> publishAnswers;
    std::deque<std::optional<base::Failure>> processAnswers;
    std::deque<std::optional<base::Failure>> applyAnswers;
    std::deque<base::Outcome<domain::Submission>> createAnswers;
    std::deque<base::Outcome<domain::Dataset>> doiAnswers;
    QList<domain::Submission> standing;
    domain::Problems against; ///< what checkPublish says
    domain::Problems refused; ///< what verifyDetails says
    std::deque<domain::Problems> differing;
    QList<domain::FieldSpec> fields;
    QJsonObject applied;
    QStringList orders;

    base::Task<domain::SubmissionList> unpublished(std::stop_token) override
    {
        co_return domain::SubmissionList();
    }
    base::Task<domain::Submission> submission(QString, std::stop_token) override
    {
        co_return lookOf(domain::Processing::State::Untouched).submission;
    }
    base::Task<domain::Submission> create(QString uniqueName, std::stop_token) override
    {
        orders.append(QStringLiteral("create ") + uniqueName);
        base::Outcome<domain::Submission> next = createAnswers.front();
        createAnswers.pop_front();
        co_return next.get();
    }
    base::Task<QList<domain::Submission>> findCreated(QString uniqueName, std::stop_token) override
    {
        orders.append(QStringLiteral("find ") + uniqueName);
        const QList<domain::Submission> found = standing; // QCoro 0.8 moves out of what co_return names
        co_return found;
    }
    base::Task<> remove(QString, std::stop_token) override { co_return; }
    base::Task<domain::Processing> processing(QString, std::stop_token) override
    {
        base::Outcome<domain::Processing> next = looks.front();
        if (looks.size() > 1)
            looks.pop_front();
        co_return next.get();
    }
    base::Task<> process(QString, std::stop_token) override
    {
        orders.append(QStringLiteral("process"));
        answer(processAnswers);
        co_return;
    }
    base::Task<QList<domain::FieldSpec>> detailFields(domain::Target, std::stop_token) override
    {
        const QList<domain::FieldSpec> all = fields;
        co_return all;
    }
    domain::Problems checkDetails(const QJsonObject &) const override { return {}; }
    base::Task<QList<domain::FieldChoice>> lookUp(QString, QString, std::stop_token) override
    {
        co_return QList<domain::FieldChoice>();
    }
    base::Task<domain::Problems> verifyDetails(domain::Target, QJsonObject, std::stop_token) override
    {
        orders.append(QStringLiteral("verify"));
        const domain::Problems found = refused;
        co_return found;
    }
    base::Task<> applyDetails(domain::Target, QJsonObject values, std::stop_token) override
    {
        orders.append(QStringLiteral("apply"));
        applied = values;
        answer(applyAnswers);
        co_return;
    }
    base::Task<domain::Problems> compareDetails(domain::Target, QJsonObject, std::stop_token) override
    {
        domain::Problems found;
        if (!differing.empty())
            found = differing.front();
        if (differing.size() > 1)
            differing.pop_front();
        const domain::Problems told = found;
        co_return told;
    }
    domain::Problems checkPublish(const domain::Processing &) const override { return against; }
    base::Task<> publish(domain::Submission submission, std::stop_token) override
    {
        orders.append(QStringLiteral("publish ") + submission.id);
        answer(publishAnswers);
        co_return;
    }
    base::Task<domain::Dataset> assignDoi(domain::Dataset, std::stop_token) override
    {
        orders.append(QStringLiteral("doi"));
        base::Outcome<domain::Dataset> next = doiAnswers.front();
        doiAnswers.pop_front();
        co_return next.get();
    }

private:
    static void answer(std::deque<std::optional<base::Failure>> &answers)
    {
        if (answers.empty())
            return;
        const std::optional<base::Failure> next = answers.front();
        answers.pop_front();
        if (next)
            throw *next;
    }
};

inline base::Failure trouble(base::Failure::Kind kind = base::Failure::Kind::Server)
{
    return base::Failure(kind, QStringLiteral("ask the server"));
}

/// An order whose answer was lost.
inline base::Failure lostAnswer()
{
    base::Failure failure(base::Failure::Kind::Offline, QStringLiteral("order"));
    return failure.outcomeUnknown();
}

} // namespace slipway::tests
