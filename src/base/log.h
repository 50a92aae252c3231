// SPDX-License-Identifier: MIT
#pragma once

#include <QLoggingCategory>
#include <QString>
#include <QStringList>

namespace slipway::base {

/// Sends every log message, redacted, to `file` and warnings to standard error. Debug categories are switched
/// on with QT_LOGGING_RULES as usual. Returns false if the file cannot be written; standard error is used
/// alone then.
///
/// The file is readable by the owner only and turns over at 1 MB; the last four stay as `file`.1 … `file`.4.
/// It is written in a thread of its own: whoever says something never waits for the disk, and when the disk
/// does not keep up lines are left out and counted.
bool installLog(const QString &file);

/// Waits until all that was said before is in the file, at most two seconds.
void flushLog();

/// The files that logs in this folder consist of, the newest of each log first.
QStringList logFilesIn(const QString &folder);

} // namespace slipway::base
