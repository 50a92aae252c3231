// SPDX-License-Identifier: MIT
#pragma once

#include "practice/databank/deployment.h"
#include "practice/http.h"

#include <optional>
#include <string>

namespace slipway::practice::databank {

/// The token of an Authorization header as Rails reads it: scheme Token or Bearer, `token=` or not, quoted or
/// not, more options behind a comma; nothing without such a header (Data Bank contract 2.3).
std::optional<std::string> railsToken(const Request &request);

/// What the middleware before /files takes for the token: whatever stands behind the first `token=`; empty if
/// there is none (Data Bank contract 2.3).
std::string checkTokenValue(const Request &request);

/// Whether the middleware lets the request through to /files: a Referer decides alone, otherwise any live
/// token (Data Bank contract 2.3). The store is locked.
bool mayUseFiles(const Deployment &deployment, const Request &request);

/// The middleware's refusal: a dump of the whole request, the Authorization header too (Data Bank
/// contract 2.4).
Response filesUnauthorized(const Request &request, bool dumpFails);

} // namespace slipway::practice::databank
