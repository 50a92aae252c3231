// SPDX-License-Identifier: MIT
#include "backends/dandi/moment.h"

#include <QRegularExpression>
#include <QTimeZone>

#include <cmath>

namespace slipway::backends::dandi {

namespace {

constexpr qint64 perSecond = 1'000'000;

/// Rounds towards the past, so that moments before 1970 are right as well.
qint64 floorDivide(qint64 dividend, qint64 divisor)
{
    const qint64 quotient = dividend / divisor;
    return dividend % divisor < 0 ? quotient - 1 : quotient;
}

int offsetOf(const QString &text, const QDateTime &wallClock)
{
    if (text.isEmpty())
        return QDateTime(wallClock.date(), wallClock.time(), Qt::LocalTime).offsetFromUtc();
    if (text.compare(QLatin1String("Z"), Qt::CaseInsensitive) == 0)
        return 0;
    QString digits = text.mid(1);
    digits.remove(QLatin1Char(':'));
    const int hours = digits.left(2).toInt();
    const int minutes = digits.mid(2, 2).toInt();
    return (text.startsWith(QLatin1Char('-')) ? -1 : 1) * (hours * 3600 + minutes * 60);
}

} // namespace

Moment::Moment(qint64 microseconds, int offset)
    : m_microseconds(microseconds)
    , m_offset(offset)
{}

std::optional<Moment> Moment::parse(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^(\\d{4})-?(\\d\\d)-?(\\d\\d)"
                       "(?:[T ](\\d\\d):?(\\d\\d)(?::?(\\d\\d)(?:[.,](\\d{1,9}))?)?)?"
                       "\\s*(Z|z|[+-]\\d\\d(?::?\\d\\d)?)?$"));
    const auto match = form.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    const QDate date(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    const QTime time(match.captured(4).toInt(), match.captured(5).toInt(), match.captured(6).toInt());
    if (!date.isValid() || !time.isValid())
        return std::nullopt;
    const QDateTime wallClock(date, time, Qt::UTC);
    const int offset = offsetOf(match.captured(8), wallClock);
    const qint64 fraction = match.captured(7).leftJustified(6, QLatin1Char('0')).left(6).toLongLong();
    return Moment((wallClock.toSecsSinceEpoch() - offset) * perSecond + fraction, offset);
}

Moment Moment::from(const QDateTime &time)
{
    return Moment(time.toMSecsSinceEpoch() * 1000, time.offsetFromUtc());
}

Moment Moment::fromNanoseconds(qint64 nanoseconds)
{
    // As Python's st_mtime and fromtimestamp() do it, through a double: DANDI's client writes the moment so,
    // and compares it when it looks for what has changed.
    const qint64 seconds = floorDivide(nanoseconds, 1'000'000'000);
    const double time =
        static_cast<double>(seconds) + 1e-9 * static_cast<double>(nanoseconds - seconds * 1'000'000'000);
    double whole = 0;
    const double fraction = std::modf(time, &whole);
    const qint64 microseconds =
        static_cast<qint64>(whole) * perSecond + static_cast<qint64>(std::nearbyint(fraction * 1e6));
    const auto local = QDateTime::fromMSecsSinceEpoch(floorDivide(microseconds, 1000), Qt::LocalTime);
    return Moment(microseconds, local.offsetFromUtc());
}

Moment Moment::plusSeconds(double seconds) const
{
    return Moment(m_microseconds + std::llround(seconds * 1e6), m_offset);
}

QDateTime Moment::wallClock() const
{
    return QDateTime::fromSecsSinceEpoch(floorDivide(m_microseconds, perSecond) + m_offset, Qt::UTC);
}

QString Moment::toIso() const
{
    QString text = wallClock().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"));
    const qint64 fraction = m_microseconds - floorDivide(m_microseconds, perSecond) * perSecond;
    if (fraction != 0)
        text += QLatin1Char('.') + QString::number(fraction).rightJustified(6, QLatin1Char('0'));
    if (m_offset == 0)
        return text + QLatin1Char('Z');
    const int minutes = std::abs(m_offset) / 60;
    const auto two = [](int number) { return QString::number(number).rightJustified(2, QLatin1Char('0')); };
    return text + QLatin1Char(m_offset < 0 ? '-' : '+') + two(minutes / 60) + QLatin1Char(':') +
           two(minutes % 60);
}

} // namespace slipway::backends::dandi
