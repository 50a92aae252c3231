// SPDX-License-Identifier: MIT
#pragma once

#include "practice/nomad/call.h"

#include <functional>
#include <string>
#include <vector>

namespace slipway::practice::nomad {

/// Who may call, checked before parameters and handler (NOMAD contract 0.2, 2.6).
enum class Access {
    Anyone,   ///< credentials are not even looked at
    Optional, ///< anonymous callers too, but credentials must be good ones
    Required, ///< 401 for nobody
};

/// What is done with the body before the handler.
enum class Body {
    None,   ///< nothing; it is left unread
    Json,   ///< read and parsed before credentials are looked at (NOMAD contract 0.2: order of checks)
    Form,   ///< read
    Stream, ///< the handler reads request.body itself, and runs without the store's lock
};

using Handler = std::function<Response(Call &)>;

/// One line of the routing table. In `path` a segment `{name}` takes one segment, a last segment
/// `{name:path}` everything that is left, also nothing.
struct Route
{
    std::string method;
    std::string path; ///< below /api/v1
    Handler handler;
    Access access = Access::Required;
    Body body = Body::None;
    /// The scope that generation 2 asks of personal access tokens, or empty.
    std::string scope = {};
    /// With a query `token=` (generation 1) or a header `Upload-Token` (generation 2) for credentials.
    bool takesUploadToken = false;
    /// Of Body::Stream: reads a multipart or form body, completely and before credentials are looked at
    /// (NOMAD contract 4.2); its result becomes Call::received. Runs without the store's lock.
    std::function<std::any(Call &)> beforeSignIn = {};
};

// The parts of the routing table, each next to its handlers. The first line that fits wins; the Allow header
// of a 405 names the method of the first line with that path, as the real framework does.
void addInfoRoutes(std::vector<Route> &routes, Generation generation);
void addAuthRoutes(std::vector<Route> &routes, Generation generation);
void addTokenRoutes(std::vector<Route> &routes, Generation generation);
void addUserRoutes(std::vector<Route> &routes, Generation generation);
void addGroupRoutes(std::vector<Route> &routes, Generation generation);
void addDatasetRoutes(std::vector<Route> &routes, Generation generation);
void addDatasetDoiRoutes(std::vector<Route> &routes, Generation generation);
// Of uploads:
void addUploadReadRoutes(std::vector<Route> &routes, Generation generation);   ///< lists, entries
void addUploadRoutes(std::vector<Route> &routes, Generation generation);       ///< create, delete
void addUploadFileRoutes(std::vector<Route> &routes, Generation generation);   ///< raw, rawdir
void addUploadEditRoutes(std::vector<Route> &routes, Generation generation);   ///< edit
void addUploadActionRoutes(std::vector<Route> &routes, Generation generation); ///< publish, process, …

/// The whole table in the order in which it is searched.
std::vector<Route> allRoutes(Generation generation);

} // namespace slipway::practice::nomad
