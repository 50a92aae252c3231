// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <optional>

namespace slipway::backends::databank {

/// How a Data Bank takes files (Data Bank contract 0).
enum class Protocol {
    Phases, ///< setup, transfer, verify: the one of the published document
    Tus,    ///< tus 1.0.0, then a call that registers the file
    Next,   ///< the same calls with fewer abilities: the successor
};

/// "phases", "tus", "next".
QString nameOf(Protocol protocol);
/// Nothing for any other text.
std::optional<Protocol> protocolNamed(const QString &name);

} // namespace slipway::backends::databank
