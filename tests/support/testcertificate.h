// SPDX-License-Identifier: MIT
#pragma once

#include <QSslCertificate>
#include <QSslKey>
#include <QString>

#include <chrono>

namespace slipway::tests {

/// A certificate for 127.0.0.1 that nobody but its maker vouches for, issued by "Slipway Test Authority".
struct TestCertificate
{
    QSslCertificate certificate;
    QSslKey key;

    /// Made anew, valid for a day from now; also for this name of a host. `age` lies before: after a day it
    /// has run out.
    static TestCertificate make(const QString &host = QString(), std::chrono::seconds age = {});
};

} // namespace slipway::tests
