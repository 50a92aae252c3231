// SPDX-License-Identifier: MIT
#pragma once

#include "practice/nomad/call.h"

#include <optional>
#include <string>
#include <vector>

namespace slipway::practice::nomad {

/// Who calls, and what they may do with it.
struct Caller
{
    Account *account = nullptr; ///< nobody if anonymous
    Credential credential = Credential::None;
    std::vector<std::string> scopes; ///< of a personal token; everybody else may all that their account may

    bool mayUse(const std::string &scope) const;
};

/// Makes and checks all kinds of tokens (NOMAD contract 2). Use with the store locked.
class Tokens
{
public:
    explicit Tokens(Deployment &deployment)
        : m_deployment(deployment)
    {}

    /// A JSON web token (HS256) that ends after the seconds. The real ones come from Keycloak (RS256).
    std::string access(const Account &account, std::int64_t seconds) const;
    /// `{user, exp}` (contract 2.3).
    std::string app(const Account &account, std::int64_t seconds) const;
    /// `{user, exp}` again, good for 10 seconds, for downloads only (contract 2.5).
    std::string signature(const Account &account) const;
    /// What `?token=` takes: never ends (contract 2.5).
    std::string upload(const Account &account) const;

    /// Looks at the credentials of the request. Throws the 401 of contract 2.2, 2.3, 2.6 for bad ones.
    Caller caller(const Request &request, bool takesUploadToken) const;

private:
    std::string signedToken(const QJsonObject &payload) const;
    std::optional<QJsonObject> payload(const std::string &token, bool &signatureGood) const;
    Caller byAccessToken(const std::string &token) const;
    Caller byAppToken(const QJsonObject &payload, bool signatureGood) const;
    Caller byPersonalToken(const std::string &token) const;
    Account *byUploadToken(const std::string &token) const;
    bool ended(const QJsonObject &payload) const;

    Deployment &m_deployment;
};

} // namespace slipway::practice::nomad
