// SPDX-License-Identifier: MIT
#include "wording/format.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>
#include <cmath>

namespace slipway::wording {

namespace {

QString words(const char *text, int number = -1)
{
    return QCoreApplication::translate("Format", text, nullptr, number);
}

/// One decimal below ten, none above: three figures are what a person reads.
QString figure(double value, int decimals)
{
    return QLocale().toString(value, 'f', decimals);
}

QString decimal(double bytes)
{
    static const std::array<const char *, 6> units = {"%1 B", "%1 kB", "%1 MB", "%1 GB", "%1 TB", "%1 PB"};
    std::size_t unit = 0;
    double value = bytes;
    // 999.5 kB would round to "1000 kB".
    while (unit + 1 < units.size() && (unit == 0 ? value >= 1000 : value >= 999.5)) {
        value /= 1000;
        ++unit;
    }
    const bool decimals = unit > 0 && value < 9.95;
    return words(units[unit]).arg(figure(value, decimals ? 1 : 0));
}

QString about(qint64 number, const char *one, const char *many)
{
    return number == 1 ? words(one) : words(many).arg(QLocale().toString(number));
}

} // namespace

QString size(qint64 bytes)
{
    return bytes < 0 ? QString() : decimal(double(bytes));
}

QString rate(double bytesPerSecond)
{
    if (!std::isfinite(bytesPerSecond) || bytesPerSecond < 0)
        return QString();
    return words("%1/s").arg(decimal(std::floor(bytesPerSecond)));
}

QString duration(qint64 seconds)
{
    if (seconds < 0)
        return QString();
    if (seconds < 5)
        return words("a few seconds");
    if (seconds < 60)
        return words("about %1 seconds").arg(QLocale().toString((seconds + 4) / 5 * 5));
    if (seconds < 3570)
        return about((seconds + 30) / 60, "about 1 minute", "about %1 minutes");
    if (seconds < 36 * 3600)
        return about((seconds + 1800) / 3600, "about 1 hour", "about %1 hours");
    return about((seconds + 43200) / 86400, "about 1 day", "about %1 days");
}

QString count(qint64 number)
{
    return QLocale().toString(number);
}

QString moment(const QDateTime &when, const QDateTime &now)
{
    const QDateTime local = when.toLocalTime();
    const QString time = local.time().toString(QStringLiteral("HH:mm"));
    if (local.date() == now.toLocalTime().date())
        return time;
    return words("%1, %2").arg(QLocale().toString(local.date(), QLocale::ShortFormat), time);
}

QString limit(const domain::Bandwidth &bandwidth)
{
    if (!bandwidth.isLimited())
        return QString();
    const QString most = rate(double(bandwidth.bytesPerSecond));
    if (!bandwidth.hasTimes)
        return most;
    const QString form = QStringLiteral("HH:mm");
    QString text =
        words("%1, %2 to %3").arg(most, bandwidth.from.toString(form), bandwidth.to.toString(form));
    if (bandwidth.days == domain::everyDay())
        return text;
    QStringList names;
    for (int day = 1; day <= 7; ++day) {
        if (bandwidth.days.contains(day))
            names.append(QLocale().standaloneDayName(day, QLocale::ShortFormat));
    }
    return words("%1, %2").arg(text, names.join(QLatin1Char(' ')));
}

} // namespace slipway::wording
