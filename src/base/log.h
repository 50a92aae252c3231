// SPDX-License-Identifier: MIT
#pragma once

#include <QLoggingCategory>
#include <QString>

namespace slipway::base {

/// Sends every log message, redacted, to `file` (made readable by the owner only; the last run's file is kept
/// as `file`.1) and warnings to standard error. Debug categories are switched on with QT_LOGGING_RULES as
/// usual. Returns false if the file cannot be written; standard error is used alone then.
bool installLog(const QString &file);

} // namespace slipway::base
