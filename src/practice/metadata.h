// SPDX-License-Identifier: MIT
#pragma once

#include "practice/archive.h"

#include <QJsonObject>

namespace slipway::practice {

/// Drops what the server computes itself from metadata a client sent for a Dandiset (contract 2.3).
QJsonObject withoutComputedKeys(QJsonObject metadata);
/// Writes the computed keys of a draft: identifier, url, access, assetsSummary, citation … (contract 2.3).
QJsonObject withComputedKeys(const Archive &archive, const Version &version, QJsonObject metadata);
QJsonObject assetsSummary(const Archive &archive, const Version &version);
/// `[{"schemaKey":"AccessRequirements","status":"dandi:OpenAccess"}]` or the embargoed form.
QJsonArray accessRequirements(bool embargoed, const QString &embargoedUntil);

} // namespace slipway::practice
