// SPDX-License-Identifier: MIT
#include "backends/databank/protocol.h"

namespace slipway::backends::databank {

QString nameOf(Protocol protocol)
{
    switch (protocol) {
    case Protocol::Phases:
        return QStringLiteral("phases");
    case Protocol::Next:
        return QStringLiteral("next");
    case Protocol::Tus:
        break;
    }
    return QStringLiteral("tus");
}

std::optional<Protocol> protocolNamed(const QString &name)
{
    for (const Protocol protocol : {Protocol::Phases, Protocol::Tus, Protocol::Next}) {
        if (nameOf(protocol) == name.trimmed().toLower())
            return protocol;
    }
    return std::nullopt;
}

} // namespace slipway::backends::databank
