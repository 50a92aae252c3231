// SPDX-License-Identifier: MIT
#pragma once

#include "backends/nomad/conversation.h"
#include "domain/submission.h"
#include "upload/fileuploader.h"
#include "upload/ledger.h"

#include <memory>

namespace slipway::backends::nomad {

/// Brings files, and archives of files, into one upload: one body at a time, each looked for on the server
/// afterwards by path and size (NOMAD contract 4.6 and 8).
///
/// A body whose answer was lost is looked for before it is sent again. Nothing is processed by it in
/// generation 2.x. Failures of upload() besides those of FileUploader, for all files: codes
/// "submission-gone", "submission-published", "not-your-submission"; for one: "extraction-failed",
/// "files-missing". `ledger` outlives it.
std::unique_ptr<upload::FileUploader> makeNomadUploader(std::shared_ptr<Conversation> conversation,
                                                        domain::Submission submission,
                                                        upload::Ledger &ledger);

} // namespace slipway::backends::nomad
