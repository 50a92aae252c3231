// SPDX-License-Identifier: MIT
#pragma once

#include "backends/databank/conversation.h"
#include "upload/fileuploader.h"
#include "upload/ledger.h"

#include <memory>

namespace slipway::backends::databank {

/// Brings files into the dataset that was signed in to, by whichever protocol the server speaks: by tus at
/// most two at once, by phases one after the other (Data Bank contract 12.3). The ledger outlives it.
///
/// A file whose registration was sent and not answered is never registered again by itself: it fails with
/// "registration-unknown" until its memory says what a person saw ("listed": true or false).
std::unique_ptr<upload::FileUploader> makeDatabankUploader(std::shared_ptr<Conversation> conversation,
                                                           upload::Ledger &ledger);

} // namespace slipway::backends::databank
