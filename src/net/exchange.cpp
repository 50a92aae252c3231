// SPDX-License-Identifier: MIT
#include "net/exchange.h"

#include "net/httplog.h"
#include "net/outgoing.h"

#include <algorithm>
#include <utility>

namespace slipway::net {

using base::Failure;
using std::chrono::milliseconds;

namespace {

constexpr qint64 largestAnswer = 64 * 1024 * 1024; // bytes; answers are JSON, data is never downloaded whole
/// The kernel may hold this much of a body that we believe sent; on a slow line it takes time to drain.
constexpr qint64 kernelBuffer = 4 * 1024 * 1024;
constexpr qint64 slowLine = 32 * 1024; // bytes per second

} // namespace

Exchange::Exchange(base::Clock &clock, ExchangeLimits limits, Request request, QString requestId)
    : m_clock(clock)
    , m_limits(limits)
    , m_request(std::move(request))
    , m_requestId(std::move(requestId))
{}

Exchange::~Exchange()
{
    if (m_carrier)
        settle(Failure::cancelled()); // for the log; nothing happens if it is over
}

void Exchange::start(std::unique_ptr<Carrier> carrier)
{
    m_started = m_moved = m_clock.ticks();
    m_carrier = std::move(carrier);
    connectCarrier();
    const milliseconds shortest = std::min({m_limits.connect, m_limits.stall, m_limits.answer});
    m_timer.callOnTimeout(this, &Exchange::check);
    m_timer.start(std::clamp(shortest / 8, milliseconds(5), milliseconds(1000)));
    m_carrier->start();
}

void Exchange::connectCarrier()
{
    Carrier *carrier = m_carrier.get();
    connect(carrier, &Carrier::answered, this, &Exchange::onAnswered);
    connect(carrier, &Carrier::broke, this, &Exchange::onBroke);
    connect(carrier, &Carrier::unreadable, this, &Exchange::giveUp);
    connect(carrier, &Carrier::requestSent, this, &Exchange::onRequestSent);
    connect(carrier, &Carrier::answerMoved, this, &Exchange::onAnswerMoved);
    connect(carrier, &Carrier::sent, this, [this] {
        if (!m_isRequestSent)
            onRequestSent();
        reportSent();
    });
}

void Exchange::onRequestSent()
{
    m_isRequestSent = true;
    m_moved = m_clock.ticks();
}

void Exchange::reportSent()
{
    if (!m_request.onSent() || m_isOver || m_carrier->handedOver() <= m_reported)
        return;
    m_reported = m_carrier->handedOver();
    m_request.onSent()(m_reported);
}

void Exchange::onAnswerMoved()
{
    m_isAnswerComing = true;
    m_moved = m_clock.ticks();
    if (m_carrier->received() > largestAnswer) {
        Failure failure(Failure::Kind::Protocol, m_request.doing());
        giveUp(failure.code(QByteArrayLiteral("answer-too-large"))
                   .detail(tr("The server\u2019s answer is far larger than expected."))
                   .outcomeUnknown(mayHaveActed()));
    }
}

void Exchange::check()
{
    const milliseconds now = m_clock.ticks();
    const qint64 handedOver = m_carrier->handedOver();
    if (handedOver != m_handedOver || m_carrier->isHeldUp()) {
        m_handedOver = handedOver;
        m_moved = now;
    }
    const milliseconds still = now - m_moved;
    if (m_isAnswerComing) {
        if (still > m_limits.stall)
            giveUp(stalled(Failure::Kind::Stalled, QByteArrayLiteral("stalled-receiving"),
                           tr("The server stopped in the middle of its answer.")));
    } else if (!m_isRequestSent && handedOver == 0) {
        if (now - m_started > m_limits.connect)
            giveUp(stalled(Failure::Kind::Offline, QByteArrayLiteral("connect-timeout"),
                           tr("The server cannot be reached.")));
    } else if (!m_carrier->isBodyHandedOver()) {
        m_brokeWhileSending = still > m_limits.stall;
        if (m_brokeWhileSending)
            giveUp(stalled(Failure::Kind::Stalled, QByteArrayLiteral("stalled-sending"),
                           tr("The connection stood still while sending.")));
    } else if (still > answerLimit()) {
        giveUp(stalled(Failure::Kind::Stalled, QByteArrayLiteral("no-answer"),
                       tr("The server took everything but did not answer in time.")));
    }
}

milliseconds Exchange::answerLimit() const
{
    const qint64 buffered = std::min(kernelBuffer, bodyLength(m_request));
    return m_limits.answer + milliseconds(buffered * 1000 / slowLine);
}

Failure Exchange::stalled(Failure::Kind kind, const QByteArray &code, const QString &detail) const
{
    Failure failure(kind, m_request.doing());
    return failure.code(code).detail(detail).outcomeUnknown(mayHaveActed());
}

bool Exchange::mayHaveActed() const
{
    const bool isRead = m_request.method() == "GET" || m_request.method() == "HEAD";
    const bool isSent = m_isRequestSent || m_carrier->wasSentUnseen();
    return !isRead && isSent && m_carrier->isBodyHandedOver();
}

void Exchange::onAnswered(Response response)
{
    reportSent(); // the carrier may have skipped the last bytes
    response.url = m_request.url();
    response.requestId = m_requestId;
    settle(std::move(response));
}

void Exchange::onBroke(Failure failure, bool neverArrived)
{
    m_brokeWhileSending = m_isRequestSent && !m_carrier->isBodyHandedOver();
    giveUp(failure.outcomeUnknown(mayHaveActed() && !neverArrived));
}

/// Ends with a failure that this request's place and id are added to.
void Exchange::giveUp(Failure failure)
{
    Failure named(failure.kind(), m_request.doing());
    named.code(failure.code()).http(failure.http()).detail(failure.detail()).file(failure.file());
    named.outcomeUnknown(failure.isOutcomeUnknown());
    settle(named.where(withoutQuery(m_request.url())).requestId(m_requestId));
}

void Exchange::settle(base::Outcome<Response> outcome)
{
    m_timer.stop();
    if (std::exchange(m_isOver, true))
        return;
    const bool isStopped = m_completion.isSettled(); // by a stop request, from outside
    logExchange(m_request, m_requestId, isStopped ? base::Outcome<Response>(Failure::cancelled()) : outcome,
                m_carrier->handedOver(), m_clock.ticks() - m_started);
    m_completion.settle(std::move(outcome));
}

} // namespace slipway::net
