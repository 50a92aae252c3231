// SPDX-License-Identifier: MIT
#include "backends/nomad/stuckwatch.h"

namespace slipway::backends::nomad {

bool StuckWatch::isStuck(const domain::Processing &processing, std::chrono::milliseconds now)
{
    const QString &id = processing.submission.id;
    if (!processing.isRunning()) {
        m_seen.remove(id);
        return false;
    }
    const QString what = QStringLiteral("%1\n%2/%3/%4")
                             .arg(processing.stage)
                             .arg(processing.successful)
                             .arg(processing.failed)
                             .arg(processing.total);
    Seen &seen = m_seen[id];
    if (seen.what != what) {
        seen.what = what;
        seen.since = now;
    }
    return now - seen.since >= patience;
}

} // namespace slipway::backends::nomad
