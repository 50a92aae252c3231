// SPDX-License-Identifier: MIT
#pragma once

#include "practice/databank/store.h"

#include <string>
#include <vector>

namespace slipway::practice::databank {

/// The names that more than one record of the dataset has. The store is locked.
std::vector<std::string> duplicateNames(const Dataset &dataset);

/// What the dataset still lacks before it can be published, in the real server's words; no form of this
/// server takes a licence or authors, so a draft always lacks those (Data Bank contract 7.4). The store is
/// locked.
std::vector<std::string> missingElements(Store &store, const Dataset &dataset);

} // namespace slipway::practice::databank
