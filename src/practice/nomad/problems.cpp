// SPDX-License-Identifier: MIT
// The words of pydantic 1 (recorded, NOMAD contract 5.4 and transcripts) and pydantic 2 (from its own
// documentation; contract 0.1 gives only the shape of an item).
#include "practice/nomad/replies.h"

namespace slipway::practice::nomad::problem {

namespace {

std::string quotedList(const std::vector<std::string> &words, const std::string &lastSeparator)
{
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0)
            text += i + 1 == words.size() ? lastSeparator : ", ";
        text += '\'' + words[i] + '\'';
    }
    return text;
}

} // namespace

Problem missing(std::vector<Json> place, Json input)
{
    return {std::move(place), "field required", "value_error.missing", {},
            "Field required", "missing",        std::move(input),      {}};
}

Problem notInteger(std::vector<Json> place, const std::string &given)
{
    return {std::move(place),
            "value is not a valid integer",
            "type_error.integer",
            {},
            "Input should be a valid integer, unable to parse string as an integer",
            "int_parsing",
            given,
            {}};
}

Problem notBoolean(std::vector<Json> place, const std::string &given)
{
    return {std::move(place),
            "value could not be parsed to a boolean",
            "type_error.bool",
            {},
            "Input should be a valid boolean, unable to interpret input",
            "bool_parsing",
            given,
            {}};
}

Problem notText(std::vector<Json> place, const QJsonValue &given)
{
    return {std::move(place),
            "str type expected",
            "type_error.str",
            {},
            "Input should be a valid string",
            "string_type",
            Json(given),
            {}};
}

Problem notObject(std::vector<Json> place, const QJsonValue &given)
{
    return {std::move(place),
            "value is not a valid dict",
            "type_error.dict",
            {},
            "Input should be a valid dictionary or object to extract fields from",
            "model_attributes_type",
            Json(given),
            {}};
}

Problem notList(std::vector<Json> place, const QJsonValue &given)
{
    return {std::move(place),
            "value is not a valid list",
            "type_error.list",
            {},
            "Input should be a valid list",
            "list_type",
            Json(given),
            {}};
}

Problem notOneOf(std::vector<Json> place, const std::vector<std::string> &permitted, const std::string &given)
{
    const std::string expected = quotedList(permitted, " or ");
    return {std::move(place),
            "value is not a valid enumeration member; permitted: " + quotedList(permitted, ", "),
            "type_error.enum",
            Json::object({{"enum_values", Json::texts(permitted)}}),
            "Input should be " + expected,
            "enum",
            given,
            Json::object({{"expected", expected}})};
}

Problem notGreater(std::vector<Json> place, std::int64_t limit, const std::string &given)
{
    return {std::move(place),
            "ensure this value is greater than " + std::to_string(limit),
            "value_error.number.not_gt",
            Json::object({{"limit_value", limit}}),
            "Input should be greater than " + std::to_string(limit),
            "greater_than",
            given,
            Json::object({{"gt", limit}})};
}

Problem tooGreat(std::vector<Json> place, std::int64_t limit, const std::string &given)
{
    return {std::move(place),
            "ensure this value is less than or equal to " + std::to_string(limit),
            "value_error.number.not_le",
            Json::object({{"limit_value", limit}}),
            "Input should be less than or equal to " + std::to_string(limit),
            "less_than_equal",
            given,
            Json::object({{"le", limit}})};
}

Problem assertion(std::vector<Json> place, const std::string &text, Json input)
{
    return {std::move(place),
            text,
            "assertion_error",
            {},
            "Assertion failed, " + text,
            "assertion_error",
            std::move(input),
            Json::object({{"error", Json::object()}})};
}

Problem exception(std::vector<Json> place, const std::string &text)
{
    return {std::move(place), text, "value_error.exception", {}, {}, {}, {}, {}};
}

} // namespace slipway::practice::nomad::problem
