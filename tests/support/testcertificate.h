// SPDX-License-Identifier: MIT
#pragma once

#include <QSslCertificate>
#include <QSslKey>

namespace slipway::tests {

/// A certificate for 127.0.0.1 that nobody but its maker vouches for, issued by "Slipway Test Authority".
struct TestCertificate
{
    QSslCertificate certificate;
    QSslKey key;

    /// Made anew, valid for a day.
    static TestCertificate make();
};

} // namespace slipway::tests
