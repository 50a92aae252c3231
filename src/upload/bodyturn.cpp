// SPDX-License-Identifier: MIT
#include "upload/bodyturn.h"

#include <deque>
#include <utility>

namespace slipway::upload {

class BodyTurn::Queue
{
public:
    explicit Queue(int places)
        : m_free(places)
    {}

    void join(const base::Completion<void> &turn)
    {
        m_waiting.push_back(turn);
        admit();
    }

    void leave()
    {
        ++m_free;
        admit();
    }

private:
    void admit()
    {
        while (m_free > 0 && !m_waiting.empty()) {
            if (m_waiting.front().settle({})) // not if it was stopped while waiting
                --m_free;
            m_waiting.pop_front();
        }
    }

    int m_free;
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

BodyTurn::BodyTurn(int places)
    : m_queue(std::make_shared<Queue>(places))
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

} // namespace slipway::upload
