// SPDX-License-Identifier: MIT
#pragma once

#include "practice/archive.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace slipway::practice {

/// The archive's background work in a thread of low priority: SHA-256 of new blobs, validation of versions
/// and assets in ticks, publishing, lifting embargoes (DANDI contract 3.8, 7.1, 2.5).
class Scheduler
{
public:
    explicit Scheduler(Archive &archive);
    ~Scheduler();
    void start();
    void stop();
    /// Does now, in the caller's thread, everything that waits, until nothing is left to do.
    void finishNow();

private:
    void run();
    void tick(bool everything);
    bool hashOne(bool everything);
    void validateVersions(bool everything);
    void validateAssets(bool everything);
    void liftEmbargoes(bool everything);
    bool idle() const;

    Archive &m_archive;
    std::mutex m_mutex;
    std::mutex m_working; ///< one tick at a time
    std::condition_variable m_wake;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace slipway::practice
