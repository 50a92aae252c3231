// SPDX-License-Identifier: MIT
#include "session/machinewatch.h"

#include <QNetworkInterface>

#include <algorithm>
#include <utility>

namespace slipway::session {

namespace {

constexpr std::chrono::milliseconds betweenReads{1'000};
/// Clocks that are read one after the other differ by little without any sleep.
constexpr std::chrono::milliseconds shortestSleep{2'000};

} // namespace

MachineWatch::MachineWatch(const base::Clock &clock, std::function<QStringList()> addresses)
    : m_clock(clock)
    , m_addresses(std::move(addresses))
    , m_asleep(clock.asleep())
{}

MachineWatch::Change MachineWatch::look()
{
    const std::chrono::milliseconds asleep = m_clock.asleep();
    const bool woke = asleep - std::exchange(m_asleep, asleep) >= shortestSleep;
    const std::chrono::milliseconds now = m_clock.ticks();
    Change change = Change::None;
    if (m_addresses && (!m_knows || woke || now - m_read >= betweenReads)) {
        m_read = now;
        QStringList own = m_addresses();
        own.sort();
        const bool isLost = std::any_of(m_own.cbegin(), m_own.cend(),
                                        [&own](const QString &address) { return !own.contains(address); });
        if (std::exchange(m_knows, true) && own != m_own)
            change = isLost ? Change::AddressLost : Change::AddressFound;
        m_own = std::move(own);
    }
    return woke ? Change::Woke : change;
}

QStringList ownAddresses()
{
    QStringList addresses;
    const QList<QNetworkInterface> interfaces = QNetworkInterface::allInterfaces();
    for (const QNetworkInterface &one : interfaces) {
        const auto flags = one.flags();
        if (!flags.testFlag(QNetworkInterface::IsRunning) || flags.testFlag(QNetworkInterface::IsLoopBack))
            continue;
        const QList<QNetworkAddressEntry> entries = one.addressEntries();
        for (const QNetworkAddressEntry &entry : entries) {
            // Temporary addresses of IPv6 come and go by themselves, and connections over them live on.
            if (!entry.isTemporary() && !entry.ip().isLinkLocal())
                addresses.append(entry.ip().toString());
        }
    }
    return addresses;
}

} // namespace slipway::session
