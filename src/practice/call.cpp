// SPDX-License-Identifier: MIT
#include "practice/call.h"

#include <QJsonDocument>

#include <algorithm>
#include <cctype>
#include <set>

namespace slipway::practice {

using namespace Qt::StringLiterals;

namespace {

std::string lower(std::string text)
{
    for (char &c : text)
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return text;
}

/// The complaint of Python's json module, as far as the kinds of mistakes can be told apart.
std::string parseComplaint(const std::string &body, const QJsonParseError &error)
{
    const std::size_t first = std::min(body.find_first_not_of(" \t\r\n"), body.size());
    const bool atStart = first == body.size() ||
                         std::string_view("{[\"-0123456789tfn").find(body[first]) == std::string_view::npos;
    const std::size_t offset =
        atStart ? first : std::min<std::size_t>(static_cast<std::size_t>(error.offset), body.size());
    const auto line = 1 + std::count(body.begin(), body.begin() + static_cast<std::ptrdiff_t>(offset), '\n');
    const std::size_t newline = offset == 0 ? std::string::npos : body.rfind('\n', offset - 1);
    const std::size_t column = newline == std::string::npos ? offset + 1 : offset - newline;
    return "JSON parse error - Expecting value: line " + std::to_string(line) + " column " +
           std::to_string(column) + " (char " + std::to_string(offset) + ")";
}

struct PageRequest
{
    std::size_t size = 100;
    std::string page = "1";
};

PageRequest pageRequest(const Call &call)
{
    PageRequest result;
    const std::string size = call.request.query.value("page_size").value_or("");
    const bool number =
        !size.empty() && size.size() < 10 &&
        std::all_of(size.begin(), size.end(), [](unsigned char c) { return std::isdigit(c); });
    if (number && std::stoul(size) > 0)
        result.size = std::min<std::size_t>(std::stoul(size), 1000);
    result.page = call.request.query.value("page").value_or("1");
    return result;
}

/// The address of another page: every parameter of this request kept, in sorted order (contract 0.3).
QJsonValue pageUrl(const Call &call, std::size_t page)
{
    auto items = call.request.query.all();
    std::erase_if(items, [](const auto &item) { return item.first == "page"; });
    if (page > 1)
        items.emplace_back("page", std::to_string(page));
    std::stable_sort(items.begin(), items.end(),
                     [](const auto &left, const auto &right) { return left.first < right.first; });
    const std::string &web = call.archive.webUrl;
    const std::string scheme = web.substr(0, web.find("://"));
    std::string url =
        scheme + "://" + call.request.headers.value("Host").value_or("127.0.0.1") + call.request.path;
    char separator = '?';
    for (const auto &[name, value] : items) {
        url += separator + percentEncoded(name) + '=' + percentEncoded(value, true);
        separator = '&';
    }
    return q(url);
}

std::optional<std::size_t> pageNumber(const std::string &text)
{
    const bool digits =
        !text.empty() && text.size() < 10 &&
        std::all_of(text.begin(), text.end(), [](unsigned char c) { return std::isdigit(c); });
    if (!digits || std::stoul(text) == 0)
        return std::nullopt;
    return std::stoul(text);
}

QJsonArray pageItems(std::size_t page, std::size_t size, std::size_t count,
                     const std::function<QJsonObject(std::size_t)> &item)
{
    QJsonArray results;
    for (std::size_t i = (page - 1) * size; i < std::min(page * size, count); ++i)
        results.append(item(i));
    return results;
}

} // namespace

QJsonValue Call::jsonValue(bool onlyJson) const
{
    if (body.empty())
        return QJsonObject();
    const std::string type = lower(request.headers.value("Content-Type").value_or("application/json"));
    const std::string media = type.substr(0, type.find(';'));
    const bool form = media == "application/x-www-form-urlencoded" || media == "multipart/form-data";
    if (form && !onlyJson)
        throw Refusal(notImplemented("form data; send JSON"));
    if (media != "application/json")
        throw Refusal(detailError(415, "Unsupported media type \"" + type + "\" in request."));
    QJsonParseError error{};
    const QJsonDocument document =
        QJsonDocument::fromJson(QByteArray::fromStdString('[' + body + ']'), &error);
    if (error.error != QJsonParseError::NoError || document.array().size() != 1) {
        error.offset = std::max(0, error.offset - 1);
        throw Refusal(detailError(400, parseComplaint(body, error)));
    }
    return document.array()[0];
}

QJsonObject Call::jsonObject(bool onlyJson) const
{
    const QJsonValue value = jsonValue(onlyJson);
    if (!value.isObject()) {
        const char *type = value.isArray()    ? "list"
                           : value.isString() ? "str"
                           : value.isBool()   ? "bool"
                                              : "int";
        throw Refusal(fieldError("non_field_errors",
                                 std::string("Invalid data. Expected a dictionary, but got ") + type + '.'));
    }
    return value.toObject();
}

bool Call::flag(const std::string &name, bool byDefault) const
{
    static const std::set<std::string> yes = {"true", "1", "yes", "on", "t", "y"};
    static const std::set<std::string> no = {"false", "0", "no", "off", "f", "n"};
    const auto value = request.query.value(name);
    if (!value)
        return byDefault;
    const std::string text = lower(*value);
    if (yes.contains(text))
        return true;
    if (no.contains(text))
        return false;
    throw Refusal(fieldError(name, "Must be a valid boolean."));
}

bool Call::owns(const Dandiset &dandiset) const
{
    if (!account)
        return false;
    return account->admin || std::find(dandiset.owners.begin(), dandiset.owners.end(), account->username) !=
                                 dandiset.owners.end();
}

Dandiset &Call::visibleDandiset() const
{
    const auto found = store().dandisets.find(argument("dandiset"));
    if (found == store().dandisets.end())
        throw Refusal(notFound());
    if (found->second.embargo != "OPEN" && !owns(found->second))
        throw Refusal(account ? permissionDenied() : notAuthenticated());
    return found->second;
}

Dandiset &Call::ownedDandiset() const
{
    const auto found = store().dandisets.find(argument("dandiset"));
    if (found == store().dandisets.end())
        throw Refusal(notFound());
    if (!owns(found->second))
        throw Refusal(emptyForbidden());
    return found->second;
}

Version &Call::version() const
{
    Version *found = store().version(argument("dandiset"), argument("version"));
    if (!found)
        throw Refusal(notFound());
    return *found;
}

void Call::refuseDuringUnembargo(const Dandiset &dandiset) const
{
    if (dandiset.embargo == "UNEMBARGOING")
        throw Refusal(bareError(400, "Dandiset modification not allowed during unembargo"));
}

Response paginated(const Call &call, std::size_t count, const std::function<QJsonObject(std::size_t)> &item)
{
    const PageRequest wanted = pageRequest(call);
    const std::size_t last = std::max<std::size_t>(1, (count + wanted.size - 1) / wanted.size);
    const auto page = wanted.page == "last" ? std::optional(last) : pageNumber(wanted.page);
    if (!page || *page > last)
        return detailError(404, "Invalid page.");
    return json(QJsonObject{{"count"_L1, static_cast<qint64>(count)},
                            {"next"_L1, *page < last ? pageUrl(call, *page + 1) : QJsonValue()},
                            {"previous"_L1, *page > 1 ? pageUrl(call, *page - 1) : QJsonValue()},
                            {"results"_L1, pageItems(*page, wanted.size, count, item)}});
}

Response lazilyPaginated(const Call &call, std::size_t count,
                         const std::function<QJsonObject(std::size_t)> &item)
{
    const PageRequest wanted = pageRequest(call);
    const auto page = pageNumber(wanted.page);
    if (!page)
        return detailError(404, "Invalid page.");
    const bool more = *page * wanted.size < count;
    return json(QJsonObject{{"count"_L1, *page == 1 ? QJsonValue(static_cast<qint64>(count)) : QJsonValue()},
                            {"next"_L1, more ? pageUrl(call, *page + 1) : QJsonValue()},
                            {"previous"_L1, *page > 1 ? pageUrl(call, *page - 1) : QJsonValue()},
                            {"results"_L1, pageItems(*page, wanted.size, count, item)}});
}

} // namespace slipway::practice
