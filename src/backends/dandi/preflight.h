// SPDX-License-Identifier: MIT
#pragma once

#include "domain/credential.h"
#include "domain/dataset.h"
#include "domain/localfile.h"
#include "domain/problem.h"

namespace slipway::backends::dandi {

/// Every rule for files that can be checked without the server (DANDI contract 5.1, 5.2, 5.5 and 11, row 43):
/// paths, sizes, two files at one place, what is missing inside. Each problem carries its file.
domain::Problems fileProblems(const domain::LocalFiles &files);

/// What speaks against uploading to this dandiset now (DANDI contract 1.4, 2.5).
domain::Problems dandisetProblems(const domain::Account &account, const domain::Dataset &dataset);

} // namespace slipway::backends::dandi
