// SPDX-License-Identifier: MIT
#pragma once

#include "backends/nomad/conversation.h"
#include "backends/nomad/nomadsubmissions.h"

#include <memory>
#include <stop_token>

namespace slipway::backends::nomad {

/// What the server says of itself: "NOMAD 1.3.15". Failure code "not-nomad".
base::Task<QString> introduction(std::shared_ptr<Conversation> conversation, std::stop_token stop);

/// Makes an upload, sends `bytes` into it and deletes it again (NOMAD contract 4). If it cannot be deleted,
/// the failure says that it is still there.
base::Task<> trialUpload(std::shared_ptr<Conversation> conversation, NomadSubmissions &submissions,
                         qint64 bytes, std::stop_token stop);

} // namespace slipway::backends::nomad
