// SPDX-License-Identifier: MIT
#pragma once

#include "practice/nomad/deployment.h"

#include <chrono>
#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

namespace slipway::practice::nomad {

class ProcessRun;

/// The one worker of the practice NOMAD (NOMAD contract 4.5, Appendix B): takes each upload's processes
/// through their steps, the next not before Settings::stepMilliseconds have passed, so that a poller sees
/// every one.
class Processor
{
public:
    explicit Processor(Deployment &deployment);
    ~Processor();
    Processor(const Processor &) = delete;
    Processor &operator=(const Processor &) = delete;

    void start();
    /// Ends the thread between two steps, and lets go whoever waits for a process.
    void stop();
    /// A process waits. May be called with the store locked.
    void wake();
    /// Gives every upload that waits its next step now, in the caller's thread. Not with the store locked.
    void stepNow();
    /// Does now, in the caller's thread, all that waits, except what is stuck. Not with the store locked.
    void finishNow();

private:
    struct Due
    {
        std::string serial;
        std::chrono::steady_clock::time_point since; ///< of its present step
        bool brief = false;
        std::shared_ptr<ProcessRun> run;
    };

    void loop();
    bool tick(bool everything);
    bool advance(const std::string &uploadId, bool everything);
    void indexWhatLagged();

    Deployment &m_deployment;
    std::mutex m_working; ///< one tick at a time
    std::map<std::string, Due> m_due;
    bool m_mayLag = true; ///< some entry may be missing from the index
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_awake = false;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace slipway::practice::nomad
