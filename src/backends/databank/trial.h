// SPDX-License-Identifier: MIT
#pragma once

#include "backends/databank/conversation.h"

#include <memory>
#include <stop_token>

namespace slipway::backends::databank {

/// Whether what answers is a Data Bank, and how it takes files, asked with a key that no dataset has. Throws
/// as Conversation::probe() for anything else.
base::Task<QString> introduction(std::shared_ptr<Conversation> conversation, std::stop_token stop);

/// Sends `bytes` to an upload that is deleted again (Data Bank contract 4B). Gives false, and sends nothing,
/// where uploads cannot be deleted: the phases' setup would destroy what a colleague is sending (contract
/// 4A), and the successor deletes nothing.
base::Task<bool> trialUpload(std::shared_ptr<Conversation> conversation, qint64 bytes, std::stop_token stop);

} // namespace slipway::backends::databank
