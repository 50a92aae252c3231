// SPDX-License-Identifier: MIT
#pragma once

#include <QElapsedTimer>
#include <QJsonArray>
#include <QObject>
#include <QString>
#include <QTimer>

#include <array>

namespace slipway::ui {

/// Measures how long the event loop of its thread was deaf: the gaps between the ticks of a timer of 5 ms,
/// and how much of each the thread itself worked, and how much it waited for a processor (0 where the system
/// does not tell).
class TickProbe final : public QObject
{
    Q_OBJECT

public:
    /// Writes one JSON line to `file` at each stop(), under the name of `what` was measured.
    TickProbe(QString file, QString what, QObject *parent = nullptr);

    /// Begins a measure; nothing if one is under way.
    void start();
    void stop();
    /// Where the window stands: long gaps are noted with it.
    void setPlace(const QString &place) { m_place = place; }
    /// Milliseconds.
    double longestGap() const { return double(m_gaps.longest) / 1e6; }
    /// This share of the gaps (0.999: all but one in a thousand) was not longer; milliseconds, up to the next
    /// tenth.
    double gapOf(double share) const { return m_gaps.of(share); }
    /// The longest work in one gap, milliseconds; 0 where the system does not tell.
    double longestWork() const { return double(m_works.longest) / 1e6; }

private:
    /// What has become of the time of a thread in all its life, nanoseconds.
    struct Spent
    {
        static Spent byThisThread();

        qint64 worked = 0;
        qint64 waited = 0; ///< for a processor
    };

    /// How many times were how long.
    struct Times
    {
        void add(qint64 nanoseconds);
        double of(double share) const;

        qint64 count = 0;
        qint64 longest = 0;                  ///< nanoseconds
        std::array<qint64, 10'001> counts{}; ///< by tenths of a millisecond; the last for all over a second
    };

    void tick();

    QString m_file;
    QString m_what;
    QString m_place;
    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_last = 0; ///< nanoseconds
    Spent m_spent;
    Times m_gaps;
    Times m_works;
    qint64 m_late = 0;     ///< gaps over 50 ms
    QJsonArray m_lateOnes; ///< the first of them
};

} // namespace slipway::ui
