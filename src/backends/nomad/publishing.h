// SPDX-License-Identifier: MIT
#pragma once

#include "domain/problem.h"
#include "domain/submission.h"

namespace slipway::backends::nomad {

/// What speaks against publishing, and what a person must know before: a server publishes failed entries
/// without a word (NOMAD contract 6.2).
domain::Problems publishProblems(const domain::Processing &processing);

} // namespace slipway::backends::nomad
