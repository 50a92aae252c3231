// SPDX-License-Identifier: MIT
#include "practice/nomad/processwait.h"

#include "practice/nomad/process.h"

namespace slipway::practice::nomad {

bool waitsForProcessing(const Call &call)
{
    return call.two() && call.flag("wait_for_processing", true);
}

void waitBeforeAnswer(Call &call, const std::string &uploadId)
{
    const Unlocked unlocked(call.store().mutex);
    if (!waitWhileRunning(call.deployment, uploadId))
        throw Refusal(proxyPage(504));
}

} // namespace slipway::practice::nomad
