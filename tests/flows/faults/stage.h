// SPDX-License-Identifier: MIT
#pragma once

#include "row.h"
#include "scene.h"

#include <functional>
#include <memory>
#include <vector>

namespace slipway::tests {

/// The repositories of a table, in the order of its exits: "dandi", "nomad 1", "nomad 2", "tus", "phases",
/// "next".
using Repositories = std::vector<const char *>;

/// Plays every row at every repository that has one, several at once, for most of the time each waits before
/// it tries again. Expects each to end as the row says, or to be put right.
void playAll(const Repositories &repositories, const std::vector<Row> &table);

} // namespace slipway::tests
