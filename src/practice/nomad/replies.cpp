// SPDX-License-Identifier: MIT
#include "practice/nomad/replies.h"

namespace slipway::practice::nomad {

namespace {

Response jsonText(int status, std::string text)
{
    Response response;
    response.status = status;
    response.contentType = "application/json";
    response.body = std::move(text);
    return response;
}

} // namespace

Response answer(const Json &value, int status)
{
    return jsonText(status, value.withoutNulls().pretty());
}

Response answerWithNulls(const Json &value)
{
    return jsonText(200, value.pretty());
}

Response answerCompact(const Json &value, int status)
{
    return jsonText(status, value.compact());
}

Response oneLine(const Json &value)
{
    Response response = jsonText(200, value.oneLine());
    response.chunked = true;
    return response;
}

Response thanks(const std::string &guiUrl)
{
    Response response;
    response.contentType = "text/plain; charset=utf-8";
    response.chunked = true;
    response.body = "\nThanks for uploading your data to nomad.\nGo back to " + guiUrl +
                    " and press\nreload to see the progress on your upload\nand publish your data.\n";
    return response;
}

Response detail(int status, const std::string &text)
{
    return jsonText(status, Json::object({{"detail", text}}).compact());
}

Response redirectTo(const std::string &location)
{
    Response response;
    response.status = 307;
    response.headers.add("Location", location);
    return response;
}

Response noPermission(Generation generation, const std::string &text)
{
    return detail(generation == Generation::One ? 401 : 403, text);
}

Response authenticationNeeded(Generation generation)
{
    if (generation == Generation::One)
        return detail(401, "Authorization required.");
    Response response = detail(401, "Authentication required.");
    response.headers.add("WWW-Authenticate", "Bearer");
    return response;
}

Response unexpected(const std::string &exceptionClass, const std::string &exception)
{
    const Json what = Json::object(
        {{"reason", "Unexpected exception while handling your request"},
         {"exception", exception},
         {"exception_class", exceptionClass},
         {"exception_traceback", "Traceback (most recent call last):\n  (made up by the practice "
                                 "server)\n" +
                                     exceptionClass + ": " + exception + "\n"}});
    return jsonText(500, Json::object({{"detail", what}}).compact());
}

Response proxyPage(int status)
{
    const std::string title =
        std::to_string(status) + ' ' +
        (status == 413 ? "Request Entity Too Large" : std::string(reasonPhrase(status)));
    return html(status, "<html>\r\n<head><title>" + title + "</title></head>\r\n<body>\r\n<center><h1>" +
                            title + "</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n");
}

Response invalid(Generation generation, const std::vector<Problem> &problems)
{
    Json items = Json::array();
    for (const Problem &one : problems) {
        if (generation == Generation::One) {
            items.append(Json::object({{"loc", Json::array(one.place)},
                                       {"msg", one.message},
                                       {"type", one.type},
                                       {"ctx", one.context}})
                             .withoutNulls());
        } else if (one.typeTwo.empty()) {
            items.append(Json::object({{"loc", Json::array(one.place)}, {"msg", one.message}}));
        } else {
            Json item = Json::object({{"type", one.typeTwo},
                                      {"loc", Json::array(one.place)},
                                      {"msg", one.messageTwo},
                                      {"input", one.input}});
            if (!one.contextTwo.isNull())
                item.set("ctx", one.contextTwo);
            items.append(std::move(item));
        }
    }
    return jsonText(422, Json::object({{"detail", std::move(items)}}).compact());
}

} // namespace slipway::practice::nomad
