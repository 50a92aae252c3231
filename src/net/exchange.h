// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "base/completion.h"
#include "net/carrier.h"
#include "net/request.h"
#include "net/response.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>

namespace slipway::net {

/// How long one exchange may stand still.
struct ExchangeLimits
{
    std::chrono::milliseconds connect;
    std::chrono::milliseconds stall;
    std::chrono::milliseconds answer;
};

/// One request and its one answer, with clocks of its own: connect, stall, answer.
///
/// They count from the start, never while waiting for a connection, and not while our own disk or bandwidth
/// limit holds the body up. Destroying it aborts what is under way.
class Exchange final : public QObject
{
    Q_OBJECT

public:
    Exchange(base::Clock &clock, ExchangeLimits limits, Request request, QString requestId);
    ~Exchange() override;

    /// Lets `carrier` carry the request. Once only.
    void start(std::unique_ptr<Carrier> carrier);

    /// The answer, whatever its status. Settled once; a stop request may settle it from outside.
    base::Completion<Response> completion() const { return m_completion; }
    /// True if it broke while the body was on its way: the server may have refused it early.
    bool brokeWhileSending() const { return m_brokeWhileSending; }

private:
    void connectCarrier();
    void check();
    void onAnswered(Response response);
    void onBroke(base::Failure failure, bool neverArrived);
    void onRequestSent();
    void onAnswerMoved();
    void reportSent();
    void giveUp(base::Failure failure);
    void settle(base::Outcome<Response> outcome);
    bool mayHaveActed() const;
    std::chrono::milliseconds answerLimit() const;
    base::Failure stalled(base::Failure::Kind kind, const QByteArray &code, const QString &detail) const;

    base::Clock &m_clock;
    ExchangeLimits m_limits;
    Request m_request;
    QString m_requestId;
    base::Completion<Response> m_completion;
    std::unique_ptr<Carrier> m_carrier;
    QTimer m_timer;
    std::chrono::milliseconds m_started{0};
    std::chrono::milliseconds m_moved{0}; // when a byte last moved
    qint64 m_handedOver = 0;              // at the last check
    qint64 m_reported = 0;                // to the request's onSent()
    bool m_isRequestSent = false;
    bool m_isAnswerComing = false;
    bool m_brokeWhileSending = false;
    bool m_isOver = false;
};

} // namespace slipway::net
