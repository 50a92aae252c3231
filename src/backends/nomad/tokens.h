// SPDX-License-Identifier: MIT
#pragma once

#include "backends/nomad/conversation.h"
#include "base/secret.h"
#include "base/task.h"

#include <QString>

#include <memory>
#include <stop_token>

namespace slipway::backends::nomad {

/// Exchanges user name and password for a token that lasts: an app token, a personal access token where there
/// are no app tokens, or else the short one that the password gives (NOMAD contract 2.1, 2.3, 2.4).
///
/// Failure codes: "wrong-password", "not-nomad", "sign-in-form", "sign-in-service-down".
base::Task<base::Secret> tokenByPassword(std::shared_ptr<Conversation> conversation, QString user,
                                         base::Secret password, std::stop_token stop);

/// Makes sure that a NOMAD answers before it is shown a secret. Failure code "not-nomad".
base::Task<> throwUnlessNomad(std::shared_ptr<Conversation> conversation, std::stop_token stop);

/// Throws Failure of Kind::SignIn for what cannot stand in a header: codes "no-secret", "wrong-key".
void throwIfUnusable(const base::Secret &token);

} // namespace slipway::backends::nomad
