// SPDX-License-Identifier: MIT
#include "session/processingwatch.h"

#include <QStringList>

#include <utility>

namespace slipway::session {

namespace {

using base::Failure;
using base::Task;
using domain::Processing;
using State = Processing::State;

constexpr qint64 sameMoment = 2; // milliseconds: the journal keeps no finer fractions

QString fingerprintOf(const Processing &look)
{
    const QStringList parts = {QString::number(int(look.state)), look.stage, QString::number(look.successful),
                               QString::number(look.failed), QString::number(look.total)};
    return parts.join(QLatin1Char('\n'));
}

} // namespace

ProcessingWatch::ProcessingWatch(backends::Submissions *server, QString id, Patience patience, Seen seen,
                                 base::Clock *clock)
    : m_server(server)
    , m_id(std::move(id))
    , m_patience(patience)
    , m_seen(std::move(seen))
    , m_clock(clock)
{}

void ProcessingWatch::judge(Processing &look)
{
    const QString fingerprint = fingerprintOf(look);
    const Patience::Time now = m_clock->ticks();
    if (fingerprint != m_fingerprint)
        m_unchangedSince = now;
    m_fingerprint = fingerprint;
    if (look.isRunning() && now - m_unchangedSince >= m_patience.stuck)
        look.looksStuck = true;
}

Task<Processing> ProcessingWatch::look(std::stop_token stop)
{
    std::function<Task<Processing>()> ask = [server = m_server, id = m_id, stop] {
        return server->processing(id, stop);
    };
    Processing shown = co_await patiently<Processing>(ask, m_patience, m_clock, stop);
    judge(shown);
    if (m_seen)
        m_seen(shown);
    const Processing seen = shown; // QCoro 0.8 moves out of what co_return names unless it is const
    co_return seen;
}

Task<Processing> ProcessingWatch::untilIdle(std::stop_token stop)
{
    Pauses pauses(m_patience);
    for (;;) {
        const Processing shown = co_await look(stop);
        if (!shown.isRunning())
            co_return shown;
        co_await m_clock->wait(pauses.next(), stop);
    }
}

Task<Processing> ProcessingWatch::afterOrder(Condition effect, std::stop_token stop)
{
    Pauses pauses(m_patience);
    const Patience::Time since = m_clock->ticks();
    bool ran = false;
    for (;;) {
        const Processing shown = co_await look(stop);
        ran = ran || shown.isRunning();
        const bool unseen = m_clock->ticks() - since >= m_patience.unseen;
        if (!shown.isRunning() && (ran || unseen || effect(shown)))
            co_return shown;
        co_await m_clock->wait(pauses.next(), stop);
    }
}

Task<> ProcessingWatch::order(std::stop_token stop)
{
    try {
        std::function<Task<>()> ask = [server = m_server, id = m_id, stop] {
            return server->process(id, stop);
        };
        co_await patiently<void>(ask, m_patience, m_clock, stop);
    } catch (const Failure &failure) {
        // Busy: somebody else, or an order of ours whose answer was lost, was first.
        if (failure.kind() != Failure::Kind::Conflict)
            throw;
    }
}

Task<Processing> ProcessingWatch::untilProcessed(bool ordered, QDateTime before, std::stop_token stop)
{
    const Condition processed = [before](const Processing &shown) {
        const bool ended = shown.state == State::Succeeded || shown.state == State::Failed;
        const bool old = before.isValid() && shown.completed.isValid() &&
                         qAbs(before.msecsTo(shown.completed)) < sameMoment;
        return ended && !old;
    };
    if (ordered) {
        // What is shown at first may be the end of the time before; only a run tells.
        const Condition never = [](const Processing &) { return false; };
        const Processing again = co_await afterOrder(never, stop);
        if (processed(again))
            co_return again;
    }
    const Processing shown = co_await untilIdle(stop);
    if (processed(shown) || shown.submission.published)
        co_return shown;
    co_await order(stop);
    const Processing done = co_await afterOrder(processed, stop);
    if (processed(done))
        co_return done;
    Failure failure(Failure::Kind::Server, QStringLiteral("have the files processed"));
    throw failure.code("process-not-seen");
}

} // namespace slipway::session
