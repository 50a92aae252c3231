// SPDX-License-Identifier: MIT
#include "ui/wizard/tickprobe.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

namespace slipway::ui {

namespace {

constexpr qint64 tooLong = 50'000'000; // nanoseconds
constexpr qsizetype mostMoments = 20;

} // namespace

TickProbe::TickProbe(QString file, QObject *parent)
    : QObject(parent)
    , m_file(std::move(file))
{
    m_timer.setInterval(5);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &TickProbe::tick);
}

void TickProbe::start()
{
    if (m_timer.isActive())
        return;
    m_clock.start();
    m_last = m_longest = m_ticks = m_late = 0;
    m_gaps.fill(0);
    m_lateAt = QJsonArray();
    m_timer.start();
}

void TickProbe::stop()
{
    if (!m_timer.isActive())
        return;
    tick();
    m_timer.stop();
    const QJsonObject line{{QStringLiteral("longest_gap_ms"), longestGap()},
                           {QStringLiteral("gap_of_999_in_1000_ms"), gapOf(0.999)},
                           {QStringLiteral("gaps_over_50_ms"), m_late},
                           {QStringLiteral("late_at_ms"), m_lateAt},
                           {QStringLiteral("ticks"), m_ticks},
                           {QStringLiteral("seconds"), double(m_clock.elapsed()) / 1000.0}};
    QFile file(m_file);
    if (file.open(QIODevice::WriteOnly | QIODevice::Append))
        file.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
}

double TickProbe::gapOf(double share) const
{
    const double wanted = double(m_ticks) * share;
    double seen = 0;
    for (std::size_t slot = 0; slot < m_gaps.size(); ++slot) {
        seen += double(m_gaps[slot]);
        if (seen >= wanted)
            return double(slot + 1) * double(slotLength) / 1e6;
    }
    return longestGap();
}

void TickProbe::tick()
{
    const qint64 now = m_clock.nsecsElapsed();
    const qint64 gap = now - m_last;
    m_last = now;
    m_longest = qMax(m_longest, gap);
    const qint64 slot = qMin<qint64>(gap / slotLength, qint64(m_gaps.size()) - 1);
    ++m_gaps[std::size_t(slot)];
    if (gap > tooLong) {
        ++m_late;
        if (m_lateAt.size() < mostMoments)
            m_lateAt.append(now / 1'000'000);
    }
    ++m_ticks;
}

} // namespace slipway::ui
