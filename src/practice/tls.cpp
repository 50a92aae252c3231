// SPDX-License-Identifier: MIT
#include "practice/tls.h"

#include "base/selfsigned.h"

#include <chrono>

namespace slipway::practice {

TlsIdentity selfSignedIdentity(const std::string &name)
{
    constexpr auto tenYears = std::chrono::hours(24 * 3650);
    const auto made = base::SelfSigned::make(QByteArrayLiteral("Slipway practice server"), tenYears,
                                             QByteArray::fromStdString(name));
    return {made.certificate.toStdString(), made.key.toStdString()};
}

} // namespace slipway::practice
