// SPDX-License-Identifier: MIT
#include "net/hostgate.h"

#include <QHash>

#include <algorithm>
#include <list>
#include <utility>

namespace slipway::net {

class HostGate::State
{
public:
    explicit State(int bodies)
        : m_bodyLimit(std::max(bodies, 1))
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

    /// Lets in who is next; the large bodies and the small requests do not hold each other up.
    void admit(const Origin &origin)
    {
        Host &host = m_hosts[origin];
        for (auto waiter = host.queue.begin(); waiter != host.queue.end();) {
            const bool isGone = waiter->turn.isSettled(); // stopped while waiting
            const int limit = waiter->isBody ? m_bodyLimit : smallAtOnce;
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

    int m_bodyLimit;
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

HostGate::HostGate(int bodies)
    : m_state(std::make_shared<State>(bodies))
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
