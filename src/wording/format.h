// SPDX-License-Identifier: MIT
#pragma once

#include "domain/bandwidth.h"

#include <QDateTime>
#include <QString>

namespace slipway::wording {

QString size(qint64 bytes);          ///< "1.4 GB", decimal units
QString rate(double bytesPerSecond); ///< "23 MB/s"
QString duration(qint64 seconds);    ///< "about 12 minutes"; empty for a negative number
QString count(qint64 number);
/// "14:05", with the day if `when` is not of the same day as `now`, in the machine's own time.
QString moment(const QDateTime &when, const QDateTime &now);
/// "5 MB/s, 08:00 to 18:00, Mon Tue"; empty without a limit.
QString limit(const domain::Bandwidth &bandwidth);

} // namespace slipway::wording
