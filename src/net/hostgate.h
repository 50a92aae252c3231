// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "base/task.h"
#include "net/origin.h"

#include <memory>
#include <stop_token>

namespace slipway::net {

/// Hands out the few connections that exist for each origin, first come, first served.
///
/// QNetworkAccessManager opens six and lets further requests wait inside, where their clocks would already
/// run; so nothing is given to it that it cannot send now. Large bodies go on connections of their own, so
/// that a small request never waits behind one; how many of them, BodyLimit finds out.
class HostGate
{
    class State;

public:
    static constexpr int smallAtOnce = 6; ///< QNetworkAccessManager's own constant before Qt 6.5

    /// `bodies`: large bodies at once to one origin to begin with, at least 1.
    HostGate(base::Clock &clock, int bodies);

    /// A connection that is ours until this goes away.
    class Slot
    {
    public:
        Slot(std::shared_ptr<State> state, Origin origin, bool isBody);
        ~Slot();
        Slot(Slot &&) noexcept = default;
        Slot &operator=(Slot &&) noexcept = delete;

        /// `bytes` more of a large body have left.
        void sent(qint64 bytes) const;
        /// The server asked for patience, or the body stood still or broke off.
        void troubled() const;

    private:
        std::shared_ptr<State> m_state;
        Origin m_origin;
        bool m_isBody;
    };

    /// Comes back when a connection to `origin` is free; throws Failure::cancelled() on stop.
    base::Task<Slot> enter(Origin origin, bool isBody, std::stop_token stop);

private:
    static base::Task<Slot> waitForSlot(std::shared_ptr<State> state, Origin origin, bool isBody,
                                        std::stop_token stop);

    std::shared_ptr<State> m_state;
};

} // namespace slipway::net
