// SPDX-License-Identifier: MIT
#include "ui/wizard/tickprobe.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

#ifdef Q_OS_UNIX
#include <time.h>
#endif

namespace slipway::ui {

namespace {

constexpr qint64 slotLength = 100'000; // nanoseconds
constexpr qint64 tooLong = 50'000'000; // nanoseconds
constexpr qsizetype mostMoments = 40;

double milliseconds(qint64 nanoseconds)
{
    return double(nanoseconds) / 1e6;
}

} // namespace

TickProbe::Spent TickProbe::Spent::byThisThread()
{
    Spent spent;
#ifdef Q_OS_UNIX
    timespec time = {};
    if (clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time) == 0)
        spent.worked = qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
#endif
    QFile account(QStringLiteral("/proc/thread-self/schedstat")); // of Linux: worked, waited, how often
    if (account.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        spent.waited = account.readLine(80).split(' ').value(1).toLongLong();
    return spent;
}

void TickProbe::Times::add(qint64 nanoseconds)
{
    ++count;
    longest = std::max(longest, nanoseconds);
    ++counts[std::size_t(std::min(nanoseconds / slotLength, qint64(counts.size()) - 1))];
}

double TickProbe::Times::of(double share) const
{
    const double wanted = double(count) * share;
    double seen = 0;
    for (std::size_t slot = 0; slot < counts.size(); ++slot) {
        seen += double(counts[slot]);
        if (seen >= wanted)
            return milliseconds(qint64(slot + 1) * slotLength);
    }
    return milliseconds(longest);
}

TickProbe::TickProbe(QString file, QString what, QObject *parent)
    : QObject(parent)
    , m_file(std::move(file))
    , m_what(std::move(what))
    , m_timer(this) // goes with it into another thread
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
    m_last = m_late = 0;
    m_spent = Spent::byThisThread();
    m_gaps = m_works = Times();
    m_lateOnes = QJsonArray();
    m_timer.start();
}

void TickProbe::stop()
{
    if (!m_timer.isActive())
        return;
    tick();
    m_timer.stop();
    const QJsonObject line{{QStringLiteral("what"), m_what},
                           {QStringLiteral("longest_gap_ms"), longestGap()},
                           {QStringLiteral("gap_of_999_in_1000_ms"), gapOf(0.999)},
                           {QStringLiteral("longest_work_ms"), longestWork()},
                           {QStringLiteral("work_of_999_in_1000_ms"), m_works.of(0.999)},
                           {QStringLiteral("gaps_over_50_ms"), m_late},
                           {QStringLiteral("late"), m_lateOnes},
                           {QStringLiteral("ticks"), m_gaps.count},
                           {QStringLiteral("seconds"), milliseconds(m_clock.nsecsElapsed()) / 1000}};
    QFile file(m_file);
    if (file.open(QIODevice::WriteOnly | QIODevice::Append))
        file.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
}

void TickProbe::tick()
{
    const qint64 now = m_clock.nsecsElapsed();
    const qint64 gap = now - std::exchange(m_last, now);
    const Spent spent = Spent::byThisThread();
    const Spent before = std::exchange(m_spent, spent);
    const qint64 work = spent.worked - before.worked;
    const qint64 wait = spent.waited - before.waited;
    m_gaps.add(gap);
    m_works.add(work);
    if (gap <= tooLong)
        return;
    ++m_late;
    if (m_lateOnes.size() < mostMoments)
        m_lateOnes.append(QJsonObject{{QStringLiteral("at_ms"), now / 1'000'000},
                                      {QStringLiteral("gap_ms"), milliseconds(gap)},
                                      {QStringLiteral("work_ms"), milliseconds(work)},
                                      {QStringLiteral("waited_ms"), milliseconds(wait)},
                                      {QStringLiteral("place"), m_place}});
}

} // namespace slipway::ui
