// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

#include <functional>
#include <utility>

namespace slipway::base {

/// What a look at one part of the installation found.
struct Finding
{
    enum class Kind {
        Fine,
        Note, ///< something is missing that the program can do without
        Broken
    };

    Kind kind = Kind::Fine;
    QString text; ///< what was found; for Broken also what to do next
};

/// The looks that a program takes at itself for --selftest, in their order.
class SelfTest
{
public:
    using Look = std::function<Finding()>;

    /// Adds a part, for example "SQLite", and how to look at it. A look that throws counts as Broken.
    void add(const QString &part, Look look);
    /// Takes every look, gives each finding to `tell` as it comes, and says how many are Broken.
    int run(const std::function<void(const QString &part, const Finding &finding)> &tell) const;
    /// Takes every look, writes a line for each to standard output and one for all; gives the exit code: 0 if
    /// nothing is broken, otherwise 1.
    int runAndPrint() const;

private:
    QList<std::pair<QString, Look>> m_looks;
};

/// The line for one finding, as "ok    SQLite: …".
QString lineFor(const QString &part, const Finding &finding);

} // namespace slipway::base
