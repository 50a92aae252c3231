// SPDX-License-Identifier: MIT
#include "transfer/networkwatch.h"

#include <algorithm>
#include <utility>

namespace slipway::transfer {

using base::Failure;

namespace {

/// Failures of a probe that waiting does not cure.
bool isHopeless(const Failure &failure)
{
    switch (failure.kind()) {
    case Failure::Kind::Cancelled:
    case Failure::Kind::SignIn:
    case Failure::Kind::Forbidden:
    case Failure::Kind::Store:
    case Failure::Kind::Tls:
    case Failure::Kind::Proxy:
        return true;
    default:
        return false;
    }
}

} // namespace

NetworkWatch::NetworkWatch(upload::FileUploader &uploader, const EngineOptions &options, base::Clock &clock,
                           ProgressBoard &board, std::stop_token stop)
    : m_uploader(uploader)
    , m_options(options)
    , m_clock(clock)
    , m_board(board)
    , m_stop(std::move(stop))
    , m_pause(options.probeEvery)
{}

base::Task<> NetworkWatch::whenOpen()
{
    while (m_watching) {
        base::Completion<Verdict> verdict;
        const base::CancelOnStop<Verdict> cancel(m_stop, verdict);
        m_waiting.push_back(verdict);
        co_await verdict;
    }
}

base::Task<NetworkWatch::Verdict> NetworkWatch::judge(qsizetype position, Failure failure)
{
    base::throwIfStopped(m_stop);
    m_troubled.insert(position);
    if (!m_downSince)
        m_downSince = m_clock.ticks();
    base::Completion<Verdict> verdict;
    const base::CancelOnStop<Verdict> cancel(m_stop, verdict);
    m_waiting.push_back(verdict);
    if (!std::exchange(m_watching, true))
        m_watch = watch(std::move(failure));
    co_return co_await verdict;
}

void NetworkWatch::wasThere()
{
    m_troubled.clear();
    m_downSince.reset();
    m_pause = m_options.probeEvery;
}

void NetworkWatch::lineChanged()
{
    m_pause = m_options.probeEvery;
    if (m_pausing)
        m_pausing->requestStop();
}

base::Task<> NetworkWatch::finish()
{
    if (m_watch) {
        base::Task<> last = std::move(*m_watch);
        m_watch.reset();
        co_await std::move(last);
    }
}

base::Task<> NetworkWatch::watch(Failure first)
{
    std::optional<base::Outcome<Verdict>> outcome;
    try {
        auto waiting = waitForNetwork(std::move(first));
        outcome.emplace(co_await std::move(waiting));
    } catch (const Failure &failure) {
        outcome.emplace(failure);
    }
    m_watching = false;
    for (const auto &waiter : std::exchange(m_waiting, {}))
        waiter.settle(*outcome);
}

base::Task<NetworkWatch::Verdict> NetworkWatch::waitForNetwork(Failure first)
{
    auto asked = probe();
    std::optional<Failure> trouble = co_await std::move(asked);
    const bool reachable = !trouble;
    if (reachable && m_troubled.size() < 2) {
        m_downSince.reset();
        co_return Verdict::File;
    }
    if (reachable)
        trouble = first;
    while (trouble) {
        auto paused = pause(*trouble);
        co_await std::move(paused);
        asked = probe();
        trouble = co_await std::move(asked);
    }
    m_board.state(domain::RunState::Running);
    if (reachable)
        co_return Verdict::Storage;
    wasThere();
    co_return Verdict::Network;
}

base::Task<std::optional<Failure>> NetworkWatch::probe()
{
    std::optional<Failure> trouble;
    try {
        auto asked = m_uploader.probe(m_stop);
        co_await std::move(asked);
        m_board.alive();
    } catch (const Failure &failure) {
        if (isHopeless(failure))
            throw;
        trouble = failure;
    }
    co_return trouble;
}

base::Task<> NetworkWatch::pause(const Failure &reason)
{
    m_board.state(domain::RunState::WaitingForNetwork, std::make_shared<const Failure>(reason));
    std::chrono::milliseconds duration = m_pause;
    m_pause = std::min(2 * m_pause, m_options.longestProbe);
    if (!m_downSince)
        m_downSince = m_clock.ticks(); // a file that was still under way came through meanwhile
    if (m_options.giveUpAfter) {
        const auto left = *m_options.giveUpAfter - (m_clock.ticks() - *m_downSince);
        if (left <= std::chrono::milliseconds::zero())
            throw reason;
        duration = std::min(duration, left);
    }
    m_pausing.emplace(m_stop);
    try {
        auto waited = m_clock.wait(duration, m_pausing->token());
        co_await std::move(waited);
    } catch (const Failure &) {
        base::throwIfStopped(m_stop); // else the pause was cut short
    }
    m_pausing.reset();
}

} // namespace slipway::transfer
