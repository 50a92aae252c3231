// SPDX-License-Identifier: MIT
#pragma once

#include "domain/progress.h"
#include "store/journal.h"

namespace slipway::session {

/// What the journal knows of the content of a file that is final.
domain::Evidence evidenceOf(const store::FileRecord &record);
/// The row of a file that is final, as a picture shows it.
domain::FileProgress finalRow(const store::FileRecord &record, qsizetype row);
/// Counts a final file in a picture and adds its row.
void addFinal(domain::Snapshot &picture, const store::FileRecord &record, qsizetype row);
/// A picture of files that no run is at work on; without rows.
domain::Snapshot pictureAtRest(const QList<store::FileRecord> &records, domain::RunState state);

} // namespace slipway::session
