// SPDX-License-Identifier: MIT
#pragma once

#include "tests/ui/fakesession.h"

namespace slipway::tests {

/// Gives `fake` what people see in life: the servers that come with the program, their fields, and titles and
/// files as long as researchers have them.
void giveTrueData(FakeSession &fake);

/// Takes everything out of `fake` that somebody might complain of.
void giveGoodEnd(FakeSession &fake);

/// The server of the kind that `fake` is now: 0 for a real one, 1 for one for tests, 2 for practice.
domain::Profile trueServer(const FakeSession &fake, int which);

} // namespace slipway::tests
