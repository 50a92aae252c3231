// SPDX-License-Identifier: MIT
#include "practice/nomad/json.h"

#include "practice/replies.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace slipway::practice::nomad {

struct Json::Style
{
    int indent = 0;
    bool ascii = false;
    std::string_view itemEnd;   ///< between two items
    std::string_view memberEnd; ///< between name and value
};

namespace {

void writeEscape(std::string &out, unsigned code)
{
    std::array<char, 8> text{};
    std::snprintf(text.data(), text.size(), "\\u%04x", code);
    out += text.data();
}

void writeText(std::string &out, const std::string &text, bool ascii)
{
    out += '"';
    for (const QChar character : q(text)) {
        const char16_t code = character.unicode();
        switch (code) {
        case u'"':
            out += "\\\"";
            break;
        case u'\\':
            out += "\\\\";
            break;
        case u'\n':
            out += "\\n";
            break;
        case u'\r':
            out += "\\r";
            break;
        case u'\t':
            out += "\\t";
            break;
        case u'\b':
            out += "\\b";
            break;
        case u'\f':
            out += "\\f";
            break;
        default:
            if (code < 0x20 || (ascii && code > 0x7e))
                writeEscape(out, code);
            else
                out += static_cast<char>(code);
        }
    }
    out += '"';
}

/// Text beyond ASCII as it is: only the characters that JSON forbids are escaped.
void writePlainText(std::string &out, const std::string &text)
{
    std::size_t begin = 0;
    out += '"';
    const auto special = [](char c) { return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20; };
    while (begin < text.size()) {
        const auto found =
            std::find_if(text.begin() + static_cast<std::ptrdiff_t>(begin), text.end(), special);
        const auto end = static_cast<std::size_t>(found - text.begin());
        out.append(text, begin, end - begin);
        if (end < text.size()) {
            std::string escaped;
            writeText(escaped, text.substr(end, 1), true);
            out.append(escaped, 1, escaped.size() - 2);
        }
        begin = end + 1;
    }
    out += '"';
}

void newLine(std::string &out, int indent, int depth)
{
    if (indent > 0)
        out.append("\n").append(static_cast<std::size_t>(indent) * static_cast<std::size_t>(depth), ' ');
}

std::string numberText(double value)
{
    std::array<char, 40> text{};
    if (std::nearbyint(value) == value && std::abs(value) < 1e15)
        std::snprintf(text.data(), text.size(), "%.1f", value);
    else
        std::snprintf(text.data(), text.size(), "%.17g", value);
    return text.data();
}

} // namespace

Json::Json(const QJsonValue &value)
{
    if (value.isBool()) {
        m_value = value.toBool();
    } else if (value.isDouble()) {
        const double number = value.toDouble();
        const auto whole = static_cast<std::int64_t>(value.toInteger());
        if (static_cast<double>(whole) == number)
            m_value = whole;
        else
            m_value = number;
    } else if (value.isString()) {
        m_value = value.toString().toStdString();
    } else if (value.isArray()) {
        Array items;
        for (const QJsonValue item : value.toArray())
            items.emplace_back(item);
        m_value = std::move(items);
    } else if (value.isObject()) {
        Object members;
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            members.emplace_back(member.key().toStdString(), Json(QJsonValue(member.value())));
        m_value = std::move(members);
    }
}

Json Json::object(std::initializer_list<Member> members)
{
    Json result;
    result.m_value = Object(members);
    return result;
}

Json Json::array(std::vector<Json> items)
{
    Json result;
    result.m_value = std::move(items);
    return result;
}

Json Json::texts(const std::vector<std::string> &items)
{
    return array(std::vector<Json>(items.begin(), items.end()));
}

Json Json::textOrNull(const std::string &text)
{
    return text.empty() ? Json() : Json(text);
}

void Json::set(std::string_view name, Json value)
{
    Object &members = std::get<Object>(m_value);
    const auto found = std::find_if(members.begin(), members.end(),
                                    [name](const Member &member) { return member.first == name; });
    if (found != members.end())
        found->second = std::move(value);
    else
        members.emplace_back(name, std::move(value));
}

void Json::append(Json item)
{
    std::get<Array>(m_value).push_back(std::move(item));
}

Json Json::withoutNulls() const
{
    Json result = *this;
    if (Array *items = std::get_if<Array>(&result.m_value)) {
        for (Json &item : *items)
            item = item.withoutNulls();
    } else if (Object *members = std::get_if<Object>(&result.m_value)) {
        std::erase_if(*members, [](const Member &member) { return member.second.isNull(); });
        for (Member &member : *members)
            member.second = member.second.withoutNulls();
    }
    return result;
}

void Json::write(std::string &out, const Style &style, int depth) const
{
    const auto list = [&](const auto &items, char open, char close, const auto &writeItem) {
        out += open;
        bool first = true;
        for (const auto &item : items) {
            if (!first)
                out += style.itemEnd;
            first = false;
            newLine(out, style.indent, depth + 1);
            writeItem(item);
        }
        if (!items.empty())
            newLine(out, style.indent, depth);
        out += close;
    };
    const auto text = [&](const std::string &value) {
        style.ascii ? writeText(out, value, true) : writePlainText(out, value);
    };
    if (isNull()) {
        out += "null";
    } else if (const bool *flag = std::get_if<bool>(&m_value)) {
        out += *flag ? "true" : "false";
    } else if (const std::int64_t *whole = std::get_if<std::int64_t>(&m_value)) {
        out += std::to_string(*whole);
    } else if (const double *number = std::get_if<double>(&m_value)) {
        out += numberText(*number);
    } else if (const std::string *words = std::get_if<std::string>(&m_value)) {
        text(*words);
    } else if (const Array *items = std::get_if<Array>(&m_value)) {
        list(*items, '[', ']', [&](const Json &item) { item.write(out, style, depth + 1); });
    } else {
        list(std::get<Object>(m_value), '{', '}', [&](const Member &member) {
            text(member.first);
            out += style.memberEnd;
            member.second.write(out, style, depth + 1);
        });
    }
}

std::string Json::compact() const
{
    std::string out;
    write(out, {0, false, ",", ":"}, 0);
    return out;
}

std::string Json::oneLine() const
{
    std::string out;
    write(out, {0, true, ", ", ": "}, 0);
    return out;
}

std::string Json::pretty() const
{
    std::string out;
    write(out, {2, false, ",", ": "}, 0);
    return out;
}

} // namespace slipway::practice::nomad
