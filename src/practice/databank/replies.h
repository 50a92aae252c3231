// SPDX-License-Identifier: MIT
#pragma once

#include "practice/clock.h"
#include "practice/http.h"

#include <string>

namespace slipway::practice::databank {

/// Bare text that says it is JSON, as Rails' `render json: "text"` gives it (Data Bank contract 0).
Response labelled(int status, const std::string &text);
/// Real JSON, already written.
Response realJson(int status, const std::string &json);
/// `{"status":500,"error":"Internal Server Error"}` and its like.
Response railsError(int status);
Response plain(int status, const std::string &text);
/// The answers to a bad key and bad credentials (Data Bank contract 2.4).
Response datasetNotFound();
Response accessDenied();
Response badCredentials();
/// The page of the proxy in front.
Response proxyPage(int status);
/// A path that nobody knows: 422 `{}` for who wants JSON, else a 404 page (Data Bank contract 3).
Response unmatched(const Request &request);
/// `Sun, 06 Nov 1994 08:49:37 GMT`
std::string httpDate(Instant instant);
/// A JSON string with its quotes.
std::string jsonString(const std::string &text);

/// `http://host:port`, as the client called the server (Data Bank contract 4B, Location).
std::string calledOrigin(const Request &request, const std::string &ownOrigin);

} // namespace slipway::practice::databank
