// SPDX-License-Identifier: MIT
#include "backends/dandi/pathrules.h"

#include "base/trfunctions.h"

#include <QList>
#include <QStringList>

#include <utility>

namespace slipway::backends::dandi {

namespace {

constexpr std::size_t mostFaults = 50;

SLIPWAY_TR_FUNCTIONS(DandiPath)

/// What Python's `\s` matches in text; QChar::isSpace leaves out U+001C to U+001F.
bool isBlank(char32_t c)
{
    return (c >= 0x09 && c <= 0x0d) || (c >= 0x1c && c <= 0x20) || c == 0x85 || c == 0xa0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200a) || c == 0x2028 || c == 0x2029 || c == 0x202f || c == 0x205f ||
           c == 0x3000;
}

/// The server's class `[A-z0-9(),&\s#+~_=-]`; `A-z` spans `[ \ ] ^ _` and the backtick as well.
bool isAllowed(char32_t c)
{
    if ((c >= U'A' && c <= U'z') || (c >= U'0' && c <= U'9') || isBlank(c))
        return true;
    return c == U'(' || c == U')' || c == U',' || c == U'&' || c == U'#' || c == U'+' || c == U'~' ||
           c == U'=' || c == U'-';
}

bool isAllowedAt(const QList<uint> &path, qsizetype index)
{
    return index < path.size() && isAllowed(path[index]);
}

bool isDotAt(const QList<uint> &path, qsizetype index)
{
    return index < path.size() && path[index] == U'.';
}

/// Whether the character at `index` stands where it may; `kind` says why not.
bool isWellPlaced(const QList<uint> &path, qsizetype index, PathFault::Kind *kind)
{
    const char32_t c = path[index];
    if (isAllowed(c))
        return true;
    if (c == U'.') {
        *kind = PathFault::Kind::DotBeforeNothing;
        return isAllowedAt(path, index + 1);
    }
    if (c == U'/') {
        *kind = PathFault::Kind::SlashBeforeNothing;
        return isAllowedAt(path, index + 1) || (isDotAt(path, index + 1) && isAllowedAt(path, index + 2));
    }
    *kind = PathFault::Kind::ForbiddenCharacter;
    return false;
}

QString oneCharacter(char32_t c)
{
    return QString::fromUcs4(&c, 1);
}

/// "." and empty folders say nothing and go; ".." must not survive as a way up.
QStringList meaningfulFolders(const QString &path)
{
    QStringList folders;
    for (const QString &folder : path.split(QLatin1Char('/'), Qt::SkipEmptyParts)) {
        if (folder == QLatin1String(".."))
            folders.append(QStringLiteral("--"));
        else if (folder != QLatin1String("."))
            folders.append(folder);
    }
    return folders;
}

} // namespace

PathFault::PathFault(Kind kind, int position, QString character)
    : m_kind(kind)
    , m_position(position)
    , m_character(std::move(character))
{}

QString PathFault::text() const
{
    switch (m_kind) {
    case Kind::Empty:
        return tr("The path is empty.");
    case Kind::TooLong:
        return tr("The path has more than %1 characters.").arg(maximumPathLength);
    case Kind::LeadingSlash:
        return tr("The path begins with a slash.");
    case Kind::ForbiddenCharacter:
        return tr("The character \"%1\" at position %2 is not allowed.")
            .arg(m_character, QString::number(m_position));
    case Kind::DotBeforeNothing:
        return tr("The dot at position %1 has no letter or digit after it.").arg(m_position);
    case Kind::SlashBeforeNothing:
        return tr("The slash at position %1 has no name after it.").arg(m_position);
    }
    return QString();
}

std::vector<PathFault> pathFaults(const QString &path)
{
    std::vector<PathFault> faults;
    if (path.isEmpty())
        return {PathFault(PathFault::Kind::Empty, 0, QString())};
    const QList<uint> letters = path.toUcs4();
    if (letters.size() > maximumPathLength)
        faults.emplace_back(PathFault::Kind::TooLong, 0, QString());
    if (letters.front() == U'/')
        faults.emplace_back(PathFault::Kind::LeadingSlash, 1, QStringLiteral("/"));
    for (qsizetype i = 0; i < letters.size() && faults.size() < mostFaults; ++i) {
        PathFault::Kind kind = PathFault::Kind::ForbiddenCharacter;
        if (!isWellPlaced(letters, i, &kind))
            faults.emplace_back(kind, static_cast<int>(i) + 1, oneCharacter(letters[i]));
    }
    return faults;
}

bool isAcceptable(const QString &path)
{
    return pathFaults(path).empty();
}

QString acceptable(const QString &path)
{
    const QString plain = path.normalized(QString::NormalizationForm_C);
    QList<uint> letters = meaningfulFolders(plain).join(QLatin1Char('/')).toUcs4();
    // From the end, so that each dot and slash is judged by what really follows it.
    for (qsizetype i = letters.size() - 1; i >= 0; --i) {
        PathFault::Kind kind = PathFault::Kind::ForbiddenCharacter;
        if (!isWellPlaced(letters, i, &kind))
            letters[i] = U'-';
    }
    const QString made =
        QString::fromUcs4(reinterpret_cast<const char32_t *>(letters.constData()), letters.size());
    return made == path ? path : made; // of very many paths, no second copy
}

} // namespace slipway::backends::dandi
