// SPDX-License-Identifier: MIT
#include "session/bundles.h"

#include "base/trfunctions.h"

#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <utility>

namespace slipway::session {

namespace {

using domain::FileProgress;
using domain::Snapshot;
using domain::Stage;
using transfer::FileEnd;
using upload::FileJob;

SLIPWAY_TR_FUNCTIONS(Run)

QString commonFolder(const domain::LocalFiles &files)
{
    QString folder = QFileInfo(files.constFirst().path).path();
    for (const domain::LocalFile &file : files) {
        while (folder.contains(QLatin1Char('/')) && !file.path.startsWith(folder + QLatin1Char('/')))
            folder.truncate(folder.lastIndexOf(QLatin1Char('/')));
    }
    return folder;
}

/// A job for all of `members`, which has what the journal remembers of any of them.
FileJob together(const QList<FileJob> &members)
{
    FileJob job = members.constFirst();
    qint64 size = 0;
    for (const FileJob &member : members) {
        job.members.append(member.file);
        job.memberIds.append(member.id);
        size += member.file.stamp.size();
        if (!member.memory.isEmpty())
            job.memory = member.memory;
    }
    job.archive = members.constFirst().file.archive;
    job.file = domain::LocalFile();
    job.file.path = commonFolder(job.members);
    job.file.remote = job.archive.isEmpty()
                          ? tr("%n file(s) packed together", nullptr, int(job.members.size()))
                          : job.archive;
    job.file.stamp = base::FileStamp(size, 0, QString());
    return job;
}

} // namespace

QList<FileJob> Bundles::pack(const QList<FileJob> &jobs, const domain::Shipping &shipping)
{
    QList<FileJob> packed;
    std::vector<bool> travels(std::size_t(jobs.size()), false);
    for (const QList<qsizetype> &archive : shipping.archives) {
        QList<FileJob> members;
        Bundle bundle;
        qint64 before = 0;
        for (const qsizetype position : archive) {
            if (position < 0 || position >= jobs.size() || travels[std::size_t(position)])
                continue;
            travels[std::size_t(position)] = true;
            const FileJob &job = jobs.at(position);
            Member member;
            member.id = job.id;
            member.row = job.index;
            member.path = job.file.path;
            member.size = job.file.stamp.size();
            member.before = before;
            before += member.size;
            bundle.members.push_back(member);
            members.append(job);
        }
        if (members.isEmpty())
            continue;
        for (const Member &member : bundle.members)
            m_bundleOf.insert(member.row, members.constFirst().index);
        packed.append(together(members));
        m_bundles.insert(members.constFirst().index, bundle);
    }
    for (qsizetype position = 0; position < jobs.size(); ++position) {
        if (!travels[std::size_t(position)])
            packed.append(jobs.at(position));
    }
    return packed;
}

QList<qsizetype> Bundles::jobsOf(const QList<qsizetype> &rows) const
{
    QList<qsizetype> jobs;
    QSet<qsizetype> seen;
    for (const qsizetype row : rows) {
        const qsizetype job = m_bundleOf.value(row, row);
        if (seen.contains(job))
            continue;
        seen.insert(job);
        jobs.append(job);
    }
    return jobs;
}

QList<FileEnd> Bundles::endsOf(const FileEnd &end)
{
    const auto found = m_bundles.find(end.index);
    if (found == m_bundles.end())
        return {end};
    QList<FileEnd> ends;
    for (Member &member : found->members) {
        FileEnd one = end;
        one.id = member.id;
        one.index = member.row;
        if (end.result && end.result->leftOut.contains(member.path)) {
            one.failure = end.result->leftOut.value(member.path, base::Failure::cancelled());
            one.result.reset();
            member.leftOut = true;
            ++found->leftOut;
        } else if (one.result) {
            one.result->leftOut.clear();
        }
        ends.append(one);
    }
    return ends;
}

FileProgress Bundles::rowOf(const Member &member, const FileProgress &whole)
{
    FileProgress row = whole;
    row.index = member.row;
    row.size = member.size;
    row.hashed = 0;
    row.sent = std::clamp<qint64>(whole.sent - member.before, 0, member.size);
    if (member.leftOut && domain::isFinal(whole.stage)) {
        row.stage = Stage::Failed;
        row.sent = 0;
    }
    return row;
}

/// Only the members that the bytes have reached since the last time; all of them when the stage changes.
void Bundles::append(QList<FileProgress> &rows, Bundle &bundle, const FileProgress &whole)
{
    const bool isAll =
        whole.stage != bundle.stage || whole.held != bundle.held || domain::isFinal(whole.stage);
    const qint64 from = std::min(bundle.sent, whole.sent);
    const qint64 to = std::max(bundle.sent, whole.sent);
    const auto &members = bundle.members;
    const auto isBefore = [](qint64 bytes, const Member &member) { return bytes < member.before; };
    const auto begin = std::upper_bound(members.cbegin(), members.cend(), from, isBefore);
    const auto first = isAll || begin == members.cbegin() ? members.cbegin() : std::prev(begin);
    const auto last =
        isAll ? members.cend() : std::upper_bound(members.cbegin(), members.cend(), to, isBefore);
    for (auto member = first; member != last; ++member)
        rows.append(rowOf(*member, whole));
    bundle.stage = whole.stage;
    bundle.sent = whole.sent;
    bundle.held = whole.held;
}

void Bundles::count(Snapshot &snapshot, const Bundle &bundle)
{
    const auto more = qint64(bundle.members.size()) - 1; // the engine has counted one
    snapshot.filesTotal += more;
    snapshot.filesByStage[bundle.stage] += more;
    if (bundle.stage == Stage::Failed)
        snapshot.filesFailed += more;
    if (bundle.held)
        snapshot.filesHeld += more;
    if (bundle.stage != Stage::Verified && bundle.stage != Stage::Skipped)
        return;
    snapshot.filesDone += more - bundle.leftOut;
    snapshot.filesFailed += bundle.leftOut;
    snapshot.filesByStage[bundle.stage] -= bundle.leftOut;
    if (bundle.leftOut > 0)
        snapshot.filesByStage[Stage::Failed] += bundle.leftOut;
}

void Bundles::spread(Snapshot &snapshot)
{
    if (m_bundles.isEmpty())
        return;
    QList<FileProgress> rows;
    for (const FileProgress &row : std::as_const(snapshot.changed)) {
        const auto found = m_bundles.find(row.index);
        if (found == m_bundles.end())
            rows.append(row);
        else
            append(rows, *found, row);
    }
    snapshot.changed = rows;
    for (const Bundle &bundle : std::as_const(m_bundles))
        count(snapshot, bundle);
}

} // namespace slipway::session
