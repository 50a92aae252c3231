// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <vector>

namespace slipway::backends::dandi {

/// One reason why the server would refuse a path (DANDI contract 5.1).
class PathFault
{
public:
    enum class Kind {
        Empty,
        TooLong,            ///< more than maximumPathLength characters
        LeadingSlash,       ///< begins with "/"
        ForbiddenCharacter, ///< a character outside the server's list
        DotBeforeNothing,   ///< a "." with nothing allowed after it: "a.", "a..b", "./a"
        SlashBeforeNothing, ///< a "/" with nothing allowed after it: "a/", "a//b", "a/."
    };

    PathFault(Kind kind, int position, QString character);

    Kind kind() const { return m_kind; }
    /// Which character, counted from 1 as a reader counts; 0 if the fault has no place.
    int position() const { return m_position; }
    const QString &character() const { return m_character; }
    /// A plain sentence for the researcher.
    QString text() const;

    friend bool operator==(const PathFault &left, const PathFault &right) = default;

private:
    Kind m_kind;
    int m_position;
    QString m_character;
};

/// The most characters (Unicode code points) that a path may have.
inline constexpr int maximumPathLength = 512;

/// Every reason why the server would refuse `path`, in order, at most 50 of them; empty if it is accepted.
///
/// A linear scanner: the server's own expression backtracks for ever on a long bad path (DANDI contract 5.1).
std::vector<PathFault> pathFaults(const QString &path);

/// True if the server accepts `path` for an asset (DANDI contract 5.1).
bool isAcceptable(const QString &path);

/// `path` in NFC with "-" for every character the server refuses, without "." and empty folders.
///
/// The result is acceptable unless it is empty or too long: shortening is left to a person.
QString acceptable(const QString &path);

} // namespace slipway::backends::dandi
