// SPDX-License-Identifier: MIT
#pragma once

#include "practice/nomad/deployment.h"
#include "practice/nomad/replies.h"

#include <QJsonObject>

#include <any>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace slipway::practice::nomad {

/// With what the caller said who they are.
enum class Credential { None, AccessToken, AppToken, PersonalToken, UploadToken };

/// One request to the API on its way through a handler. Handlers run with the store locked, except those of
/// routes with Body::Stream, which lock for as long as they look at the store.
struct Call
{
    Deployment &deployment;
    Request &request;
    Account *account = nullptr; ///< nobody if anonymous
    Credential credential = Credential::None;
    std::map<std::string, std::string> arguments = {}; ///< what stood in the path, decoded
    std::string body = {};                             ///< of Body::Json and Body::Form
    QJsonValue json = QJsonValue::Undefined; ///< of Body::Json: parsed; undefined if there was no body
    std::any received = {}; ///< of Body::Stream: what the route's `beforeSignIn` made of a form

    Store &store() const { return deployment.store; }
    Generation generation() const { return deployment.generation; }
    bool one() const { return deployment.one(); }
    bool two() const { return deployment.two(); }
    const std::string &argument(const std::string &name) const { return arguments.at(name); }

    /// The last value of that name in the query, or nothing.
    std::optional<std::string> text(const std::string &name) const { return request.query.value(name); }
    /// All values of that name.
    std::vector<std::string> texts(const std::string &name) const;
    /// A whole number of the query; throws a Refusal with 422 if it is none.
    std::optional<std::int64_t> integer(const std::string &name) const;
    /// A boolean of the query (true/false/1/0/yes/no/on/off); throws a Refusal with 422 if it is none.
    std::optional<bool> flag(const std::string &name) const;
    bool flag(const std::string &name, bool byDefault) const { return flag(name).value_or(byDefault); }
    /// The body as an object; throws a Refusal with 422 if it is none or missing.
    QJsonObject object() const;
    /// `Accept` is `application/json`, character for character (NOMAD contract 4.2).
    bool acceptsExactlyJson() const;
    /// The address of this request as the caller wrote it, host from the Host header.
    std::string url() const;

    /// Throws noPermission() with the text.
    [[noreturn]] void refusePermission(const std::string &text) const;
    /// Throws detail().
    [[noreturn]] void refuse(int status, const std::string &text) const;
};

} // namespace slipway::practice::nomad
