// SPDX-License-Identifier: MIT
#pragma once

#include "domain/dataset.h"
#include "domain/plan.h"
#include "domain/profile.h"
#include "domain/receipt.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace slipway::session {

/// Everything about a publication that the journal keeps besides its files: what was chosen, never a secret.
struct Draft
{
    domain::Profile server;
    std::optional<domain::Dataset> dataset;
    QJsonObject create; ///< values of the creation form, as typed
    domain::Existing existing = domain::Existing::Skip;
    QString planKey;         ///< which plan it is made from; empty for the wizard
    QString account;         ///< user name at the server
    double rate = 0;         ///< bytes per second of the last run; 0: not known
    QJsonObject lastReceipt; ///< domain::Receipt as JSON

    QJsonObject toJson() const;
    /// Takes what can be understood and leaves out the rest; never throws.
    static Draft fromJson(const QJsonObject &object);
};

} // namespace slipway::session
