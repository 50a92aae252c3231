// SPDX-License-Identifier: MIT
#include "practice/databank/replies.h"

#include "practice/replies.h"

namespace slipway::practice::databank {

Response labelled(int status, const std::string &text)
{
    Response response;
    response.status = status;
    response.contentType = "application/json; charset=utf-8";
    response.body = text;
    return response;
}

Response realJson(int status, const std::string &json)
{
    return labelled(status, json);
}

Response railsError(int status)
{
    return labelled(status, "{\"status\":" + std::to_string(status) + ",\"error\":\"" +
                                std::string(reasonPhrase(status)) + "\"}");
}

Response plain(int status, const std::string &text)
{
    Response response;
    response.status = status;
    response.contentType = "text/plain";
    response.body = text;
    return response;
}

Response datasetNotFound()
{
    return labelled(404, "Dataset Not Found");
}

Response accessDenied()
{
    Response response = plain(401, "HTTP Token: Access denied.\n");
    response.contentType = "text/plain; charset=utf-8";
    response.headers.add("WWW-Authenticate", "Token realm=\"Application\"");
    return response;
}

Response badCredentials()
{
    Response response = labelled(401, "Bad credentials");
    response.headers.add("WWW-Authenticate", "Token realm=\"Application\"");
    return response;
}

Response proxyPage(int status)
{
    const std::string title = std::to_string(status) + ' ' + std::string(reasonPhrase(status));
    Response response;
    response.status = status;
    response.contentType = "text/html";
    response.body = "<html>\r\n<head><title>" + title + "</title></head>\r\n<body>\r\n<center><h1>" + title +
                    "</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n";
    return response;
}

Response unmatched(const Request &request)
{
    const std::string accept = request.headers.value("Accept").value_or("");
    if (accept.find("json") != std::string::npos)
        return labelled(422, "{}");
    return html(404,
                "<!DOCTYPE html><html lang=\"en\"><head><title>Not Found</title></head><body><h1>The page "
                "you were looking for doesn't exist.</h1></body></html>\n");
}

std::string httpDate(Instant instant)
{
    return formatInstant(instant, "%a, %d %b %Y %H:%M:%S GMT");
}

std::string jsonString(const std::string &text)
{
    return jsonText(q(text));
}

std::string calledOrigin(const Request &request, const std::string &ownOrigin)
{
    const std::size_t schemeEnd = ownOrigin.find("://");
    const std::string scheme =
        request.headers.value("X-Forwarded-Proto").value_or(ownOrigin.substr(0, schemeEnd));
    const std::string host = request.headers.value("Host").value_or(ownOrigin.substr(schemeEnd + 3));
    return (request.hasQuirk("http-location") ? "http" : scheme) + "://" + host;
}

} // namespace slipway::practice::databank
