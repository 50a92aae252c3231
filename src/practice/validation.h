// SPDX-License-Identifier: MIT
#pragma once

#include "practice/archive.h"

#include <QJsonArray>
#include <QJsonObject>

namespace slipway::practice {

/// What the archive finds wrong with a draft's metadata: `[{"field":…,"message":…}]` (DANDI contract 2.6).
QJsonArray dandisetProblems(const QJsonObject &metadata);
/// The same for an asset with its server-filled fields (contract 4.4).
QJsonArray assetProblems(const QJsonObject &metadata);
/// The list in the version info: at most 50 pending ones, then the problems of at most 50 invalid ones
/// (contract 7.1).
QJsonArray assetValidationErrors(const Archive &archive, const Version &version);

} // namespace slipway::practice
