// SPDX-License-Identifier: MIT
#include "session/logging.h"

#include "base/log.h"
#include "session/reportparts.h"

#include <QCoreApplication>
#include <QDir>
#include <QLoggingCategory>
#include <QSysInfo>

namespace slipway::session {

namespace {

Q_LOGGING_CATEGORY(logProgram, "slipway.program", QtInfoMsg)

} // namespace

bool startLog(const QString &dataFolder, const QString &name)
{
    const bool isOpen = base::installLog(QDir(logFolder(dataFolder)).filePath(name));
    qCInfo(logProgram).noquote() << QCoreApplication::applicationName() << SLIPWAY_VERSION << "begins, Qt"
                                 << qVersion() << "on" << QSysInfo::prettyProductName();
    return isOpen;
}

} // namespace slipway::session
