// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonValue>
#include <QString>

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace slipway::practice::nomad {

/// A JSON value for answers. Unlike QJsonObject it keeps the members in the order of the real server, so that
/// an answer can be compared with a recorded one byte by byte.
class Json
{
public:
    using Member = std::pair<std::string, Json>;

    Json() = default; ///< null
    Json(std::nullptr_t) {}
    Json(bool value)
        : m_value(value)
    {}
    template <std::integral Number>
    requires(!std::same_as<Number, bool>) Json(Number value)
        : m_value(static_cast<std::int64_t>(value))
    {}
    Json(double value)
        : m_value(value)
    {}
    Json(const char *text)
        : m_value(std::string(text))
    {}
    Json(std::string text)
        : m_value(std::move(text))
    {}
    Json(const QString &text)
        : m_value(text.toStdString())
    {}
    Json(const QJsonValue &value);

    static Json object(std::initializer_list<Member> members = {});
    static Json array(std::vector<Json> items = {});
    /// The texts as an array.
    static Json texts(const std::vector<std::string> &items);
    /// The text, or null if it is empty.
    static Json textOrNull(const std::string &text);

    bool isNull() const { return std::holds_alternative<std::monostate>(m_value); }
    /// Replaces the member of that name where it stands, or appends one. Only for objects.
    void set(std::string_view name, Json value);
    /// Only for arrays.
    void append(Json item);
    /// The same without members that are null, at every depth.
    Json withoutNulls() const;

    /// `{"a":1,"b":[]}`, as the framework writes errors.
    std::string compact() const;
    /// `{"a": 1, "b": []}` with everything beyond ASCII escaped, as Python's json.dumps() does by default.
    std::string oneLine() const;
    /// With two blanks of indentation, as most answers come (NOMAD contract 0.2).
    std::string pretty() const;

private:
    struct Style;
    void write(std::string &out, const Style &style, int depth) const;

    using Array = std::vector<Json>;
    using Object = std::vector<Member>;
    std::variant<std::monostate, bool, std::int64_t, double, std::string, Array, Object> m_value;
};

} // namespace slipway::practice::nomad
