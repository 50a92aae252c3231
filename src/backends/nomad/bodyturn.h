// SPDX-License-Identifier: MIT
#pragma once

#include "base/task.h"

#include <memory>
#include <stop_token>

namespace slipway::backends::nomad {

/// Lets one in at a time, in the order of asking: an upload takes one change after the other, and loses or
/// refuses what comes in between (NOMAD contract 4.5).
class BodyTurn
{
    class Queue;

public:
    BodyTurn();

    /// It is the holder's turn until this goes away.
    class Slot
    {
    public:
        explicit Slot(std::shared_ptr<Queue> queue);
        ~Slot();
        Slot(Slot &&) noexcept = default;
        Slot &operator=(Slot &&) noexcept = delete;

    private:
        std::shared_ptr<Queue> m_queue;
    };

    /// Comes back when nobody else has the turn; throws Failure::cancelled() on stop.
    base::Task<Slot> enter(std::stop_token stop);

private:
    static base::Task<Slot> wait(std::shared_ptr<Queue> queue, std::stop_token stop);

    std::shared_ptr<Queue> m_queue;
};

} // namespace slipway::backends::nomad
