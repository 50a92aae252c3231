// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QSet>
#include <QString>

#include <optional>

namespace slipway::domain {

/// How many bytes per second all uploads of this machine may take together, and when: a setting of the
/// machine, never of a plan.
struct Bandwidth
{
    qint64 bytesPerSecond = 0; ///< 0: no limit
    bool hasTimes = false;     ///< the limit holds in the times below alone; else always
    QTime from;                ///< by this machine's clock
    QTime to;                  ///< not included; at or before `from`: on the next day
    QSet<int> days;            ///< on which the time begins, 1 (Monday) to 7 (Sunday)

    /// At most so many bytes per second, at all times.
    static Bandwidth always(qint64 bytesPerSecond);
    bool isLimited() const { return bytesPerSecond > 0; }
    /// The limit at this moment of the machine's own time, in bytes per second; 0: none. It asks the wall
    /// clock alone, so a jump of the clock or the change to summer time is followed as soon as it is asked.
    qint64 limitAt(const QDateTime &local) const;

    /// As it is kept and typed: "none", "5MB/s", "5MB/s 22:00-06:00 mon,tue,sun".
    QString toText() const;
    /// Reads toText(), and ranges of days: "800k 08:00-18:00 mon-fri"; without days every day is meant.
    /// Nothing if it makes no sense.
    static std::optional<Bandwidth> fromText(const QString &text);

    friend bool operator==(const Bandwidth &, const Bandwidth &) = default;
};

/// All seven days.
QSet<int> everyDay();

} // namespace slipway::domain
