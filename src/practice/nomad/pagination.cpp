// SPDX-License-Identifier: MIT
#include "practice/nomad/pagination.h"

#include <algorithm>
#include <charconv>

namespace slipway::practice::nomad {

namespace {

/// Numbers beyond are taken for this one, so that no product of two overflows; no list is that long.
constexpr std::int64_t most = 1'000'000'000;

/// As Python's quote_plus().
std::string plusEncoded(const std::string &text)
{
    std::string encoded = percentEncoded(text);
    for (std::size_t at = encoded.find("%20"); at != std::string::npos; at = encoded.find("%20", at + 1))
        encoded.replace(at, 3, 1, '+'); // g++ 12 warns of a text here, wrongly
    return encoded;
}

std::optional<std::size_t> wholeNumber(const std::string &text)
{
    std::size_t value = 0;
    const char *end = text.data() + text.size();
    const auto [stopped, error] = std::from_chars(text.data(), end, value);
    return error == std::errc() && stopped == end ? std::optional(value) : std::nullopt;
}

[[noreturn]] void complain(const Call &call, const std::string &name, const std::string &text)
{
    throw Refusal(invalid(call.generation(), {problem::assertion({"query", name}, text)}));
}

/// `page` counts from 1, the others from 0.
std::optional<std::size_t> position(const Call &call, const std::string &name, std::int64_t least)
{
    const auto value = call.integer(name);
    if (!value)
        return std::nullopt;
    if (*value < least)
        complain(call, name, name + " must be >= " + std::to_string(least));
    return static_cast<std::size_t>(std::min(*value, most));
}

std::size_t firstItem(const Call &call, const PageRequest &wanted)
{
    if (wanted.page)
        return (*wanted.page - 1) * wanted.size;
    if (wanted.offset)
        return *wanted.offset;
    if (!wanted.afterValue)
        return 0;
    const auto last = wholeNumber(*wanted.afterValue);
    if (!last) // the contract is silent; the real server's int() would end in its handler of exceptions
        complain(call, "page_after_value", "page_after_value must be an index");
    return std::min<std::size_t>(*last, most) + 1;
}

} // namespace

std::string withQuery(const std::string &url,
                      const std::vector<std::pair<std::string, std::optional<std::string>>> &changes)
{
    const std::size_t question = std::min(url.find('?'), url.size());
    auto items = Query(url.substr(std::min(question + 1, url.size()))).all();
    for (const auto &change : changes) {
        std::erase_if(items, [&](const auto &item) { return item.first == change.first; });
        if (change.second)
            items.emplace_back(change.first, *change.second);
    }
    std::string result = url.substr(0, question);
    char separator = '?';
    for (const auto &[name, value] : items) {
        result += separator + plusEncoded(name) + '=' + plusEncoded(value);
        separator = '&';
    }
    return result;
}

PageRequest pageRequest(const Call &call, const std::vector<std::string> &orderable,
                        const std::optional<std::string> &defaultOrder)
{
    PageRequest result;
    if (const auto size = call.integer("page_size")) {
        if (*size < 0)
            complain(call, "page_size", "page_size must be >= 0");
        result.size = static_cast<std::size_t>(std::min(*size, most));
    }
    result.orderBy = call.text("order_by");
    if (result.orderBy && std::find(orderable.begin(), orderable.end(), *result.orderBy) == orderable.end())
        complain(call, "order_by", "order_by must be a valid attribute");
    if (!result.orderBy)
        result.orderBy = defaultOrder;
    if (const auto order = call.text("order")) {
        if (order != "asc" && order != "desc")
            throw Refusal(
                invalid(call.generation(), {problem::notOneOf({"query", "order"}, {"desc", "asc"}, *order)}));
        result.descending = order == "desc";
    }
    result.page = position(call, "page", 1);
    result.offset = position(call, "page_offset", 0);
    result.afterValue = call.text("page_after_value");
    const int positions = (result.page ? 1 : 0) + (result.offset ? 1 : 0) + (result.afterValue ? 1 : 0);
    if (positions > 1)
        complain(call, "__root__", "Can only specify one `page_offset`, `page`, or `page_after_value");
    return result;
}

Page pageOf(const Call &call, const PageRequest &wanted, std::size_t total)
{
    Page result;
    const std::size_t begin = firstItem(call, wanted);
    if (begin > 0 && begin >= total && wanted.size > 0)
        throw Refusal(detail(400, "Page out of range requested."));
    result.begin = std::min(begin, total);
    result.end = std::min(total, result.begin + wanted.size);
    const bool more = wanted.size > 0 && result.end < total;
    const std::string next = std::to_string(result.end == 0 ? 0 : result.end - 1);
    const std::size_t page = wanted.size == 0 ? wanted.page.value_or(1) : begin / wanted.size + 1;
    const std::string url = call.url();
    const auto moved = [&url](std::optional<std::string> number, std::optional<std::string> after) {
        return withQuery(
            url, {{"page", std::move(number)}, {"page_offset", {}}, {"page_after_value", std::move(after)}});
    };
    result.pagination =
        Json::object({{"page_size", wanted.size},
                      {"order_by", wanted.orderBy ? Json(*wanted.orderBy) : Json()},
                      {"order", wanted.descending ? "desc" : "asc"},
                      {"page_after_value", wanted.afterValue ? Json(*wanted.afterValue) : Json()},
                      {"page", page},
                      {"total", total},
                      {"next_page_after_value", more ? Json(next) : Json()},
                      {"page_url", url}});
    if (wanted.size == 0)
        return result;
    if (more)
        result.pagination.set("next_page_url", moved({}, next));
    if (page > 1)
        result.pagination.set("prev_page_url", moved(std::to_string(page - 1), {}));
    result.pagination.set("first_page_url", moved({}, {}));
    return result;
}

} // namespace slipway::practice::nomad
