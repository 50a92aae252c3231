// SPDX-License-Identifier: MIT
#pragma once

#include "net/clientstate.h"

#include <memory>
#include <stop_token>

namespace slipway::net {

/// Everything that may happen for one request: attempts with pauses, redirects within the origin, and the
/// small question after a body that broke off. What Client::send() promises.
base::Task<Response> converse(std::shared_ptr<ClientState> state, Request request, std::stop_token stop);

} // namespace slipway::net
