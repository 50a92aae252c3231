// SPDX-License-Identifier: MIT
#include "practice/api.h"

#include <algorithm>
#include <cctype>

namespace slipway::practice {

namespace {

std::vector<std::string> segments(const std::string &path)
{
    std::vector<std::string> result;
    std::size_t begin = 0;
    while (begin < path.size()) {
        const std::size_t end = std::min(path.find('/', begin), path.size());
        result.push_back(path.substr(begin, end - begin));
        begin = end + 1;
    }
    return result;
}

bool allDigits(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
}

bool isUuid4(const std::string &text)
{
    const auto lowerHex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || c == '-'; };
    return isUuid(text) && std::all_of(text.begin(), text.end(), lowerHex) && text[14] == '4' &&
           std::string_view("89ab").find(text[19]) != std::string_view::npos;
}

/// The URL patterns of contract 0.1.
bool fits(const std::string &pattern, const std::string &text)
{
    if (pattern == "{dandiset}")
        return text.size() == 6 && allDigits(text);
    if (pattern == "{version}")
        return text == "draft" ||
               (text.size() == 13 && text.starts_with("0.") && allDigits(text.substr(2, 6)) &&
                text[8] == '.' && allDigits(text.substr(9)));
    if (pattern == "{asset}")
        return isUuid4(text);
    if (pattern == "{upload}")
        return text.size() == 36 && std::all_of(text.begin(), text.end(), [](char c) {
                   return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || c == '-';
               });
    if (pattern == "{any}")
        return true;
    return pattern == text;
}

bool isRead(const std::string &method)
{
    return method == "GET" || method == "HEAD" || method == "OPTIONS";
}

void checkAccess(Access access, const Account *account, const std::string &method)
{
    if (access == Access::Anyone || (access == Access::ReadOrApproved && isRead(method)))
        return;
    if (!account)
        throw Refusal(notAuthenticated());
    if (access != Access::Authenticated && !account->approved())
        throw Refusal(permissionDenied());
}

} // namespace

Api::Api(Archive &archive)
    : m_archive(archive)
{
    addInfoRoutes(m_routes);
    addAccountRoutes(m_routes);
    addDandisetRoutes(m_routes);
    addVersionRoutes(m_routes);
    addUploadRoutes(m_routes);
    addAssetReadRoutes(m_routes);
    addAssetRoutes(m_routes);
    addPublishRoutes(m_routes);
    addZarrRoutes(m_routes);
}

std::optional<Api::Match> Api::match(const std::string &path) const
{
    if (path.find("//") != std::string::npos)
        return std::nullopt;
    const std::vector<std::string> wanted = segments(path);
    for (const Route &route : m_routes) {
        const std::vector<std::string> pattern = segments(route.path);
        if (pattern.size() != wanted.size())
            continue;
        Match found{&route, {}};
        bool fitting = true;
        for (std::size_t i = 0; i < pattern.size() && fitting; ++i) {
            fitting = fits(pattern[i], wanted[i]);
            if (pattern[i].starts_with('{'))
                found.arguments[pattern[i].substr(1, pattern[i].size() - 2)] = wanted[i];
        }
        if (fitting)
            return found;
    }
    return std::nullopt;
}

/// The `Authorization: token <key>` header (contract 0.1, 0.2). Other schemes count as no key.
Account *Api::signedIn(const Request &request) const
{
    const auto header = request.headers.value("Authorization");
    if (!header)
        return nullptr;
    std::vector<std::string> words;
    std::string word;
    for (const char c : *header + ' ') {
        if (c != ' ')
            word.push_back(c);
        else if (!word.empty())
            words.push_back(std::exchange(word, {}));
    }
    if (words.empty() || !sameIgnoringCase(words[0], "token"))
        return nullptr;
    if (words.size() == 1)
        throw Refusal(notAuthenticated("Invalid token header. No credentials provided."));
    if (words.size() > 2)
        throw Refusal(notAuthenticated("Invalid token header. Token string should not contain spaces."));
    if (std::any_of(words[1].begin(), words[1].end(), [](unsigned char c) { return c >= 128; }))
        throw Refusal(
            notAuthenticated("Invalid token header. Token string should not contain invalid characters."));
    Account *account = m_archive.store.accountByKey(words[1]);
    if (!account)
        throw Refusal(notAuthenticated("Invalid token."));
    if (!account->active)
        throw Refusal(notAuthenticated("User inactive or deleted."));
    return account;
}

Response Api::dispatch(Request &request, const Match &match)
{
    Call call{m_archive, request, {}, nullptr, match.arguments};
    std::string username;
    try {
        {
            const std::lock_guard lock(m_archive.store.mutex);
            call.account = signedIn(request);
            checkAccess(match.route->access, call.account, request.method);
            username = call.account ? call.account->username : "";
        }
        const auto &methods = match.route->methods;
        const std::string method = request.method == "HEAD" ? "GET" : request.method;
        const auto handler = std::find_if(methods.begin(), methods.end(),
                                          [&](const auto &item) { return item.first == method; });
        if (handler == methods.end())
            throw Refusal(detailError(405, "Method \"" + request.method + "\" not allowed."));
        call.body = request.readAll();
        const std::lock_guard lock(m_archive.store.mutex);
        Response response = handler->second(call);
        if (!username.empty())
            response.headers.add("X-Request-Username", username);
        return response;
    } catch (const Refusal &refusal) {
        Response response = refusal.response();
        if (!username.empty())
            response.headers.add("X-Request-Username", username);
        return response;
    }
}

Response Api::handle(Request &request)
{
    const std::string path = percentDecoded(request.path, false).substr(4); // without "/api"
    const bool slash = path.ends_with('/');
    if (const auto found = match(path)) {
        if (slash)
            return dispatch(request, *found);
        // Django's APPEND_SLASH: the write of who follows this as a GET is lost, as in production (contract
        // 0.1).
        return redirect(301, request.path + '/' + (request.rawQuery.empty() ? "" : '?' + request.rawQuery));
    }
    return htmlError(404);
}

} // namespace slipway::practice
