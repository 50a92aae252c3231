// SPDX-License-Identifier: MIT
#include "backends/nomad/bodyturn.h"

#include <deque>
#include <utility>

namespace slipway::backends::nomad {

class BodyTurn::Queue
{
public:
    void join(const base::Completion<void> &turn)
    {
        m_waiting.push_back(turn);
        admit();
    }

    void leave()
    {
        m_isTaken = false;
        admit();
    }

private:
    void admit()
    {
        while (!m_isTaken && !m_waiting.empty()) {
            m_isTaken = m_waiting.front().settle({}); // not if it was stopped while waiting
            m_waiting.pop_front();
        }
    }

    bool m_isTaken = false;
    std::deque<base::Completion<void>> m_waiting;
};

BodyTurn::Slot::Slot(std::shared_ptr<Queue> queue)
    : m_queue(std::move(queue))
{}

BodyTurn::Slot::~Slot()
{
    if (m_queue)
        m_queue->leave();
}

BodyTurn::BodyTurn()
    : m_queue(std::make_shared<Queue>())
{}

base::Task<BodyTurn::Slot> BodyTurn::enter(std::stop_token stop)
{
    return wait(m_queue, std::move(stop));
}

base::Task<BodyTurn::Slot> BodyTurn::wait(std::shared_ptr<Queue> queue, std::stop_token stop)
{
    base::throwIfStopped(stop);
    base::Completion<void> turn;
    const base::CancelOnStop<void> cancel(stop, turn);
    queue->join(turn);
    co_await turn;
    co_return Slot(std::move(queue));
}

} // namespace slipway::backends::nomad
