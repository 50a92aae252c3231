// SPDX-License-Identifier: MIT
#include "practice/nomad/call.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace slipway::practice::nomad {

std::vector<std::string> Call::texts(const std::string &name) const
{
    std::vector<std::string> result;
    for (const auto &[key, value] : request.query.all()) {
        if (key == name)
            result.push_back(value);
    }
    return result;
}

std::optional<std::int64_t> Call::integer(const std::string &name) const
{
    const auto given = text(name);
    if (!given)
        return std::nullopt;
    std::int64_t value = 0;
    const char *end = given->data() + given->size();
    const auto [stopped, error] = std::from_chars(given->data(), end, value);
    if (error != std::errc() || stopped != end)
        throw Refusal(invalid(generation(), {problem::notInteger({"query", name}, *given)}));
    return value;
}

std::optional<bool> Call::flag(const std::string &name) const
{
    static constexpr std::array yes = {"true", "1", "yes", "y", "on", "t"};
    static constexpr std::array no = {"false", "0", "no", "n", "off", "f"};
    const auto given = text(name);
    if (!given)
        return std::nullopt;
    const auto same = [&given](const char *word) { return sameIgnoringCase(*given, word); };
    if (std::any_of(yes.begin(), yes.end(), same))
        return true;
    if (std::any_of(no.begin(), no.end(), same))
        return false;
    throw Refusal(invalid(generation(), {problem::notBoolean({"query", name}, *given)}));
}

QJsonObject Call::object() const
{
    if (json.isUndefined())
        throw Refusal(invalid(generation(), {problem::missing({"body"})}));
    if (!json.isObject())
        throw Refusal(invalid(generation(), {problem::notObject({"body"}, json)}));
    return json.toObject();
}

bool Call::acceptsExactlyJson() const
{
    return request.headers.value("Accept") == "application/json";
}

std::string Call::url() const
{
    const std::string scheme = deployment.origin.substr(0, deployment.origin.find("://"));
    return scheme + "://" + request.headers.value("Host").value_or("127.0.0.1") + request.target;
}

void Call::refusePermission(const std::string &text) const
{
    throw Refusal(noPermission(generation(), text));
}

void Call::refuse(int status, const std::string &text) const
{
    throw Refusal(detail(status, text));
}

} // namespace slipway::practice::nomad
