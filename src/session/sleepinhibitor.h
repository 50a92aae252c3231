// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

namespace slipway::session {

/// Asks the system not to fall asleep by itself while something is held. Where it cannot be asked, nothing
/// happens. Lives in one thread that has an event loop.
class SleepInhibitor
{
public:
    virtual ~SleepInhibitor() = default;

    virtual void hold() = 0;    ///< may be called again; holds once
    virtual void release() = 0; ///< may be called without hold()
};

/// The one of this system: org.freedesktop.login1 on Linux; on Windows and macOS their own ways, untried.
std::unique_ptr<SleepInhibitor> makeSleepInhibitor();

} // namespace slipway::session
