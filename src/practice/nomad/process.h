// SPDX-License-Identifier: MIT
#pragma once

#include "practice/nomad/deployment.h"

#include <chrono>
#include <string>
#include <vector>

namespace slipway::practice::nomad {

/// The names of processes as the records hold them; wireName() gives what the caller sees.
namespace process {
inline constexpr const char *upload = "process_upload";
inline constexpr const char *local = "put_file_and_process_local"; ///< PUT with wait_for_processing
inline constexpr const char *edit = "edit_upload_metadata";
inline constexpr const char *publish = "publish_upload";
inline constexpr const char *remove = "delete_upload";
inline constexpr const char *entry = "process_entry";
} // namespace process

/// `process_upload`, in generation 2 `_process_upload` (NOMAD contract 0.1).
std::string wireName(Generation generation, const std::string &process);

/// A new process goes behind those that wait already; the first is PENDING at once, with everything reset in
/// generation 1 and with the old message and warnings in generation 2 (NOMAD contract 4.5).
void enqueue(Deployment &deployment, Upload &upload, const char *name, QJsonObject parameters = {});

/// The worker has begun: RUNNING with a message, which generation 2 does not show.
void showStep(Deployment &deployment, Upload &upload, ProcessStatus status, const std::string &message);

/// The first process of the queue ends: SUCCESS, or FAILURE if there are errors. A next one becomes PENDING
/// in the same moment, so that process_running never drops between two (NOMAD contract 4.5).
void endProcess(Deployment &deployment, Upload &upload, std::vector<std::string> errors,
                std::vector<std::string> warnings = {});

/// Files cannot be changed, nor metadata: in generation 1 while a publish or delete waits or runs, in
/// generation 2 while anything does.
bool isBlocked(const Deployment &deployment, const Upload &upload);

/// Waits until nothing runs in the upload any more or it is gone, at most as long as a gateway would; false
/// if that was too long. Not to be called with the store locked.
bool waitWhileRunning(Deployment &deployment, const std::string &uploadId);

} // namespace slipway::practice::nomad
