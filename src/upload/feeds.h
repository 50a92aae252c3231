// SPDX-License-Identifier: MIT
#pragma once

#include "upload/chunkfeed.h"
#include "upload/fileuploader.h"

#include <memory>
#include <stop_token>

namespace slipway::upload {

/// What a job sends: its file, or the archive of its members in the form that the archive's name asks for.
/// Throws Failure of Kind::Internal if there can be no such archive.
base::Task<std::shared_ptr<ChunkFeed>> feedOf(FileJob job, std::stop_token stop);

} // namespace slipway::upload
