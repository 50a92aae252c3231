// SPDX-License-Identifier: MIT
#pragma once

namespace slipway::tests {

/// Puts a layer between SQLite and the disk that can fail, for journals only. SLIPWAY_TEST_DISK says how, as
/// "mode:n:report": with the n-th access of the journal's files
///   once   that access fails, and nothing after it;
///   full   every write from this one on is refused, as by a full disk (here only writes are counted);
///   gone   half of what is written reaches the disk, and from then on nothing does anything.
/// At the end the file `report` says how many accesses there were, and whether one failed ("217 1"). Without
/// the variable nothing is changed.
void installFaultyDisk();

} // namespace slipway::tests
