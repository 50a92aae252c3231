// SPDX-License-Identifier: MIT
#pragma once

#include "domain/submission.h"

#include <QString>

namespace slipway::ui {

/// The submission's title, or its ID if it has none.
QString submissionName(const domain::Submission &submission);
/// One line about a submission: date, entries, size, what the server did last.
QString submissionLine(const domain::Submission &submission);
/// "3 of 10 unpublished uploads", or without the limit where it is not known.
QString slotsSentence(const domain::SubmissionList &list);
/// "12 entries", "12 entries, 2 of them failed", or that nothing was recognised.
QString entriesSentence(const domain::Processing &processing);
/// "none: public at once", or for how many months.
QString embargoSentence(int months);
/// What becomes public and what is done with it: "Published", "Published under embargo" or "Not published".
QString publishedSentence(const domain::Submission &submission);

} // namespace slipway::ui
