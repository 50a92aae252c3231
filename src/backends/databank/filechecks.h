// SPDX-License-Identifier: MIT
#pragma once

#include "domain/localfile.h"

namespace slipway::backends::databank {

/// Every rule about names, sizes and numbers that a Data Bank has or advises (Data Bank contract 4D, 7.4,
/// 12.2). The server checks none of them before a curator does.
domain::Problems fileProblems(const domain::LocalFiles &files);

} // namespace slipway::backends::databank
