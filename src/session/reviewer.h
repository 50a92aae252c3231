// SPDX-License-Identifier: MIT
#pragma once

#include "domain/profile.h"
#include "domain/review.h"
#include "store/journal.h"

#include <QList>

namespace slipway::session {

/// The review with one entry for each file of the run, in its order: Verified only if the server shows the
/// size and the digest that were computed here; where the server tells no digests at all, the size alone.
///
/// `server` is what the backend read back: files by remote path, with the server's digests and status.
domain::Review compareWithServer(const QList<store::FileRecord> &files, const domain::Review &server);

/// The receipt for a compared review.
domain::Receipt makeReceipt(const domain::Review &review, const domain::Profile &profile,
                            const QString &account);

} // namespace slipway::session
