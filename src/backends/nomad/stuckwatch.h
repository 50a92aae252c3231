// SPDX-License-Identifier: MIT
#pragma once

#include "domain/submission.h"

#include <QHash>
#include <QString>

#include <chrono>

namespace slipway::backends::nomad {

/// Remembers since when a submission shows the same, to tell when a person should be offered a choice (NOMAD
/// contract 4.5). Servers have been seen to stop for ever in "Cleanup" or "Waiting for results".
class StuckWatch
{
public:
    /// So long nothing may change; single files of real calculations take minutes.
    static constexpr std::chrono::milliseconds patience = std::chrono::minutes(15);

    /// True if `processing` runs and shows the same as `patience` ago. `now` are ticks of one clock.
    bool isStuck(const domain::Processing &processing, std::chrono::milliseconds now);

private:
    struct Seen
    {
        QString what;
        std::chrono::milliseconds since{0};
    };
    QHash<QString, Seen> m_seen; // by submission
};

} // namespace slipway::backends::nomad
