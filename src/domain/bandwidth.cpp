// SPDX-License-Identifier: MIT
#include "domain/bandwidth.h"

#include <QRegularExpression>
#include <QStringList>

#include <array>
#include <utility>

namespace slipway::domain {

namespace {

constexpr qint64 most = 1'000'000'000'000; // bytes per second: more is a slip of the hand

const QStringList &dayNames()
{
    static const QStringList names{QStringLiteral("mon"), QStringLiteral("tue"), QStringLiteral("wed"),
                                   QStringLiteral("thu"), QStringLiteral("fri"), QStringLiteral("sat"),
                                   QStringLiteral("sun")};
    return names;
}

QString rateText(qint64 rate)
{
    const std::array<std::pair<qint64, const char *>, 3> units{
        {{1'000'000'000, "GB/s"}, {1'000'000, "MB/s"}, {1'000, "kB/s"}}};
    for (const auto &[factor, name] : units) {
        if (rate % factor == 0)
            return QString::number(rate / factor) + QLatin1String(name);
    }
    return QString::number(rate) + QStringLiteral("B/s");
}

std::optional<qint64> rateFrom(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{1,12})(\\.\\d{1,6})?([kKMG]?)B?(/s)?$"));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const QString unit = match.captured(3).toUpper();
    const double factor = unit == QLatin1String("G")   ? 1e9
                          : unit == QLatin1String("M") ? 1e6
                          : unit == QLatin1String("K") ? 1e3
                                                       : 1;
    const double rate = (match.captured(1) + match.captured(2)).toDouble() * factor;
    if (rate < 1 || rate > static_cast<double>(most))
        return std::nullopt;
    return qRound64(rate);
}

bool readTimes(const QString &text, Bandwidth *bandwidth)
{
    const QStringList ends = text.split(QLatin1Char('-'));
    if (ends.size() != 2)
        return false;
    bandwidth->from = QTime::fromString(ends.at(0), QStringLiteral("H:mm"));
    bandwidth->to = QTime::fromString(ends.at(1), QStringLiteral("H:mm"));
    bandwidth->hasTimes = true;
    return bandwidth->from.isValid() && bandwidth->to.isValid();
}

/// "mon-fri,sun"; a range may go over Sunday: "sat-mon".
std::optional<QSet<int>> daysFrom(const QString &text)
{
    QSet<int> days;
    const QStringList parts = text.toLower().split(QLatin1Char(','));
    for (const QString &part : parts) {
        const qsizetype first = dayNames().indexOf(part.section(QLatin1Char('-'), 0, 0));
        const qsizetype last = dayNames().indexOf(part.section(QLatin1Char('-'), -1, -1));
        if (first < 0 || last < 0 || part.count(QLatin1Char('-')) > 1)
            return std::nullopt;
        for (qsizetype day = first;; day = (day + 1) % 7) {
            days.insert(int(day) + 1);
            if (day == last)
                break;
        }
    }
    return days;
}

} // namespace

QSet<int> everyDay()
{
    return {1, 2, 3, 4, 5, 6, 7};
}

Bandwidth Bandwidth::always(qint64 bytesPerSecond)
{
    Bandwidth bandwidth;
    bandwidth.bytesPerSecond = bytesPerSecond;
    return bandwidth;
}

qint64 Bandwidth::limitAt(const QDateTime &local) const
{
    if (!hasTimes)
        return bytesPerSecond;
    const QTime now = local.time();
    const int today = local.date().dayOfWeek();
    const int yesterday = today == 1 ? 7 : today - 1;
    const bool overMidnight = to <= from;
    const bool fromToday = days.contains(today) && now >= from && (overMidnight || now < to);
    const bool fromYesterday = overMidnight && days.contains(yesterday) && now < to;
    return fromToday || fromYesterday ? bytesPerSecond : 0;
}

QString Bandwidth::toText() const
{
    if (!isLimited())
        return QStringLiteral("none");
    if (!hasTimes)
        return rateText(bytesPerSecond);
    QStringList names;
    for (int day = 1; day <= 7; ++day) {
        if (days.contains(day))
            names.append(dayNames().at(day - 1));
    }
    const QString form = QStringLiteral("HH:mm");
    return QStringLiteral("%1 %2-%3 %4")
        .arg(rateText(bytesPerSecond), from.toString(form), to.toString(form), names.join(QLatin1Char(',')));
}

std::optional<Bandwidth> Bandwidth::fromText(const QString &text)
{
    Bandwidth bandwidth;
    const QStringList words = text.simplified().split(QLatin1Char(' '));
    if (words.size() > 3)
        return std::nullopt;
    if (words.size() == 1 && words.first() == QLatin1String("none"))
        return bandwidth;
    const auto rate = rateFrom(words.first());
    if (!rate)
        return std::nullopt;
    bandwidth.bytesPerSecond = *rate;
    if (words.size() > 1 && !readTimes(words.at(1), &bandwidth))
        return std::nullopt;
    if (bandwidth.hasTimes)
        bandwidth.days = everyDay();
    if (words.size() > 2) {
        const auto days = daysFrom(words.at(2));
        if (!days)
            return std::nullopt;
        bandwidth.days = *days;
    }
    return bandwidth;
}

} // namespace slipway::domain
