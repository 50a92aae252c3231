// SPDX-License-Identifier: MIT
#include "session/preflight.h"

#include "base/trfunctions.h"

#include <QSet>

namespace slipway::session {

namespace {

using domain::Decision;
using domain::Existing;
using domain::LocalFile;
using domain::Problem;
using domain::Problems;

SLIPWAY_TR_FUNCTIONS(Preflight)

Problem existsAlready(const LocalFile &file)
{
    Problem problem(Problem::Severity::Error, "exists-already",
                    tr("The dataset already has other content at \u201c%1\u201d.").arg(file.remote),
                    tr("Choose to skip or to replace files that exist, or give this one another path."));
    problem.file = file.path;
    return problem;
}

Problem nothingToDo()
{
    return Problem(Problem::Severity::Error, "no-files", tr("There are no files to publish."),
                   tr("Add files or a folder that has some."));
}

/// The same finding can come from the scan and from the backend's rules; a person needs it once.
class Collector
{
public:
    explicit Collector(Problems &problems)
        : m_problems(problems)
    {}

    void add(const Problem &problem)
    {
        const auto key = std::make_pair(problem.code, problem.file + QLatin1Char('\n') + problem.field +
                                                          QLatin1Char('\n') + problem.what);
        if (m_seen.contains(key))
            return;
        m_seen.insert(key);
        m_problems.append(problem);
    }
    void add(const Problems &problems)
    {
        for (const Problem &problem : problems)
            add(problem);
    }

private:
    Problems &m_problems;
    QSet<std::pair<QByteArray, QString>> m_seen;
};

void count(CheckResult &result, const LocalFile &file, Decision decision, Existing existing)
{
    switch (decision) {
    case Decision::New:
        ++result.newFiles;
        result.bytesToSend += file.stamp.size();
        break;
    case Decision::Compare:
        ++result.compareFiles;
        // Only a digest tells: if it differs and may be replaced, the bytes go over the wire.
        if (existing == Existing::Replace)
            result.bytesToSend += file.stamp.size();
        break;
    case Decision::Replace:
        ++result.replaceFiles;
        result.bytesToSend += file.stamp.size();
        break;
    case Decision::Skip:
        ++result.skipFiles;
        break;
    case Decision::Refuse:
        break;
    }
}

} // namespace

Decision decide(const LocalFile &file, const domain::RemoteFile *remote, Existing existing)
{
    if (isUnread(file))
        return Decision::Refuse;
    if (!remote)
        return Decision::New;
    // A server that tells no size leaves the question to the digest.
    if (remote->size < 0 || remote->size == file.stamp.size())
        return Decision::Compare;
    switch (existing) {
    case Existing::Skip:
        return Decision::Skip;
    case Existing::Replace:
        return Decision::Replace;
    case Existing::Error:
        return Decision::Refuse;
    }
    return Decision::Refuse;
}

CheckResult preflight(const PreflightInput &input)
{
    CheckResult result;
    Collector problems(result.problems);
    if (input.files.isEmpty())
        problems.add(nothingToDo());
    problems.add(input.problems);
    result.files.reserve(input.files.size());
    for (qsizetype row = 0; row < input.files.size(); ++row) {
        const LocalFile &file = input.files.at(row);
        const auto found = input.remote.constFind(file.remote);
        const bool exists = found != input.remote.cend();
        CheckedFile checked;
        checked.decision = decide(file, exists ? &*found : nullptr, input.existing);
        if (checked.decision == Decision::New)
            checked.decision = input.decisions.value(row, Decision::New);
        checked.size = qMax<qint64>(0, file.stamp.size());
        problems.add(file.problems);
        if (checked.decision == Decision::Refuse && exists && !isUnread(file))
            problems.add(existsAlready(file));
        count(result, file, checked.decision, input.existing);
        result.files.append(checked);
    }
    if (input.rate > 0)
        result.secondsEstimate =
            static_cast<qint64>(static_cast<double>(result.bytesToSend) / input.rate) + 1;
    return result;
}

} // namespace slipway::session
