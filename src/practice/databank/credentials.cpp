// SPDX-License-Identifier: MIT
#include "practice/databank/credentials.h"

#include <algorithm>
#include <cctype>

namespace slipway::practice::databank {

namespace {

constexpr std::string_view tokenName = "token=";

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

std::string_view unquoted(std::string_view text)
{
    if (text.starts_with('"'))
        text.remove_prefix(1);
    if (text.ends_with('"'))
        text.remove_suffix(1);
    return text;
}

/// `https://host:1/path` -> `host:1`.
std::string_view authorityOf(std::string_view url)
{
    std::size_t begin = 0;
    for (int slashes = 0; slashes < 2; ++slashes) {
        const std::size_t slash = url.find('/', begin);
        if (slash == std::string_view::npos)
            return {};
        begin = slash + 1;
    }
    return url.substr(begin, url.find('/', begin) - begin);
}

/// `Upload-Offset` -> `HTTP_UPLOAD_OFFSET`.
std::string environmentName(const std::string &header)
{
    std::string name = "HTTP_";
    for (const char c : header)
        name.push_back(c == '-' ? '_' : static_cast<char>(std::toupper(static_cast<unsigned char>(c))));
    return name;
}

} // namespace

std::optional<std::string> railsToken(const Request &request)
{
    const std::string header = request.headers.value("Authorization").value_or("");
    std::string_view rest = header;
    for (const std::string_view scheme : {"Token", "Bearer"}) {
        if (!rest.starts_with(scheme) || rest.size() <= scheme.size() || !isBlank(rest[scheme.size()]))
            continue;
        rest = trimmed(rest.substr(scheme.size()));
        rest = trimmed(rest.substr(0, rest.find_first_of(",;\t")));
        if (rest.starts_with(tokenName))
            rest.remove_prefix(tokenName.size());
        return std::string(unquoted(rest));
    }
    return std::nullopt;
}

std::string checkTokenValue(const Request &request)
{
    const std::string header = request.headers.value("Authorization").value_or("");
    const std::size_t found = header.find(tokenName);
    if (found == std::string::npos)
        return {};
    const std::string rest = header.substr(found + tokenName.size());
    return rest.substr(0, rest.find(tokenName));
}

bool mayUseFiles(const Deployment &deployment, const Request &request)
{
    const auto referer = request.headers.value("Referer");
    const auto host = request.headers.value("Host");
    if (referer && host)
        return authorityOf(*referer) == *host;
    return deployment.tokenOwner(checkTokenValue(request)) != nullptr;
}

Response filesUnauthorized(const Request &request, bool dumpFails)
{
    Response response;
    response.contentType = "text/html";
    if (dumpFails) {
        response.status = 500;
        response.body = "can't dump anonymous class: #<Class:0x00007f3b2c0e5a18>";
        return response;
    }
    response.status = 401;
    response.headers.add("WWW-Authenticate", "Token token=[TOKEN FROM ILLINOIS DATA BANK]");
    std::string &dump = response.body;
    dump = "---\nrack.version:\n- 1\n- 6\nrack.multithread: true\nrack.multiprocess: false\nrack.run_once: "
           "false\n"
           "rack.url_scheme: http\nSCRIPT_NAME: ''\nSERVER_PROTOCOL: HTTP/1.1\nSERVER_SOFTWARE: practice\n"
           "GATEWAY_INTERFACE: CGI/1.2\nREMOTE_ADDR: 127.0.0.1\n";
    dump += "REQUEST_METHOD: " + request.method + "\nREQUEST_PATH: \"" + request.path +
            "\"\nREQUEST_URI: \"" + request.target + "\"\nPATH_INFO: \"" + request.path +
            "\"\nQUERY_STRING: '" + request.rawQuery + "'\n";
    for (const auto &[name, value] : request.headers.all())
        dump += environmentName(name) + ": " + value + '\n';
    dump += "puma.request_body_wait: 0\nrack.tempfiles: []\n";
    return response;
}

} // namespace slipway::practice::databank
