// SPDX-License-Identifier: MIT
#pragma once

#include "cli.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <memory>

namespace slipway::tests {

/// One publication whose journal fails once, and what has to be known to continue it.
struct JournalAttempt
{
    int access = 0;     ///< the n-th access of the journal fails
    QString dataFolder; ///< of its own
    QString planFile;
    QString secret;
    QString dataset; ///< what the test calls it
    std::unique_ptr<Cli> first;
    std::unique_ptr<Cli> second;
};

/// Lets the n-th access of the journal's files fail, for every n until a publication runs through untouched,
/// and looks after each failure whether the journal is sound and the publication can be continued.
class JournalFaults
{
public:
    using Make = std::function<JournalAttempt(int access)>;
    using Look = std::function<void(JournalAttempt &)>;

    /// `make` prepares a publication of its own; `isSound` looks at the server once it has ended well.
    JournalFaults(Make make, Look isSound);

    /// What a person does when the second run, of the same plan, did not end well; nothing: that is a defect.
    std::function<QStringList(JournalAttempt &)> settle;

    /// `mode`: "once", "full" or "gone" (hurried/faultydisk.h); only every `stride`-th access, and
    /// one in seven of those in a build with the address sanitizer.
    void everyAccess(const QString &mode, int stride = 1);

private:
    void begin(JournalAttempt &attempt, const QString &mode);
    bool finishFirst(JournalAttempt &attempt);
    void finishSecond(JournalAttempt &attempt);
    void start(JournalAttempt &attempt, const QStringList &arguments) const;
    static void expectReadable(const JournalAttempt &attempt);
    static void expectTold(const Cli &cli);

    Make m_make;
    Look m_isSound;
    int m_accesses = 0;
    int m_healed = 0;  ///< first runs that met a failure and ended well all the same
    int m_settled = 0; ///< that a person had to look after
};

} // namespace slipway::tests
