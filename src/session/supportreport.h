// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace slipway::session {

/// One text in a report.
struct ReportFile
{
    ReportFile() = default;
    ReportFile(QString called, QByteArray holding)
        : name(std::move(called))
        , text(std::move(holding))
    {}

    QString name;    ///< in the zip: "log/slipway.log"
    QByteArray text; ///< UTF-8
};

using ReportFiles = QList<ReportFile>;

/// What somebody who helps has to know. Holds no secret.
struct SupportReport
{
    SupportReport() = default;

    QDateTime made;
    ReportFiles files;

    /// A good name for it: "slipway-report-20261129-0754.zip".
    QString fileName() const { return made.toString(QStringLiteral("'slipway-report-'yyyyMMdd-HHmm'.zip'")); }
};

} // namespace slipway::session
