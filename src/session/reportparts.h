// SPDX-License-Identifier: MIT
#pragma once

#include "session/supportreport.h"
#include "store/journal.h"

#include <QStringList>

namespace slipway::session {

/// What the journal has of the publications that are not finished: one file each, with at most 500 of its
/// files, those first that are not done. Holds no secret and no address of an upload.
ReportFiles journalParts(store::Journal &journal);

/// Everything else, for a report about this data folder: versions, `settings` (a line each), own servers,
/// and the logs. Reads files and takes its time: not for the main thread.
ReportFiles folderParts(const QString &dataFolder, const QStringList &settings);

/// The zip of a report. Throws Failure of Kind::Internal.
QByteArray zipOf(const SupportReport &report);

/// Where the logs of this data folder are.
QString logFolder(const QString &dataFolder);

} // namespace slipway::session
