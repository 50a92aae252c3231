// SPDX-License-Identifier: MIT
#include "net/hostgate.h"

#include "net/bodylimit.h"

#include <QHash>

#include <algorithm>
#include <list>
#include <map>
#include <utility>

namespace slipway::net {

class HostGate::State
{
public:
    State(base::Clock &clock, int bodies)
        : m_clock(clock)
        , m_bodies(bodies)
    {}

    void join(const Origin &origin, bool isBody, const base::Completion<void> &turn)
    {
        m_hosts[origin].queue.emplace_back(isBody, turn);
        admit(origin);
    }

    void leave(const Origin &origin, bool isBody)
    {
        Host &host = m_hosts[origin];
        --host.openLike(isBody);
        admit(origin);
    }

    void sent(const Origin &origin, qint64 bytes)
    {
        const std::list<Waiter> &queue = m_hosts[origin].queue;
        const auto isBody = [](const Waiter &waiter) { return waiter.isBody; };
        limitOf(origin).sent(bytes, std::any_of(queue.begin(), queue.end(), isBody), m_clock.ticks());
        admit(origin);
    }

    void troubled(const Origin &origin) { limitOf(origin).troubled(m_clock.ticks()); }

private:
    struct Waiter
    {
        Waiter(bool body, base::Completion<void> completion)
            : isBody(body)
            , turn(std::move(completion))
        {}
        bool isBody;
        base::Completion<void> turn;
    };
    struct Host
    {
        int small = 0;
        int bodies = 0;

        int &openLike(bool isBody) { return isBody ? bodies : small; }
        std::list<Waiter> queue;
    };

    BodyLimit &limitOf(const Origin &origin)
    {
        return m_limits.try_emplace(origin.toString(), BodyLimit(m_bodies)).first->second;
    }

    /// Lets in who is next; the large bodies and the small requests do not hold each other up.
    void admit(const Origin &origin)
    {
        Host &host = m_hosts[origin];
        const int mostBodies = limitOf(origin).current();
        for (auto waiter = host.queue.begin(); waiter != host.queue.end();) {
            const bool isGone = waiter->turn.isSettled(); // stopped while waiting
            const int limit = waiter->isBody ? mostBodies : smallAtOnce;
            const bool hasRoom = host.openLike(waiter->isBody) < limit;
            if (!isGone && !hasRoom) {
                ++waiter;
                continue;
            }
            if (!isGone && waiter->turn.settle({}))
                ++host.openLike(waiter->isBody);
            waiter = host.queue.erase(waiter);
        }
        if (host.small == 0 && host.bodies == 0 && host.queue.empty())
            m_hosts.remove(origin);
    }

    base::Clock &m_clock;
    const int m_bodies;
    std::map<QString, BodyLimit> m_limits; // kept as long as the client: what was learned of an origin
    QHash<Origin, Host> m_hosts;
};

HostGate::Slot::Slot(std::shared_ptr<State> state, Origin origin, bool isBody)
    : m_state(std::move(state))
    , m_origin(std::move(origin))
    , m_isBody(isBody)
{}

HostGate::Slot::~Slot()
{
    if (m_state)
        m_state->leave(m_origin, m_isBody);
}

void HostGate::Slot::sent(qint64 bytes) const
{
    m_state->sent(m_origin, bytes);
}

void HostGate::Slot::troubled() const
{
    m_state->troubled(m_origin);
}

HostGate::HostGate(base::Clock &clock, int bodies)
    : m_state(std::make_shared<State>(clock, bodies))
{}

base::Task<HostGate::Slot> HostGate::enter(Origin origin, bool isBody, std::stop_token stop)
{
    return waitForSlot(m_state, std::move(origin), isBody, std::move(stop));
}

base::Task<HostGate::Slot> HostGate::waitForSlot(std::shared_ptr<State> state, Origin origin, bool isBody,
                                                 std::stop_token stop)
{
    base::throwIfStopped(stop);
    base::Completion<void> turn;
    const base::CancelOnStop<void> cancel(stop, turn);
    state->join(origin, isBody, turn);
    co_await turn;
    co_return Slot(std::move(state), std::move(origin), isBody);
}

} // namespace slipway::net
