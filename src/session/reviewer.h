// SPDX-License-Identifier: MIT
#pragma once

#include "domain/profile.h"
#include "domain/review.h"
#include "store/journal.h"

#include <functional>

namespace slipway::session {

/// Calls what it is given for every file of the run, in its order.
using FileWalk = std::function<void(const std::function<void(const store::FileRecord &)> &)>;

/// The review with one entry for each file of the run, in its order: Verified only if the server shows the
/// size and the digest that were computed here; where the server tells no digests at all, the size alone.
///
/// `server` is what the backend read back: files by remote path, with the server's digests and status.
/// A server that lists no files (`listsFiles` false) shows nothing to compare with: then our own records of
/// what it has confirmed decide, and each file says how it was proven.
domain::Review compareWithServer(const FileWalk &files, domain::Review server, bool listsFiles = true);

/// The receipt for a compared review. `handedOver`: the server lists no files, and the person goes on in the
/// browser.
domain::Receipt makeReceipt(const domain::Review &review, const domain::Profile &profile,
                            const QString &account, bool handedOver = false);

} // namespace slipway::session
