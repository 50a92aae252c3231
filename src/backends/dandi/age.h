// SPDX-License-Identifier: MIT
#pragma once

#include "backends/dandi/moment.h"

#include <QString>

#include <optional>

namespace slipway::backends::dandi {

/// How old a subject was, as an ISO 8601 duration or range, counted from birth or from conception.
class Age
{
public:
    Age(QString duration, bool isGestational);

    /// Reads what people write: "P90D", "P10D/P20D", "90 days", "12 weeks 3 days", "gestational 12 days".
    ///
    /// Follows the `dandi` client, also in leaving out the seconds of "PT1H2M3S".
    static std::optional<Age> parse(const QString &text);
    /// The time from birth to the session; nothing if the session was before the birth.
    static std::optional<Age> between(const Moment &birth, const Moment &session);

    const QString &duration() const { return m_duration; }
    bool isGestational() const { return m_isGestational; }

private:
    QString m_duration;
    bool m_isGestational;
};

/// True if `text` is an ISO 8601 duration, or a range "lower/" or "lower/upper" whose upper end is larger.
bool isIsoAge(const QString &text);

} // namespace slipway::backends::dandi
