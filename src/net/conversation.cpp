// SPDX-License-Identifier: MIT
#include "net/conversation.h"

#include "base/trfunctions.h"
#include "net/httplog.h"

#include <QRandomGenerator>

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>

namespace slipway::net {

using base::Failure;
using base::Outcome;
using base::Task;

namespace {

constexpr int mostRedirects = 5;
constexpr std::chrono::milliseconds probeAnswerWithin{15'000};

SLIPWAY_TR_FUNCTIONS(Conversation)

/// How one exchange ended.
struct Ending
{
    explicit Ending(Outcome<Response> result, bool broke)
        : outcome(std::move(result))
        , brokeWhileSending(broke)
    {}
    Outcome<Response> outcome;
    bool brokeWhileSending;
};

ExchangeLimits limitsFor(const ClientOptions &options, const Request &request)
{
    ExchangeLimits limits{options.connectWithin, options.stallAfter, request.answerWithin()};
    return limits;
}

/// Tells `slot` of each step forward, and then `told`, which may be empty.
std::function<void(qint64)> countedBy(const HostGate::Slot &slot, std::function<void(qint64)> told)
{
    return [&slot, told = std::move(told), last = qint64(0)](qint64 bytes) mutable {
        slot.sent(bytes - std::exchange(last, bytes));
        if (told)
            told(bytes);
    };
}

/// Whether fewer bodies at once may help.
bool isTrouble(const Outcome<Response> &outcome, bool brokeWhileSending)
{
    if (!outcome)
        return brokeWhileSending && !outcome.failure().isCancelled();
    return outcome.value().status == 429 || outcome.value().status == 503;
}

Task<Ending> exchangeOnce(std::shared_ptr<ClientState> state, Request request, QString requestId,
                          std::stop_token stop)
{
    const bool isFileBody = request.isStreamed();
    auto entering = state->gate().enter(Origin(request.url()), isFileBody, stop);
    const HostGate::Slot slot = co_await std::move(entering);
    if (isFileBody)
        request.onSent(countedBy(slot, request.onSent()));
    Exchange exchange(state->clock(), limitsFor(state->options(), request), request, requestId);
    const auto completion = exchange.completion();
    const base::CancelOnStop<Response> cancel(stop, completion);
    state->start(exchange, request, requestId);
    std::optional<Outcome<Response>> outcome;
    try {
        outcome.emplace(co_await completion);
    } catch (const Failure &failure) {
        outcome.emplace(failure);
    }
    if (isFileBody && isTrouble(*outcome, exchange.brokeWhileSending()))
        slot.troubled();
    co_return Ending(std::move(*outcome), exchange.brokeWhileSending());
}

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

Failure redirected(const Request &request, const Response &response, const QByteArray &code,
                   const QString &detail)
{
    Failure failure(Failure::Kind::Protocol, request.doing());
    return failure.code(code)
        .http(response.status)
        .detail(detail)
        .where(withoutQuery(request.url()))
        .requestId(response.requestId);
}

/// Where to go on reading, or nothing if `response` is no redirect. Throws Failure of Kind::Protocol for one
/// that we do not follow.
std::optional<QUrl> redirectTarget(const Request &request, const Response &response, int followed)
{
    const QByteArray location = response.header(QByteArrayLiteral("Location"));
    if (!isRedirect(response.status) || location.isEmpty())
        return std::nullopt;
    const QUrl target = request.url().resolved(QUrl::fromEncoded(location, QUrl::StrictMode));
    const bool isRead = request.method() == "GET" || request.method() == "HEAD";
    if (!isRead || !target.isValid() || Origin(target) != Origin(request.url()))
        throw redirected(
            request, response, QByteArrayLiteral("redirected"),
            tr("The server sends us on to %1, which was not asked for.")
                .arg(target.host().isEmpty() ? tr("another address") : Origin(target).toString()));
    if (followed >= mostRedirects)
        throw redirected(request, response, QByteArrayLiteral("too-many-redirects"),
                         tr("The server sends us on again and again."));
    return target;
}

/// One attempt: an exchange, and more of them while it leads on within the origin.
Task<Ending> attemptOnce(std::shared_ptr<ClientState> state, Request request, QString requestId,
                         std::stop_token stop)
{
    for (int followed = 0;; ++followed) {
        auto exchanging = exchangeOnce(state, request, requestId, stop);
        Ending ending = co_await std::move(exchanging);
        if (!ending.outcome)
            co_return ending;
        const auto target = redirectTarget(request, ending.outcome.value(), followed);
        if (!target)
            co_return ending;
        request = request.movedTo(*target);
    }
}

/// The line under an attempt has gone. Nobody can tell what the server had heard of it until then, if it was
/// begun at all.
Failure lineChanged(const Request &request, const QString &requestId, bool wasBegun)
{
    Failure failure(Failure::Kind::Stalled, request.doing());
    const bool isRead = request.method() == "GET" || request.method() == "HEAD";
    return failure.code(QByteArrayLiteral("line-changed"))
        .detail(tr("The computer has slept or has changed the network: the connection is made anew."))
        .where(withoutQuery(request.url()))
        .requestId(requestId)
        .outcomeUnknown(wasBegun && !isRead);
}

/// An attempt that ends at once when all connections are renewed.
Task<Ending> renewableAttempt(std::shared_ptr<ClientState> state, Request request, QString requestId,
                              std::stop_token stop)
{
    const Renewal::Attempt attempt(state->renewal(), stop);
    std::optional<Ending> ending;
    bool wasBegun = true;
    try {
        auto attempting = attemptOnce(state, request, requestId, attempt.token());
        ending.emplace(co_await std::move(attempting));
    } catch (const Failure &failure) {
        if (!failure.isCancelled())
            throw;
        wasBegun = false; // it was still waiting for its turn
        ending.emplace(failure, false);
    }
    const bool isCut = !ending->outcome && ending->outcome.failure().isCancelled();
    if (isCut && attempt.isRenewed() && !stop.stop_requested()) {
        const Failure failure = lineChanged(request, requestId, wasBegun);
        co_return Ending(failure, false);
    }
    co_return std::move(*ending);
}

/// What a small answer tells about a body that broke off: a key that is refused, or a server that is there.
Failure explained(const Failure &broken, const Request &request, const Response &probe)
{
    if (!request.isAnonymous() && (probe.status == 401 || probe.status == 403)) {
        const auto kind = probe.status == 401 ? Failure::Kind::SignIn : Failure::Kind::Forbidden;
        Failure failure(kind, broken.doing());
        failure.http(probe.status).serverSays(QString::fromUtf8(probe.body));
        return failure.where(broken.where()).requestId(broken.requestId());
    }
    Failure failure(Failure::Kind::Server, broken.doing());
    failure.code(QByteArrayLiteral("closed-while-sending"))
        .where(broken.where())
        .requestId(broken.requestId());
    return failure.detail(tr("The server can be reached, but broke off while the file was being sent. It may "
                             "be refusing it: too large, no space left, or no permission."));
}

/// A refusal that comes while we still send is lost when the server closes at once, so we ask again with a
/// small request.
/// Gives `broken` itself if nobody answers.
Task<Failure> explain(std::shared_ptr<ClientState> state, Request request, Failure broken,
                      std::stop_token stop)
{
    Request probe = Request::head(request.url()).doing(request.doing()).answerWithin(probeAnswerWithin);
    probe.handedOutBy(request.handedOutBy());
    if (request.isAnonymous()) // the signature is for another method, and it is a secret
        probe = probe.movedTo(request.url().adjusted(QUrl::RemoveQuery)).anonymous();
    auto asking = exchangeOnce(state, probe, broken.requestId() + QStringLiteral("-probe"), stop);
    const Ending ending = co_await std::move(asking);
    base::throwIfStopped(stop);
    if (!ending.outcome)
        co_return broken;
    co_return explained(broken, request, ending.outcome.value());
}

std::optional<std::chrono::milliseconds> pauseAfter(const ClientState &state,
                                                    const Outcome<Response> &outcome, int attempt)
{
    const double random = QRandomGenerator::global()->generateDouble();
    if (!outcome)
        return state.retryPolicy().after(outcome.failure(), attempt, random);
    return state.retryPolicy().after(outcome.value(), attempt, state.clock().now(), random);
}

Task<Response> converseUntil(std::shared_ptr<ClientState> state, Request request, std::stop_token stop)
{
    const QString id = newRequestId();
    for (int attempt = 1;; ++attempt) {
        if (request.onSent() && attempt > 1)
            request.onSent()(0);
        const QString attemptId = attempt == 1 ? id : id + QLatin1Char('-') + QString::number(attempt);
        auto attempting = renewableAttempt(state, request, attemptId, stop);
        Ending ending = co_await std::move(attempting);
        if (!ending.outcome && ending.brokeWhileSending && request.isStreamed()) {
            auto explaining = explain(state, request, ending.outcome.failure(), stop);
            ending.outcome = co_await std::move(explaining);
        }
        if (request.repeat() == Request::Repeat::Never)
            co_return ending.outcome.get();
        const auto pause = pauseAfter(*state, ending.outcome, attempt);
        if (!pause)
            co_return ending.outcome.get();
        qCInfo(netLog) << "again in" << pause->count() << "ms, request" << attemptId;
        auto waiting = state->clock().wait(*pause, stop);
        co_await std::move(waiting);
    }
}

} // namespace

Task<Response> converse(std::shared_ptr<ClientState> state, Request request, std::stop_token stop)
{
    base::throwIfStopped(stop);
    base::LinkedStop linked(stop);
    struct Stop
    {
        base::LinkedStop *linked;
        void operator()() const { linked->requestStop(); }
    };
    const std::stop_callback<Stop> withClient(state->lifetime().get_token(), Stop{&linked});
    auto conversing = converseUntil(state, request, linked.token());
    co_return co_await std::move(conversing);
}

} // namespace slipway::net
