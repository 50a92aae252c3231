// SPDX-License-Identifier: MIT
#pragma once

#include "practice/nomad/call.h"

#include <string>
#include <vector>

namespace slipway::practice::nomad {

/// A time after a database round trip: milliseconds; naive in generation 1, with `Z` in generation 2.
Json storedTime(Generation generation, Instant instant);
/// A time fresh from memory, microseconds; otherwise as storedTime().
Json freshTime(Generation generation, Instant instant);
/// `2026-11-21T09:12:52.342209+00:00`: POST /datasets/, and with `milliseconds` entry_metadata.
Json zonedTime(Instant instant, bool milliseconds);

/// The upload object of contract 4.1, all members, nulls included: answer() leaves those out.
/// With `fresh` the create time has its microseconds, as in the answer to an empty POST.
Json uploadView(const Deployment &deployment, const Upload &upload, bool fresh = false);
/// `{"upload_id": …, "data": …}`.
Json uploadEnvelope(const Deployment &deployment, const Upload &upload, bool fresh = false);
/// The members of process state: the first of the upload and of the entry object.
void writeProcessState(Json &view, Generation generation, const ProcessState &state, bool running);

/// The dataset object; `fresh` for the answer to its creation.
Json datasetView(const Deployment &deployment, const Dataset &dataset, bool fresh = false);
/// A person without e-mail address, as in /users and in `authors` of the search index.
Json personView(const Account &account);

/// Main author and co-authors (members of co-author groups not included, as in the real field).
std::vector<std::string> writersOf(const Upload &upload);
std::vector<std::string> viewersOf(const Upload &upload);
/// May change it: main author, co-author (also through a group), admin.
bool mayWrite(const Store &store, const Upload &upload, const Account *account);
/// Has a role in it: writer or reviewer (also through a group), admin.
bool mayView(const Store &store, const Upload &upload, const Account *account);

/// The upload of that id if the caller may see it. Throws 404, 401, 403 as in contract 4.4.
Upload &visibleUpload(const Call &call, const std::string &id);
/// The upload of that id if the caller may change it. Throws 404, 401, 403 as in contract 4.6.
Upload &writableUpload(const Call &call, const std::string &id);

} // namespace slipway::practice::nomad
