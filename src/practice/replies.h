// SPDX-License-Identifier: MIT
#pragma once

#include "practice/http.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

#include <stdexcept>
#include <string>

namespace slipway::practice {

/// An answer that ends the work on a request; thrown by checks, caught by the dispatcher.
class Refusal : public std::runtime_error
{
public:
    explicit Refusal(Response response)
        : std::runtime_error("refused")
        , m_response(std::move(response))
    {}
    const Response &response() const { return m_response; }

private:
    Response m_response;
};

QString q(const std::string &text);
std::string s(const QJsonValue &value);
/// Any JSON value as compact text, bare strings and numbers included.
std::string jsonText(const QJsonValue &value);

Response json(const QJsonValue &value, int status = 200);
Response noContent(int status = 204);
Response html(int status, const std::string &body);
Response redirect(int status, const std::string &location);

// The six shapes of an error (DANDI contract 0.2).
Response detailError(int status, const std::string &text);              // E1
Response bareError(int status, const std::string &text);                // E2
Response listError(int status, const std::string &text);                // E3
Response fieldError(const std::string &field, const std::string &text); // E4, always 400
Response emptyForbidden();                                              // E5
Response htmlError(int status);                                         // E6
Response notImplemented(const std::string &what);

Response notFound();
Response notAuthenticated(const std::string &text = "Authentication credentials were not provided.");
Response permissionDenied();

} // namespace slipway::practice
