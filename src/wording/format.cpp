// SPDX-License-Identifier: MIT
#include "wording/format.h"

#include "base/trfunctions.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace slipway::wording {

namespace {

SLIPWAY_TR_FUNCTIONS(Format)

/// One decimal below ten, none above: three figures are what a person reads.
QString figure(double value, int decimals)
{
    return QLocale().toString(value, 'f', decimals);
}

QString decimal(double bytes)
{
    static const std::array<const char *, 6> units = {QT_TR_NOOP("%1 B"),  QT_TR_NOOP("%1 kB"),
                                                      QT_TR_NOOP("%1 MB"), QT_TR_NOOP("%1 GB"),
                                                      QT_TR_NOOP("%1 TB"), QT_TR_NOOP("%1 PB")};
    std::size_t unit = 0;
    double value = bytes;
    // 999.5 kB would round to "1000 kB".
    while (unit + 1 < units.size() && (unit == 0 ? value >= 1000 : value >= 999.5)) {
        value /= 1000;
        ++unit;
    }
    const bool decimals = unit > 0 && value < 9.95;
    return tr(units[unit]).arg(figure(value, decimals ? 1 : 0));
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
    return tr("%1/s").arg(decimal(std::floor(bytesPerSecond)));
}

QString duration(qint64 seconds)
{
    if (seconds < 0)
        return QString();
    if (seconds < 5)
        return tr("a few seconds");
    const auto in = [seconds](qint64 unit) {
        const qint64 number = (seconds + unit / 2) / unit;
        return int(std::min<qint64>(number, std::numeric_limits<int>::max()));
    };
    // Named, because lupdate hangs on figures inside a call of tr().
    const int inFives = int(std::min<qint64>(seconds, 60) + 4) / 5 * 5;
    const int minutes = in(60);
    const int hours = in(3600);
    const int days = in(86400);
    if (seconds < 60)
        return tr("about %n second(s)", nullptr, inFives);
    if (seconds < 3570)
        return tr("about %n minute(s)", nullptr, minutes);
    if (seconds < 36 * 3600)
        return tr("about %n hour(s)", nullptr, hours);
    return tr("about %n day(s)", nullptr, days);
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
    return tr("%1, %2").arg(QLocale().toString(local.date(), QLocale::ShortFormat), time);
}

QString limit(const domain::Bandwidth &bandwidth)
{
    if (!bandwidth.isLimited())
        return QString();
    const QString most = rate(double(bandwidth.bytesPerSecond));
    if (!bandwidth.hasTimes)
        return most;
    const QString form = QStringLiteral("HH:mm");
    QString text = tr("%1, %2 to %3").arg(most, bandwidth.from.toString(form), bandwidth.to.toString(form));
    if (bandwidth.days == domain::everyDay())
        return text;
    QStringList names;
    for (int day = 1; day <= 7; ++day) {
        if (bandwidth.days.contains(day))
            names.append(QLocale().standaloneDayName(day, QLocale::ShortFormat));
    }
    return tr("%1, %2").arg(text, names.join(QLatin1Char(' ')));
}

} // namespace slipway::wording
