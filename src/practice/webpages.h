// SPDX-License-Identifier: MIT
#pragma once

#include "practice/archive.h"
#include "practice/http.h"

namespace slipway::practice {

/// The small web site next to the API, so that "Open in browser" shows something: a list of the open
/// Dandisets and a page per version. Everything that came from a client is escaped.
Response webPage(const Archive &archive, const Request &request);

} // namespace slipway::practice
