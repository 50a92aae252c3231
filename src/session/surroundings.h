// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "domain/bandwidth.h"
#include "domain/progress.h"
#include "session/machinewatch.h"
#include "session/sleepinhibitor.h"

#include <QStringList>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace slipway::session {

/// What goes on around a run: the time of day changes the limit, the machine must not fall asleep while it
/// sends, and has perhaps slept, or changed the network, all the same.
///
/// It has no clock work of its own but lives from the pictures of the run, five a second: so a jump of any
/// clock is followed with the next picture.
class Surroundings
{
public:
    struct Reactions
    {
        std::function<void(qint64 bytesPerSecond)> limit; ///< the limit is another one now; 0: none
        std::function<void()> lineChanged;                ///< open connections lead nowhere any more
        std::function<void()> networkFound;               ///< one more network: who waits may look again
    };

    /// Without an inhibitor the machine sleeps when it likes. `localTime` gives the wall clock in the
    /// machine's own zone.
    Surroundings(const base::Clock &clock, std::unique_ptr<SleepInhibitor> inhibitor,
                 std::function<QStringList()> addresses, std::function<QDateTime()> localTime,
                 Reactions reactions);
    ~Surroundings();

    void setBandwidth(const domain::Bandwidth &bandwidth);
    /// A run is about to begin: what has changed since the last one is told before it sends anything.
    void begin();
    /// A picture of a run at work.
    void follow(const domain::Snapshot &picture);
    /// The run has come to rest.
    void rest();

private:
    void applyLimit();
    void lookAround();
    bool isAtWork(const domain::Snapshot &picture);

    const base::Clock &m_clock;
    std::unique_ptr<SleepInhibitor> m_inhibitor;
    std::function<QDateTime()> m_localTime;
    Reactions m_reactions;
    domain::Bandwidth m_bandwidth;
    qint64 m_limit = 0; ///< bytes per second, as last told
    MachineWatch m_watch;
    std::optional<std::chrono::milliseconds> m_waitingSince; ///< for the network, by ticks()
};

} // namespace slipway::session
