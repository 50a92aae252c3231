// SPDX-License-Identifier: MIT
#pragma once

#include "domain/progress.h"
#include "domain/submission.h"
#include "transfer/engine.h"
#include "upload/fileuploader.h"

#include <QHash>
#include <QList>

#include <vector>

namespace slipway::session {

/// The files of a run that travel together, so that the engine sees one job and a person sees every file: a
/// bundle's members go in order, and end together.
class Bundles
{
public:
    /// Makes one job of those of `jobs` that share an archive, and leaves the others as they are. The rows of
    /// `shipping` are positions in `jobs`.
    QList<upload::FileJob> pack(const QList<upload::FileJob> &jobs, const domain::Shipping &shipping);

    /// The rows of jobs in which these files travel: a file that travels alone is its own.
    QList<qsizetype> jobsOf(const QList<qsizetype> &rows) const;
    bool travelsWithOthers(qsizetype row) const { return m_bundleOf.contains(row); }

    /// The ends of the files that this end of a job means. A member that was left out has failed, the others
    /// share the end of the bundle.
    QList<transfer::FileEnd> endsOf(const transfer::FileEnd &end);

    /// Puts the members' rows in the place of their bundle's, and counts files and not jobs.
    void spread(domain::Snapshot &snapshot);

private:
    struct Member
    {
        qint64 id = 0;
        qsizetype row = 0;
        QString path;
        qint64 size = 0;   ///< bytes
        qint64 before = 0; ///< bytes of the members before
        bool leftOut = false;
    };
    struct Bundle
    {
        std::vector<Member> members;
        domain::Stage stage = domain::Stage::Waiting;
        qint64 sent = 0; ///< bytes
        qint64 leftOut = 0;
        bool held = false;
    };

    static domain::FileProgress rowOf(const Member &member, const domain::FileProgress &whole);
    static void append(QList<domain::FileProgress> &rows, Bundle &bundle, const domain::FileProgress &whole);
    static void count(domain::Snapshot &snapshot, const Bundle &bundle);

    QHash<qsizetype, Bundle> m_bundles;     ///< by the row of the first member
    QHash<qsizetype, qsizetype> m_bundleOf; ///< row of a member -> row of the first
};

} // namespace slipway::session
