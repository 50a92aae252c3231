// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

namespace slipway::domain {

/// Something found before or after the work that a person should know: what, at which file or field, and what
/// to do.
struct Problem
{
    enum class Severity {
        Note,    ///< good to know
        Warning, ///< can go on, but should be looked at
        Error,   ///< cannot go on with this file or field
    };

    Problem() = default;
    Problem(Severity how, QByteArray stableCode, QString sentence, QString remedySentence)
        : severity(how)
        , code(std::move(stableCode))
        , what(std::move(sentence))
        , remedy(std::move(remedySentence))
    {}

    Severity severity = Severity::Error;
    QByteArray code; ///< stable short name, for example "path-characters"; problems fold by it
    QString what;    ///< translated sentence: what is wrong
    QString remedy;  ///< translated sentence: what to do next
    QString file;    ///< local path; empty if it is about no file
    QString field;   ///< name of the field or of the metadata place; may be empty

    bool isError() const { return severity == Severity::Error; }
    friend bool operator==(const Problem &, const Problem &) = default;
};

using Problems = QList<Problem>;

inline bool hasErrors(const Problems &problems)
{
    for (const Problem &problem : problems) {
        if (problem.isError())
            return true;
    }
    return false;
}

} // namespace slipway::domain
