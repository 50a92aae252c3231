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

    /// Makes both anew, issued by `name`, good for `life` from a day ago. Throws std::runtime_error.
    static SelfSigned make(const QByteArray &name, std::chrono::hours life);
};

} // namespace slipway::base
