// SPDX-License-Identifier: MIT
#pragma once

#include "practice/archive.h"
#include "practice/call.h"

#include <string>
#include <vector>

namespace slipway::practice {

/// Who may call a handler, checked before anything else (contract 0.2, 1.4).
enum class Access {
    Anyone,         ///< a wrong key is refused all the same
    ReadOrApproved, ///< everybody may read, approved users may write
    Authenticated,
    Approved,
};

/// One line of the routing table. A segment `{dandiset}`, `{version}`, `{asset}`, `{upload}` matches its
/// pattern of contract 0.1 only; a path that matches no line is Django's own HTML 404.
struct Route
{
    std::string path; ///< below /api, with the trailing slash
    std::vector<std::pair<std::string, Handler>> methods;
    Access access = Access::ReadOrApproved;
};

/// The DANDI API: routing, sign-in, dispatch.
class Api
{
public:
    explicit Api(Archive &archive);
    Response handle(Request &request);

private:
    struct Match
    {
        const Route *route = nullptr;
        std::map<std::string, std::string> arguments;
    };
    std::optional<Match> match(const std::string &path) const;
    Account *signedIn(const Request &request) const;
    Response dispatch(Request &request, const Match &match);

    Archive &m_archive;
    std::vector<Route> m_routes;
};

// The parts of the routing table, each next to its handlers.
void addAccountRoutes(std::vector<Route> &routes);
void addInfoRoutes(std::vector<Route> &routes);
void addDandisetRoutes(std::vector<Route> &routes);
void addVersionRoutes(std::vector<Route> &routes);
void addUploadRoutes(std::vector<Route> &routes);
void addAssetRoutes(std::vector<Route> &routes);
void addAssetReadRoutes(std::vector<Route> &routes);
void addPublishRoutes(std::vector<Route> &routes);
void addZarrRoutes(std::vector<Route> &routes);

} // namespace slipway::practice
