// SPDX-License-Identifier: MIT
#pragma once

#include "backends/submissions.h"
#include "session/waits.h"

#include <functional>
#include <stop_token>

namespace slipway::session {

/// Looks at a submission again and again until the server is where it should be. Network trouble is waited
/// out; a sign-in that has ended is thrown, and a new watch continues after it.
class ProcessingWatch
{
public:
    using Seen = std::function<void(const domain::Processing &)>;
    using Condition = std::function<bool(const domain::Processing &)>;

    /// `server` and `clock` outlive the watch; `seen` is told every look and may be empty.
    ProcessingWatch(backends::Submissions *server, QString id, Patience patience, Seen seen,
                    base::Clock *clock = &base::Clock::system());

    /// One look, whatever it shows.
    base::Task<domain::Processing> look(std::stop_token stop);
    /// Looks until the server works on it no more.
    base::Task<domain::Processing> untilIdle(std::stop_token stop);
    /// Looks after an order until it had its effect: until the condition holds and nothing runs, or what
    /// ran has ended without it, or nothing was seen of it for Patience::unseen. The caller tells these
    /// apart by the look that it gets.
    base::Task<domain::Processing> afterOrder(Condition effect, std::stop_token stop);

    /// Has all files processed that nothing has processed yet, and looks until that is done. `ordered`: an
    /// order was given just now. `before`: Processing::completed when files began to be sent; as long as it
    /// is the same, nothing has processed them, whatever the state says (NOMAD contract 4.6: files can be put
    /// without being processed). Throws Failure of Kind::Server, code "process-not-seen", if an order is
    /// taken and nothing follows.
    base::Task<domain::Processing> untilProcessed(bool ordered, QDateTime before, std::stop_token stop);

    const Patience &patience() const { return m_patience; }
    base::Clock *clock() const { return m_clock; }

private:
    base::Task<> order(std::stop_token stop);
    void judge(domain::Processing &look);

    backends::Submissions *m_server;
    QString m_id;
    Patience m_patience;
    Seen m_seen;
    base::Clock *m_clock;
    QString m_fingerprint; // of the last look: while it stays the same, nothing moves
    Patience::Time m_unchangedSince{0};
};

} // namespace slipway::session
