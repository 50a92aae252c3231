// SPDX-License-Identifier: MIT
#include "base/completion.h"

namespace slipway::base {

std::shared_ptr<QObject> contextOfThisThread()
{
    // Owned by the thread, so that nobody has to delete it through an event loop that may have ended.
    thread_local const std::shared_ptr<QObject> context = std::make_shared<QObject>();
    return context;
}

} // namespace slipway::base
