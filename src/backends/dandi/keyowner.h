// SPDX-License-Identifier: MIT
#pragma once

#include "base/secret.h"
#include "domain/profile.h"
#include "net/request.h"

namespace slipway::backends::dandi {

/// Throws Failure of Kind::SignIn: code "no-secret" for an empty key, "wrong-key" for one that cannot stand
/// in a request's header. Nothing is sent for these.
void throwIfUnusable(const base::Secret &key);

/// True if a key that `asked` refused may be tried at `other`: only where the same people run both, for a key
/// must never be shown to strangers (DANDI contract 1.5).
bool mayBeShownKey(const domain::Profile &asked, const domain::Profile &other);

/// "Who am I?" with a key that the client is not given for good.
net::Request requestAccountOf(const QUrl &api, const base::Secret &key);

} // namespace slipway::backends::dandi
