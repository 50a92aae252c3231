// SPDX-License-Identifier: MIT
#pragma once

#include "domain/localfile.h"
#include "domain/problem.h"

namespace slipway::backends::nomad {

/// What is wrong with, or worth knowing of, archives among the files (NOMAD contract 4.3): broken, encrypted
/// or empty ones, links and archives inside, kinds that the server does not unpack. Looks into the files;
/// into a large one not to its end.
domain::Problems checkArchives(const domain::LocalFiles &files);

} // namespace slipway::backends::nomad
