// SPDX-License-Identifier: MIT
#pragma once

#include "practice/call.h"

#include <QJsonObject>

namespace slipway::practice {

/// The e-mail-less name shown as contact: the first contributor with dcite:ContactPerson, or "".
QString contactPerson(const QJsonObject &metadata);
/// `{"version":…,"name":…,"asset_count":…,…}` as in lists (contract 2.1), or the fuller form of 2.2.
QJsonObject versionJson(const Call &call, const Version &version, bool full);
/// `{"identifier":…,"contact_person":…,…}` without versions, as embedded in version objects (contract 2.4).
QJsonObject dandisetHead(const Call &call, const Dandiset &dandiset);
/// A Dandiset as in the list, or as in its detail (contract 2.1, 2.2).
QJsonObject dandisetJson(const Call &call, const Dandiset &dandiset, bool full);

} // namespace slipway::practice
