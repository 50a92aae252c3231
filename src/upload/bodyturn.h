// SPDX-License-Identifier: MIT
#pragma once

#include "base/task.h"

#include <memory>
#include <stop_token>

namespace slipway::upload {

/// Lets few in at a time, in the order of asking, for servers that lose or refuse what comes in between:
/// a NOMAD upload takes one change after the other (NOMAD contract 4.5), a Data Bank two files at once
/// or one (Data Bank contract 12.3).
class BodyTurn
{
    class Queue;

public:
    explicit BodyTurn(int places = 1);

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

    /// Comes back when a place is free; throws Failure::cancelled() on stop.
    base::Task<Slot> enter(std::stop_token stop);

private:
    static base::Task<Slot> wait(std::shared_ptr<Queue> queue, std::stop_token stop);

    std::shared_ptr<Queue> m_queue;
};

} // namespace slipway::upload
