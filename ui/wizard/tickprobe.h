// SPDX-License-Identifier: MIT
#pragma once

#include <QElapsedTimer>
#include <QJsonArray>
#include <QObject>
#include <QString>
#include <QTimer>

#include <array>

namespace slipway::ui {

/// Measures how long the window was deaf: the longest gap between two ticks of a timer of 5 ms.
class TickProbe final : public QObject
{
    Q_OBJECT

public:
    /// Writes one JSON line to `file` at each stop().
    explicit TickProbe(QString file, QObject *parent = nullptr);

    /// Begins a measure; nothing if one is under way.
    void start();
    void stop();
    /// Milliseconds.
    double longestGap() const { return double(m_longest) / 1e6; }
    /// This share of the gaps (0.999: all but one in a thousand) was not longer; milliseconds, up to the next
    /// tenth.
    double gapOf(double share) const;

private:
    static constexpr qint64 slotLength = 100'000; // nanoseconds

    void tick();

    QString m_file;
    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_last = 0;    ///< nanoseconds
    qint64 m_longest = 0; ///< nanoseconds
    qint64 m_ticks = 0;
    qint64 m_late = 0;                   ///< gaps over 50 ms
    QJsonArray m_lateAt;                 ///< when the first of them ended, milliseconds from the start
    std::array<qint64, 10'001> m_gaps{}; ///< how many gaps were how long; the last for all over a second
};

} // namespace slipway::ui
