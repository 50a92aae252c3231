// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace slipway::session {

/// A key, token or the like that the system's keychain keeps for a server; never the secret itself.
struct KeptKey
{
    QString server;  ///< the id of its profile
    QString dataset; ///< where each dataset has a secret of its own; empty: it is for the whole server

    /// The name of its entry in the keychain, as people find it there: "Slipway: dandi-sandbox".
    QString entry() const
    {
        const QString name = QStringLiteral("Slipway: ") + server;
        return dataset.isEmpty() ? name : name + QLatin1Char(' ') + dataset;
    }
};

} // namespace slipway::session
