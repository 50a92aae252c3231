// SPDX-License-Identifier: MIT
#pragma once

#include "practice/databank/deployment.h"
#include "practice/http.h"

#include <string_view>

namespace slipway::practice::databank {

/// The faults that the practice Data Bank plays itself (Data Bank contract 10.7), each installed under
/// /__practice/faults as {"action":"quirk","quirk":NAME,"bytes":N,"match":…,"nth":…,"times":…}. What they do
/// really happens, so that the calls after it find it done. "The dataset" is the one in the path, or the one
/// whose token the call carries.
/// - replace-token: before the call the dataset gets another token; 401 from here on;
/// - release: before the call the dataset is published; 404 from here on;
/// - expire: before the call the upload in the path is gone;
/// - wipe-staging: P: before the call somebody else's setup wiped the dataset's staged files;
/// - foreign-writer: before the chunk counts, somebody else stored `bytes` zeros (at least one);
/// - short-store: of the chunk only the first `bytes` bytes are kept, the answer is a success;
/// - checksum-mismatch: T: the chunk is answered 460, whatever it holds;
/// - http-location: the Location of a new upload begins with http:.
/// All others of the contract are faults of the connection: `reset`, `cut` and `drop-answer` for a connection
/// that drops before or after the commit (of a chunk as of a registration), `slow` and `stall` for delays,
/// `html` with a status for 502, 503, 504; or settings, see Admin.
bool isQuirk(std::string_view name);

/// Plays the quirks that happen before the call is looked at.
void playBefore(Deployment &deployment, const Request &request);

} // namespace slipway::practice::databank
