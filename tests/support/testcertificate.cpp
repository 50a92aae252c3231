// SPDX-License-Identifier: MIT
#include "tests/support/testcertificate.h"

#include "base/selfsigned.h"

#include <chrono>

namespace slipway::tests {

TestCertificate TestCertificate::make(const QString &host, std::chrono::seconds age)
{
    const auto made = base::SelfSigned::make(QByteArrayLiteral("Slipway Test Authority"),
                                             std::chrono::hours(24) - age, host.toLatin1());
    TestCertificate result;
    result.certificate = QSslCertificate(made.certificate);
    result.key = QSslKey(made.key, QSsl::Ec);
    return result;
}

} // namespace slipway::tests
