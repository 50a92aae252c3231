// SPDX-License-Identifier: MIT
#pragma once

namespace slipway::practice::databank {

/// Which of its three upload protocols the server speaks (Data Bank contract 0).
enum class Protocol {
    Tus,    ///< T: tus and registration, what production runs
    Phases, ///< P: setup, transfer, verify, until 2019
    Next,   ///< N: the reduced tus of the successor
};

/// `tus`, `phases` or `next`, as the option --databank-protocol calls them.
constexpr const char *nameOf(Protocol protocol)
{
    switch (protocol) {
    case Protocol::Tus:
        return "tus";
    case Protocol::Phases:
        return "phases";
    case Protocol::Next:
        return "next";
    }
    return "";
}

} // namespace slipway::practice::databank
