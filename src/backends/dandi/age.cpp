// SPDX-License-Identifier: MIT
#include "backends/dandi/age.h"

#include <QRegularExpression>
#include <QStringList>

#include <array>
#include <utility>

namespace slipway::backends::dandi {

namespace {

const auto ignoreCase = QRegularExpression::CaseInsensitiveOption;

bool hasFractionBeforeTheEnd(const QStringList &parts)
{
    for (qsizetype i = 0; i + 1 < parts.size(); ++i) {
        if (parts[i].contains(QLatin1Char('.')))
            return true;
    }
    return false;
}

/// "P1Y2M" -> {"P", "1Y", "2M"}; nothing if it is no ISO 8601 duration.
std::optional<QStringList> isoParts(QString text)
{
    static const QRegularExpression whole(
        QStringLiteral(
            "^P(?!$)(\\d+(?:\\.\\d+)?Y)?(\\d+(?:\\.\\d+)?M)?(\\d+(?:\\.\\d+)?W)?(\\d+(?:\\.\\d+)?D)?"
            "(?:T(?=\\d)(\\d+(?:\\.\\d+)?H)?(\\d+(?:\\.\\d+)?M)?(\\d+(?:\\.\\d+)?S)?)?$"),
        ignoreCase);
    const auto match = whole.match(text.replace(QLatin1Char(','), QLatin1Char('.')));
    if (!match.hasMatch())
        return std::nullopt;
    QStringList parts{QStringLiteral("P")};
    for (int i = 1; i <= 4; ++i) {
        if (!match.captured(i).isEmpty())
            parts.append(match.captured(i));
    }
    if (text.contains(QLatin1Char('T'), Qt::CaseInsensitive)) {
        parts.append(QStringLiteral("T"));
        for (int i = 5; i <= 6; ++i) { // not 7: the real client forgets the seconds
            if (!match.captured(i).isEmpty())
                parts.append(match.captured(i));
        }
    }
    if (parts.last() == QLatin1String("T")) // "PT30S": here forgetting them would leave nothing
        parts.append(match.captured(7));
    return hasFractionBeforeTheEnd(parts) ? std::nullopt : std::optional(parts);
}

/// The order of units within the date and within the time.
int rankOf(QChar unit, bool isTime)
{
    return static_cast<int>(
        (isTime ? QStringLiteral("SMH") : QStringLiteral("DWMY")).indexOf(unit.toUpper()));
}

/// Whether the upper end of a range is larger, judged from the largest unit down.
bool isLarger(const QStringList &upper, const QStringList &lower)
{
    bool isTime = false;
    for (qsizetype i = 0; i < upper.size() && i < lower.size(); ++i) {
        if (upper[i] == lower[i]) {
            isTime = isTime || upper[i] == QLatin1String("T");
            continue;
        }
        if (upper[i] == QLatin1String("T") || lower[i] == QLatin1String("T"))
            return lower[i] == QLatin1String("T") && lower.size() <= upper.size();
        const double high = upper[i].chopped(1).toDouble();
        const double low = lower[i].chopped(1).toDouble();
        if (upper[i].back().toUpper() != lower[i].back().toUpper())
            return rankOf(upper[i].back(), isTime) > rankOf(lower[i].back(), isTime) &&
                   lower.size() <= upper.size();
        if (high != low)
            return high > low && lower.size() <= upper.size();
    }
    return lower.size() <= upper.size();
}

std::optional<QString> parseRange(QString text)
{
    text.remove(QLatin1Char(' '));
    const QStringList ends = text.split(QLatin1Char('/'));
    std::array<QStringList, 2> limits;
    for (std::size_t i = 0; i < 2; ++i) {
        const QString &end = ends[static_cast<qsizetype>(i)];
        if (end.isEmpty())
            continue; // this end is not known
        const auto parts = end.startsWith(QLatin1Char('P')) ? isoParts(end) : std::nullopt;
        if (!parts)
            return std::nullopt;
        limits[i] = *parts;
    }
    if (!limits[0].isEmpty() && !limits[1].isEmpty() && !isLarger(limits[1], limits[0]))
        return std::nullopt;
    return limits[0].join(QString()) + QLatin1Char('/') + limits[1].join(QString());
}

/// Cuts "<number> <unit>", "<number> unit(s): <unit>" or "<unit> <number>" off the front of `text`.
QString takeQuantity(QString *text, const QString &unitPattern, QChar unit)
{
    const std::array<std::pair<QString, int>, 3> forms = {
        std::pair{QStringLiteral("^(\\d+\\.?\\d*)\\s*(?:%1s?)").arg(unitPattern), 1},
        std::pair{QStringLiteral("^(\\d+\\.?\\d*)\\s*units?:?\\s*(?:%1s?)").arg(unitPattern), 1},
        std::pair{QStringLiteral("^(?:%1s?)\\s*(\\d+\\.?\\d*)").arg(unitPattern), 1}};
    for (const auto &form : forms) {
        const auto match = QRegularExpression(form.first, ignoreCase).match(*text);
        if (!match.hasMatch())
            continue;
        *text = text->mid(match.capturedEnd()).trimmed();
        return QString::number(match.captured(form.second).toDouble(), 'g', 15) + unit;
    }
    return QString();
}

QString takeUnits(QString *text, const QList<std::pair<QChar, QString>> &units)
{
    QString parts;
    for (const auto &unit : units)
        parts += takeQuantity(text, unit.second, unit.first);
    return parts;
}

/// "0:30:10" -> "0H30M10S".
QString takeClock(QString *text)
{
    static const QRegularExpression clock(QStringLiteral("^\\s*(\\d\\d?):(\\d\\d):(\\d\\d)"));
    const auto match = clock.match(*text);
    if (!match.hasMatch())
        return QString();
    *text = text->mid(match.capturedEnd()).trimmed();
    const auto number = [&match](int i) { return QString::number(match.captured(i).toInt()); };
    return number(1) + QLatin1Char('H') + number(2) + QLatin1Char('M') + number(3) + QLatin1Char('S');
}

std::optional<QString> parseFreely(QString text, bool isGestational)
{
    for (const char symbol : {',', ';', '(', ')'})
        text.replace(QLatin1Char(symbol), QLatin1Char(' '));
    text = text.trimmed();
    if (text.isEmpty())
        return std::nullopt;
    const QString date = takeUnits(&text, {{u'Y', QStringLiteral("y(?:ear)?")},
                                           {u'M', QStringLiteral("(?:month|mon|mo|m)")},
                                           {u'W', QStringLiteral("w(?:eek)?")},
                                           {u'D', QStringLiteral("d(?:ay)?")}});
    QString time;
    if (!isGestational) {
        time = takeUnits(&text, {{u'H', QStringLiteral("h(?:our)?")},
                                 {u'M', QStringLiteral("(?:min|m(?:inute)?)")},
                                 {u'S', QStringLiteral("(?:sec|s(?:econd)?)")}});
        if (time.isEmpty())
            time = takeClock(&text);
    }
    static const QRegularExpression nothingLeft(QStringLiteral("^[ .,:;]*$"));
    if (!nothingLeft.match(text).hasMatch() || (date.isEmpty() && time.isEmpty()))
        return std::nullopt;
    const QString all = date + time;
    const qsizetype dot = all.indexOf(QLatin1Char('.'));
    if (dot >= 0 && all.mid(dot).count(QRegularExpression(QStringLiteral("[A-Z]"))) > 1)
        return std::nullopt; // a fraction is allowed in the smallest unit only
    // The real client writes "T5H" for "5 hours", which is no duration; we keep the P.
    return QLatin1Char('P') + date + (time.isEmpty() ? QString() : QLatin1Char('T') + time);
}

} // namespace

Age::Age(QString duration, bool isGestational)
    : m_duration(std::move(duration))
    , m_isGestational(isGestational)
{}

std::optional<Age> Age::parse(const QString &text)
{
    static const QRegularExpression gestation(QStringLiteral("^gest[a-z]*"), ignoreCase);
    const bool isGestational = text.startsWith(QLatin1String("gestation"), Qt::CaseInsensitive);
    QString rest = text;
    if (isGestational)
        rest.remove(gestation);
    rest = rest.trimmed();
    std::optional<QString> duration;
    if (rest.count(QLatin1Char('/')) == 1)
        duration = parseRange(rest);
    else if (rest.startsWith(QLatin1Char('P'))) {
        if (const auto parts = isoParts(rest))
            duration = parts->join(QString());
    } else
        duration = parseFreely(rest, isGestational);
    return duration ? std::optional(Age(*duration, isGestational)) : std::nullopt;
}

std::optional<Age> Age::between(const Moment &birth, const Moment &session)
{
    constexpr qint64 perDay = qint64(86'400) * 1'000'000;
    const qint64 total = session.microseconds() - birth.microseconds();
    if (total < 0)
        return std::nullopt;
    const qint64 days = total / perDay;
    const qint64 rest = total % perDay;
    QString duration = QStringLiteral("P");
    if (days != 0 || rest == 0)
        duration += QString::number(days) + QLatin1Char('D');
    if (rest != 0) {
        QString seconds = QString::number(rest / 1'000'000);
        if (const qint64 fraction = rest % 1'000'000) {
            seconds += QLatin1Char('.') + QString::number(fraction).rightJustified(6, QLatin1Char('0'));
            while (seconds.endsWith(QLatin1Char('0')))
                seconds.chop(1);
        }
        duration += QLatin1Char('T') + seconds + QLatin1Char('S');
    }
    return Age(duration, false);
}

bool isIsoAge(const QString &text)
{
    if (text.count(QLatin1Char('/')) == 1)
        return !text.startsWith(QLatin1Char('/')) && parseRange(text).has_value();
    return text.startsWith(QLatin1Char('P')) && isoParts(text).has_value();
}

} // namespace slipway::backends::dandi
