// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <functional>

namespace slipway::session {

/// Notices that this machine has slept, or is in other networks than before: open connections may lead
/// nowhere then, and nobody tells.
class MachineWatch
{
public:
    enum class Change {
        None,
        Woke,
        AddressLost,  ///< connections from it lead nowhere any more
        AddressFound, ///< none was lost: what is under way goes on, but a network may be back
    };

    /// `addresses` gives this machine's own addresses, in any order; empty: nothing is said of networks.
    MachineWatch(const base::Clock &clock, std::function<QStringList()> addresses);

    /// What has changed since the last look; the first one gives None. May be asked often: the addresses are
    /// read once a second.
    Change look();

private:
    const base::Clock &m_clock;
    std::function<QStringList()> m_addresses;
    std::chrono::milliseconds m_asleep;
    std::chrono::milliseconds m_read{0}; ///< when the addresses were read last
    bool m_knows = false;                ///< m_own is known
    QStringList m_own;
};

/// The addresses of this machine in networks that are up, without its own loopback.
QStringList ownAddresses();

} // namespace slipway::session
