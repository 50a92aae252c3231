// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonValue>

#include <optional>
#include <string>

namespace slipway::practice::nomad {

/// Where and why Python's json module stops.
struct JsonComplaint
{
    std::string message;      ///< "Expecting value"
    std::size_t position = 0; ///< in characters, not bytes
    std::size_t line = 1;
    std::size_t column = 1;
};

/// The complaint of Python's json.loads() about a text, or nothing if it is good JSON.
std::optional<JsonComplaint> pythonComplaint(const std::string &text);

} // namespace slipway::practice::nomad
