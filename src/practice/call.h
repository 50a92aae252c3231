// SPDX-License-Identifier: MIT
#pragma once

#include "practice/archive.h"
#include "practice/replies.h"

#include <QJsonObject>

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace slipway::practice {

/// One request to the API on its way through a handler. The handler runs with the store locked.
struct Call
{
    Archive &archive;
    const Request &request;
    std::string body;
    Account *account = nullptr; ///< nobody if anonymous
    std::map<std::string, std::string> arguments;

    Store &store() const { return archive.store; }
    const std::string &argument(const std::string &name) const { return arguments.at(name); }

    /// The body as a JSON object; an empty body counts as {}. Throws a Refusal with 400 or 415.
    QJsonObject jsonObject(bool onlyJson = false) const;
    QJsonValue jsonValue(bool onlyJson = false) const;
    /// A Django boolean of the query; throws 400 E4 if it is none.
    bool flag(const std::string &name, bool byDefault) const;

    bool owns(const Dandiset &dandiset) const;
    /// May see it; for embargoed ones: 401 for nobody, 403 for others, 404 if there is none (contract 2.2).
    Dandiset &visibleDandiset() const;
    /// For changes: 404 if unknown, 403 with an empty body if not an owner (contract 0.2 E5).
    Dandiset &ownedDandiset() const;
    /// The version named in the URL of an existing Dandiset, or 404.
    Version &version() const;
    void refuseDuringUnembargo(const Dandiset &dandiset) const;
};

using Handler = std::function<Response(Call &)>;

/// Pagination with a count (contract 0.3).
Response paginated(const Call &call, std::size_t count, const std::function<QJsonObject(std::size_t)> &item);
/// The asset list's pagination: the count on the first page only, no end.
Response lazilyPaginated(const Call &call, std::size_t count,
                         const std::function<QJsonObject(std::size_t)> &item);

} // namespace slipway::practice
