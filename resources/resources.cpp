// SPDX-License-Identifier: MIT
#include "resources/resources.h"

#include <QDir>

// Q_INIT_RESOURCE declares a function of the global namespace and therefore cannot be used inside another.
static void initialise()
{
    Q_INIT_RESOURCE(resources);
}

namespace slipway {

void useResources()
{
    [[maybe_unused]] static const bool done = (initialise(), true);
}

} // namespace slipway
