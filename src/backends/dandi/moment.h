// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace slipway::backends::dandi {

/// A moment to the microsecond with its offset from UTC: QDateTime keeps milliseconds only.
class Moment
{
public:
    /// Microseconds since 1970 UTC, and seconds east of UTC.
    Moment(qint64 microseconds, int offset);

    /// Reads ISO 8601 as NWB writers write it; without an offset it is local time, as pynwb takes it.
    static std::optional<Moment> parse(const QString &text);
    static Moment from(const QDateTime &time);
    /// A file's time of change in nanoseconds since 1970 UTC, shown in local time.
    static Moment fromNanoseconds(qint64 nanoseconds);

    qint64 microseconds() const { return m_microseconds; }
    Moment plusSeconds(double seconds) const;
    /// Local date and time at the place of the moment.
    QDateTime wallClock() const;

    /// Like "2020-01-01T10:00:00.123456-05:00"; without a fraction if there is none, "Z" for UTC.
    QString toIso() const;

private:
    qint64 m_microseconds;
    int m_offset;
};

} // namespace slipway::backends::dandi
