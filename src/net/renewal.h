// SPDX-License-Identifier: MIT
#pragma once

#include "base/task.h"

#include <QSet>

#include <memory>
#include <stop_token>

namespace slipway::net {

/// Ends every attempt that is under way, for its connection leads nowhere any more: the machine has slept, or
/// is in another network now. Lives in the client's thread.
class Renewal
{
public:
    /// One attempt to send a request, as long as it lasts.
    class Attempt
    {
    public:
        Attempt(std::shared_ptr<Renewal> renewal, const std::stop_token &stop);
        ~Attempt();
        Attempt(const Attempt &) = delete;
        Attempt &operator=(const Attempt &) = delete;

        /// Stopped by the caller's stop, and by renew().
        std::stop_token token() const { return m_stop.token(); }
        bool isRenewed() const { return m_isRenewed; }

    private:
        friend class Renewal;
        std::shared_ptr<Renewal> m_renewal;
        base::LinkedStop m_stop;
        bool m_isRenewed = false;
    };

    /// Ends all attempts under way; those that begin later are not concerned.
    void renew();

private:
    QSet<Attempt *> m_attempts;
};

} // namespace slipway::net
