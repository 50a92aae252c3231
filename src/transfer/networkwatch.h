// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.h"
#include "transfer/engine.h"
#include "transfer/progressboard.h"

#include <QSet>

#include <chrono>
#include <optional>
#include <stop_token>
#include <vector>

namespace slipway::transfer {

/// Tells a network that is gone from a file that has bad luck, and waits for the network to come back.
///
/// After a failure of the network the server is asked for next to nothing. If it answers, the file is to
/// blame; if it does not, or if several files fail one after the other although it does (the store behind it
/// may be out of reach), the run waits in one place, and nothing new is begun.
class NetworkWatch
{
public:
    enum class Verdict {
        File,    ///< the server can be reached: this counts as a try of the file
        Storage, ///< the server can be reached, but several files failed: it counts, but little
        Network, ///< it was not the file's fault
    };

    /// `stop` ends the waiting; the run asks for it when it ends.
    NetworkWatch(upload::FileUploader &uploader, const EngineOptions &options, base::Clock &clock,
                 ProgressBoard &board, std::stop_token stop);

    bool isOpen() const { return !m_watching; }
    /// Comes back when new files may be begun; throws what concerns all files.
    base::Task<> whenOpen();
    /// Comes back with the verdict when the network is there; throws what concerns all files.
    base::Task<Verdict> judge(qsizetype position, base::Failure failure);
    /// The machine has woken up or is in another network: if the watch waits, it asks again now.
    void lineChanged();
    /// A file came through, or moved on: the network was there.
    void wasThere();
    /// Waits until the watch has unwound.
    base::Task<> finish();

private:
    base::Task<> watch(base::Failure first);
    base::Task<Verdict> waitForNetwork(base::Failure first);
    /// Nothing if the server answered, else why not.
    base::Task<std::optional<base::Failure>> probe();
    base::Task<> pause(const base::Failure &reason);

    upload::FileUploader &m_uploader;
    const EngineOptions &m_options;
    base::Clock &m_clock;
    ProgressBoard &m_board;
    std::stop_token m_stop;

    std::optional<base::Task<>> m_watch;
    bool m_watching = false;
    std::vector<base::Completion<Verdict>> m_waiting;
    QSet<qsizetype> m_troubled; ///< files that failed since the network was last known to be there
    std::optional<std::chrono::milliseconds> m_downSince;
    std::chrono::milliseconds m_pause;
    std::optional<base::LinkedStop> m_pausing; ///< of the pause that is under way
};

} // namespace slipway::transfer
