// SPDX-License-Identifier: MIT
#pragma once

#include "backends/databank/conversation.h"
#include "backends/databank/uploadmemory.h"

#include <stop_token>

namespace slipway::backends::databank {

/// What an earlier try left open about the one call that must not be made twice.
enum class Handover {
    Open,  ///< it was not made: go on
    Done,  ///< the file is in the dataset
    Again, ///< the person looked, and it is not: it may be made once more
};

/// Reads it from the memory. Throws "registration-unknown" where only a person can tell, and FileChanged
/// where the person saw a file that is no longer what is on this disk.
Handover handoverOf(const UploadMemory &memory, const QString &print, const QString &path);

/// Makes the call exactly once: noted and on disk before it is sent, never repeated (Data Bank contract 4B
/// and 4A, no duplicate is ever noticed by the server). `memory` is what the journal has afterwards.
///
/// Throws "registration-unknown" if the answer is lost or says nothing; what was sent stays with the server
/// if the call was refused: "no-such-draft", "wrong-key", "registration-refused".
base::Task<> handOver(std::shared_ptr<Conversation> conversation, Notes &notes, UploadMemory &memory,
                      net::Request request, Step step, QString path, std::stop_token stop);

} // namespace slipway::backends::databank
