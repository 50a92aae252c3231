// SPDX-License-Identifier: MIT
#pragma once

#include "practice/nomad/call.h"

#include <mutex>
#include <string>

namespace slipway::practice::nomad {

/// The opposite of a lock guard: lets go of a mutex that is held, for as long as it lives.
class Unlocked
{
public:
    explicit Unlocked(std::mutex &mutex)
        : m_mutex(mutex)
    {
        m_mutex.unlock();
    }
    ~Unlocked() { m_mutex.lock(); }
    Unlocked(const Unlocked &) = delete;
    Unlocked &operator=(const Unlocked &) = delete;

private:
    std::mutex &m_mutex;
};

/// Generation 2 answers an edit, a publish or a deletion when it is over, unless `wait_for_processing=false`
/// (NOMAD contract 0.1). To be asked first of all: throws a Refusal with 422 if that is no boolean.
bool waitsForProcessing(const Call &call);

/// Waits until the upload's processes are over; who waits too long gets a gateway's 504. Called by a handler
/// with the store locked; lets go of the lock meanwhile, so that afterwards the upload must be looked up
/// again.
void waitBeforeAnswer(Call &call, const std::string &uploadId);

} // namespace slipway::practice::nomad
