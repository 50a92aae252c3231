// SPDX-License-Identifier: MIT
#pragma once

#include "domain/progress.h"

#include <QJsonObject>
#include <QString>

namespace slipway::console {

/// One line of progress for a terminal of this many columns.
QString progressLine(const domain::Snapshot &snapshot, int columns);
/// One line without a bar, for a log file.
QString progressSentence(const domain::Snapshot &snapshot);
QJsonObject progressJson(const domain::Snapshot &snapshot);

QString stateName(domain::RunState state);
QString stageName(domain::Stage stage);

} // namespace slipway::console
