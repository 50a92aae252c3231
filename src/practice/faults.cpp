// SPDX-License-Identifier: MIT
#include "practice/faults.h"

#include <QRegularExpression>

#include <map>

namespace slipway::practice {

using namespace Qt::StringLiterals;

namespace {

std::string text(const QJsonValue &value)
{
    return value.toString().toStdString();
}

bool pathMatches(const std::string &pattern, const std::string &path)
{
    if (pattern.empty() || path.find(pattern) != std::string::npos)
        return true;
    const QRegularExpression expression(QString::fromStdString(pattern));
    return expression.isValid() && expression.match(QString::fromStdString(path)).hasMatch();
}

const std::map<std::string, Fault::Action> &actions()
{
    using Action = Fault::Action;
    static const std::map<std::string, Action> table = {{"status", Action::Status},
                                                        {"html", Action::Html},
                                                        {"cut", Action::Cut},
                                                        {"reset", Action::Reset},
                                                        {"stall", Action::Stall},
                                                        {"drop-answer", Action::DropAnswer},
                                                        {"wrong-etag", Action::WrongEtag},
                                                        {"error-in-200", Action::ErrorIn200},
                                                        {"slow", Action::Slow},
                                                        {"quirk", Action::Quirk}};
    return table;
}

Fault faultFrom(const QJsonObject &description, Fault::Action action)
{
    Fault fault;
    fault.action = action;
    fault.name = text(description["action"_L1]);
    fault.status = description["status"_L1].toInt(action == Fault::Action::Html ? 200 : 503);
    fault.body = text(description["body"_L1]);
    fault.contentType = text(description["content_type"_L1]);
    fault.afterBytes = static_cast<std::uint64_t>(description["after_bytes"_L1].toInteger(0));
    fault.milliseconds = description["milliseconds"_L1].toInteger(action == Fault::Action::Stall ? 60000 : 0);
    fault.quirk = {text(description["quirk"_L1]),
                   static_cast<std::uint64_t>(description["bytes"_L1].toInteger(0))};
    if (action == Fault::Action::Quirk)
        fault.name = fault.quirk.name;
    fault.afterCommit = description["after_commit"_L1].toBool(false);
    const QJsonObject headers = description["headers"_L1].toObject();
    for (auto header = headers.begin(); header != headers.end(); ++header)
        fault.headers.add(header.key().toStdString(), header.value().toVariant().toString().toStdString());
    return fault;
}

} // namespace

bool Faults::Rule::matches(const Request &request) const
{
    return (method.empty() || method == request.method) && (service.empty() || service == request.service) &&
           (query.empty() || request.rawQuery.find(query) != std::string::npos) &&
           (leastBytes == 0 || request.contentLength.value_or(0) >= leastBytes) &&
           pathMatches(path, request.path);
}

std::optional<std::string> Faults::install(const QJsonObject &description)
{
    const auto action = actions().find(text(description["action"_L1]));
    if (action == actions().end())
        return "action must be one of status, html, cut, reset, stall, drop-answer, wrong-etag, "
               "error-in-200, slow, quirk";
    const QJsonObject match = description["match"_L1].toObject();
    Rule rule;
    rule.method = text(match["method"_L1]);
    rule.path = text(match["path"_L1]);
    rule.query = text(match["query"_L1]);
    rule.service = text(match["service"_L1]);
    rule.leastBytes = static_cast<std::uint64_t>(match["least_bytes"_L1].toInteger());
    rule.nth = description["nth"_L1].toInteger(1);
    rule.times = description["times"_L1].toInteger(1);
    if (rule.nth < 1 || rule.times < 0)
        return "nth counts from 1; times is 0 (for ever) or more";
    rule.fault = faultFrom(description, action->second);
    rule.description = description;
    const std::lock_guard lock(m_mutex);
    m_rules.push_back(std::move(rule));
    return std::nullopt;
}

void Faults::clear()
{
    const std::lock_guard lock(m_mutex);
    m_rules.clear();
}

QJsonArray Faults::list() const
{
    const std::lock_guard lock(m_mutex);
    QJsonArray result;
    for (const Rule &rule : m_rules) {
        QJsonObject item = rule.description;
        item["matched"_L1] = static_cast<qint64>(rule.matched);
        item["hits"_L1] = static_cast<qint64>(rule.hits);
        result.append(item);
    }
    return result;
}

std::optional<Fault> Faults::next(const Request &request)
{
    const std::lock_guard lock(m_mutex);
    std::optional<Fault> due;
    for (Rule &rule : m_rules) {
        if (!rule.matches(request))
            continue;
        ++rule.matched;
        const bool inWindow =
            rule.matched >= rule.nth && (rule.times == 0 || rule.matched < rule.nth + rule.times);
        if (inWindow && !due) {
            ++rule.hits;
            due = rule.fault;
        }
    }
    return due;
}

std::optional<Response> scripted(const Fault &fault)
{
    Response response;
    response.status = fault.status;
    response.headers = fault.headers;
    response.body = fault.body;
    response.contentType = fault.contentType;
    if (fault.action == Fault::Action::Html) {
        if (response.body.empty())
            response.body = "<!DOCTYPE html><html><head><title>Welcome</title></head>"
                            "<body><h1>Please log in to use this network</h1></body></html>";
        if (response.contentType.empty())
            response.contentType = "text/html; charset=utf-8";
        return response;
    }
    if (fault.action == Fault::Action::ErrorIn200) {
        response.status = 200;
        response.contentType = "application/xml";
        if (response.body.empty())
            response.body =
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + std::string(16, ' ') +
                "\n<Error><Code>InternalError</Code><Message>We encountered an internal error. Please "
                "try again.</Message><RequestId>PRACTICE</RequestId></Error>";
        return response;
    }
    if (fault.action != Fault::Action::Status)
        return std::nullopt;
    if (response.contentType.empty() && !response.body.empty())
        response.contentType = "application/json";
    return response;
}

} // namespace slipway::practice
