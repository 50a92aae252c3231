// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <chrono>

namespace slipway::base {

/// A certificate for 127.0.0.1 and localhost that nobody but its maker vouches for, and its key; both PEM.
struct SelfSigned
{
    QByteArray certificate;
    QByteArray key; ///< an elliptic key on P-256

    /// Makes both anew, issued by `name`, good from a day ago for `life` from now; one that has run out has a
    /// negative life. It may also be for this name of a host. Throws std::runtime_error.
    static SelfSigned make(const QByteArray &name, std::chrono::seconds life,
                           const QByteArray &host = QByteArray());
};

} // namespace slipway::base
