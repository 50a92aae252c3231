// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace slipway::practice {

inline constexpr QLatin1String schemaVersion{"0.7.0"};
inline constexpr QLatin1String instanceName{"DANDI"};

QJsonArray allowedSchemaVersions();
QJsonArray licences();
/// The part of the JSON Schema that a client reads: lengths, the licence list, required fields
/// (contract 1.2, 2.6).
QJsonObject dandisetSchema(const QString &model);
QJsonObject assetSchema(const QString &model);

} // namespace slipway::practice
