// SPDX-License-Identifier: MIT
#include "session/surroundings.h"

#include <QLoggingCategory>

#include <utility>

namespace slipway::session {

namespace {

Q_LOGGING_CATEGORY(logSurroundings, "slipway.surroundings")

using domain::RunState;

/// A network that is away for longer is not worth a battery.
constexpr std::chrono::milliseconds longestWaitAwake = std::chrono::minutes(10);

} // namespace

Surroundings::Surroundings(const base::Clock &clock, std::unique_ptr<SleepInhibitor> inhibitor,
                           std::function<QStringList()> addresses, std::function<QDateTime()> localTime,
                           Reactions reactions)
    : m_clock(clock)
    , m_inhibitor(std::move(inhibitor))
    , m_localTime(std::move(localTime))
    , m_reactions(std::move(reactions))
    , m_watch(clock, std::move(addresses))
{}

Surroundings::~Surroundings() = default;

void Surroundings::setBandwidth(const domain::Bandwidth &bandwidth)
{
    m_bandwidth = bandwidth;
    applyLimit();
}

void Surroundings::applyLimit()
{
    const qint64 limit = m_bandwidth.limitAt(m_localTime());
    if (std::exchange(m_limit, limit) != limit)
        m_reactions.limit(limit);
}

bool Surroundings::isAtWork(const domain::Snapshot &picture)
{
    if (picture.state != RunState::WaitingForNetwork) {
        m_waitingSince.reset();
        return picture.state == RunState::Running || picture.state == RunState::Pausing;
    }
    const std::chrono::milliseconds now = m_clock.ticks();
    if (!m_waitingSince)
        m_waitingSince = now;
    return now - *m_waitingSince < longestWaitAwake;
}

void Surroundings::lookAround()
{
    const MachineWatch::Change change = m_watch.look();
    switch (change) {
    case MachineWatch::Change::None:
        return;
    case MachineWatch::Change::AddressFound:
        qCInfo(logSurroundings) << "the machine is in one more network";
        return m_reactions.networkFound();
    case MachineWatch::Change::Woke:
        qCInfo(logSurroundings) << "the machine has slept";
        return m_reactions.lineChanged();
    case MachineWatch::Change::AddressLost:
        qCInfo(logSurroundings) << "the machine has left a network";
        return m_reactions.lineChanged();
    }
}

void Surroundings::begin()
{
    applyLimit();
    lookAround();
}

void Surroundings::follow(const domain::Snapshot &picture)
{
    applyLimit();
    const bool atWork = isAtWork(picture);
    if (m_inhibitor && atWork)
        m_inhibitor->hold();
    else if (m_inhibitor)
        m_inhibitor->release();
    lookAround();
}

void Surroundings::rest()
{
    if (m_inhibitor)
        m_inhibitor->release();
    m_waitingSince.reset();
}

} // namespace slipway::session
