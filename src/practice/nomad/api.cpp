// SPDX-License-Identifier: MIT
#include "practice/nomad/api.h"

#include "practice/nomad/pythonjson.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace slipway::practice::nomad {

namespace {

std::vector<std::string> segments(const std::string &path)
{
    std::vector<std::string> result;
    std::size_t begin = 0;
    while (begin <= path.size()) {
        const std::size_t end = std::min(path.find('/', begin), path.size());
        result.push_back(path.substr(begin, end - begin));
        begin = end + 1;
    }
    return result;
}

bool isTail(const std::string &pattern)
{
    return pattern.starts_with('{') && pattern.ends_with(":path}");
}

/// The arguments if the path fits the pattern; a trailing slash makes a difference.
std::optional<std::map<std::string, std::string>> fit(const std::string &pattern, const std::string &path)
{
    const std::vector<std::string> wanted = segments(pattern);
    const std::vector<std::string> given = segments(path);
    std::map<std::string, std::string> arguments;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (i >= given.size())
            return std::nullopt;
        if (isTail(wanted[i])) {
            std::string rest = given[i];
            for (std::size_t next = i + 1; next < given.size(); ++next)
                rest += '/' + given[next];
            arguments[wanted[i].substr(1, wanted[i].size() - 7)] = rest;
            return arguments;
        }
        if (wanted[i].starts_with('{') && !given[i].empty())
            arguments[wanted[i].substr(1, wanted[i].size() - 2)] = given[i];
        else if (wanted[i] != given[i])
            return std::nullopt;
    }
    return given.size() == wanted.size() ? std::optional(arguments) : std::nullopt;
}

bool startsWith(const std::string &type, const char *prefix)
{
    return sameIgnoringCase(type.substr(0, std::string(prefix).size()), prefix);
}

bool isForm(const Request &request)
{
    const std::string type = request.headers.value("Content-Type").value_or("");
    return startsWith(type, "multipart/") || startsWith(type, "application/x-www-form-urlencoded");
}

Response unreadable(Generation generation, const std::string &text, const JsonComplaint &complaint)
{
    const std::string full = complaint.message + ": line " + std::to_string(complaint.line) + " column " +
                             std::to_string(complaint.column) + " (char " +
                             std::to_string(complaint.position) + ")";
    Problem problem;
    problem.place = {"body", complaint.position};
    problem.message = full;
    problem.type = "value_error.jsondecode";
    problem.context = Json::object({{"msg", complaint.message},
                                    {"doc", text},
                                    {"pos", complaint.position},
                                    {"lineno", complaint.line},
                                    {"colno", complaint.column}});
    problem.messageTwo = "JSON decode error";
    problem.typeTwo = "json_invalid";
    problem.input = Json::object();
    problem.contextTwo = Json::object({{"error", complaint.message}});
    return invalid(generation, {problem});
}

/// What the framework makes of the body: JSON is parsed if the content type says so or is missing, otherwise
/// the bytes stay a text, which no model accepts.
QJsonValue bodyValue(Generation generation, const Request &request, const std::string &text)
{
    if (text.empty())
        return QJsonValue(QJsonValue::Undefined);
    const std::string type = request.headers.value("Content-Type").value_or("application/json");
    const std::string essence = type.substr(0, type.find(';'));
    if (!startsWith(type, "application/json") && !essence.ends_with("+json"))
        return q(text);
    if (const auto complaint = pythonComplaint(text))
        throw Refusal(unreadable(generation, text, *complaint));
    // Qt reads only arrays and objects at the top.
    return QJsonDocument::fromJson(QByteArray::fromStdString('[' + text + ']')).array().at(0);
}

Response preflight()
{
    Response response;
    response.contentType = "text/plain; charset=utf-8";
    response.body = "OK";
    response.headers.add("Access-Control-Allow-Methods", "DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT");
    response.headers.add("Access-Control-Allow-Headers", "*");
    return response;
}

Response withOrigin(Response response, const Request &request)
{
    if (request.headers.contains("Origin"))
        response.headers.add("Access-Control-Allow-Origin", "*");
    return response;
}

} // namespace

Api::Api(Deployment &deployment)
    : m_deployment(deployment)
    , m_tokens(deployment)
    , m_routes(allRoutes(deployment.generation))
{}

/// Credentials and scope (contract 0.2, 2.4), with the store locked.
void Api::signIn(Call &call, const Route &route) const
{
    if (route.access == Access::Anyone)
        return;
    const Caller caller = m_tokens.caller(call.request, route.takesUploadToken);
    if (!caller.account && route.access == Access::Required)
        throw Refusal(authenticationNeeded(call.generation()));
    if (call.two() && !caller.mayUse(route.scope))
        throw Refusal(detail(403, "Missing scopes: ['" + route.scope + "']"));
    call.account = caller.account;
    call.credential = caller.credential;
}

Response Api::dispatch(Call &call, const Route &route) const
{
    if (route.body == Body::Json || route.body == Body::Form)
        call.body = call.request.readAll();
    if (route.body == Body::Json)
        call.json = bodyValue(call.generation(), call.request, call.body);
    if (route.beforeSignIn && isForm(call.request))
        call.received = route.beforeSignIn(call);
    std::unique_lock lock(m_deployment.store.mutex);
    signIn(call, route);
    if (route.body == Body::Stream)
        lock.unlock();
    return route.handler(call);
}

/// A path that no line of the table has: 307 if it has it with or without the last slash, else 404.
Response Api::unmatched(const Request &request, std::string path) const
{
    std::string other = request.path;
    if (path.ends_with('/')) {
        path.pop_back();
        other.pop_back();
    } else {
        path += '/';
        other += '/';
    }
    const bool known = std::any_of(m_routes.begin(), m_routes.end(),
                                   [&](const Route &route) { return fit(route.path, path); });
    if (!known || path.empty())
        return detail(404, "Not Found");
    const std::string scheme = m_deployment.origin.substr(0, m_deployment.origin.find("://"));
    return redirectTo(scheme + "://" + request.headers.value("Host").value_or("127.0.0.1") + other +
                      (request.rawQuery.empty() ? "" : '?' + request.rawQuery));
}

Response Api::answerTo(Request &request) const
{
    if (request.method == "OPTIONS" && request.headers.contains("Access-Control-Request-Method"))
        return preflight();
    const std::string path =
        percentDecoded(request.path, false).substr(std::string(Deployment::apiPath).size());
    const Route *samePath = nullptr;
    for (const Route &route : m_routes) {
        auto arguments = fit(route.path, path);
        if (!arguments)
            continue;
        if (route.method != request.method) {
            samePath = samePath ? samePath : &route;
            continue;
        }
        Call call{m_deployment, request};
        call.arguments = std::move(*arguments);
        try {
            return dispatch(call, route);
        } catch (const Refusal &refusal) {
            return refusal.response();
        }
    }
    if (!samePath)
        return unmatched(request, path);
    Response response = detail(405, "Method Not Allowed");
    response.headers.add("Allow", samePath->method);
    return response;
}

Response Api::handle(Request &request)
{
    return withOrigin(answerTo(request), request);
}

} // namespace slipway::practice::nomad
