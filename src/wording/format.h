// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace slipway::wording {

QString size(qint64 bytes);          ///< "1.4 GB", decimal units
QString rate(double bytesPerSecond); ///< "23 MB/s"
QString duration(qint64 seconds);    ///< "about 12 minutes"; empty for a negative number
QString count(qint64 number);

} // namespace slipway::wording
