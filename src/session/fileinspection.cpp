// SPDX-License-Identifier: MIT
#include "session/fileinspection.h"

#include "base/parallel.h"
#include "base/trfunctions.h"
#include "session/preflight.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace slipway::session {

namespace {

using base::Failure;
using base::FileStamp;
using base::Task;
using domain::LocalFile;
using domain::LocalFiles;
using domain::PlannedFile;
using domain::Problem;

constexpr int filesReadAtOnce = 8; // the reader bounds its child processes itself

SLIPWAY_TR_FUNCTIONS(FileInspection)

Problem problemOf(const LocalFile &file, Problem::Severity severity, const char *code, const QString &what,
                  const QString &remedy)
{
    Problem problem(severity, code, what, remedy);
    problem.file = file.path;
    return problem;
}

/// The remote path that a plan gives to `path`: its own entry's, or that of the folder it was found in.
QString plannedRemote(const QHash<QString, QString> &planned, const QString &path)
{
    const auto own = planned.constFind(path);
    if (own != planned.cend())
        return *own;
    for (qsizetype slash = path.lastIndexOf(QLatin1Char('/')); slash > 0;
         slash = path.lastIndexOf(QLatin1Char('/'), slash - 1)) {
        const auto folder = planned.constFind(path.left(slash));
        if (folder != planned.cend())
            return *folder + path.mid(slash);
    }
    return QString();
}

QHash<QString, QString> plannedRemotes(const QList<PlannedFile> &paths)
{
    QHash<QString, QString> planned;
    for (const PlannedFile &path : paths) {
        QString remote = path.remote;
        while (remote.endsWith(QLatin1Char('/')))
            remote.chop(1);
        if (!remote.isEmpty())
            planned.insert(QDir::cleanPath(QFileInfo(path.local).absoluteFilePath()), remote);
    }
    return planned;
}

/// A row for something that could not be read, so that it can be seen, and removed, where files are listed.
LocalFile unreadRow(const Problem &problem)
{
    LocalFile row;
    row.path = problem.file;
    row.relative = QFileInfo(problem.file).fileName();
    row.problems.append(problem);
    return row;
}

bool isBelow(const QString &path, const QStringList &folders)
{
    return std::any_of(folders.cbegin(), folders.cend(), [&path](const QString &folder) {
        return path == folder || path.startsWith(folder + QLatin1Char('/'));
    });
}

/// Rows of unreadable things below the paths that are looked at again are forgotten: they are found again if
/// it is still so.
void forgetUnread(LocalFiles &files, const QList<PlannedFile> &paths)
{
    QStringList folders;
    for (const PlannedFile &path : paths)
        folders.append(QDir::cleanPath(QFileInfo(path.local).absoluteFilePath()));
    files.removeIf(
        [&folders](const LocalFile &file) { return isUnread(file) && isBelow(file.path, folders); });
}

void forgetStampProblems(LocalFile &file)
{
    file.problems.removeIf([](const Problem &problem) {
        return problem.code == "file-changed" || problem.code == "file-vanished";
    });
}

bool isInsideProblem(const Problem &problem)
{
    return problem.code == "nwb-unreadable" || problem.code == "nwb-reader-missing";
}

bool hasInsideProblem(const LocalFile &file)
{
    return std::any_of(file.problems.cbegin(), file.problems.cend(), isInsideProblem);
}

void forgetInsideProblems(LocalFile &file)
{
    file.problems.removeIf(isInsideProblem);
}

void markChanged(LocalFile &file)
{
    file.problems.append(problemOf(
        file, Problem::Severity::Warning, "file-changed", tr("This file has changed since it was added."),
        tr("Make sure that nothing writes to it any more; it is published as it is now.")));
}

void markVanished(LocalFile &file)
{
    file.problems.append(problemOf(file, Problem::Severity::Error, "file-vanished",
                                   tr("This file is no longer there, or cannot be read."),
                                   tr("Put it back, or remove it from the list.")));
}

/// What a new look at the disk says of each file: unchanged, changed or gone.
struct Look
{
    std::vector<std::pair<qsizetype, FileStamp>> changed;
    std::vector<qsizetype> gone;
};

Look lookAgain(const LocalFiles &files, const std::stop_token &stop)
{
    Look look;
    for (qsizetype row = 0; row < files.size(); ++row) {
        if (stop.stop_requested())
            break;
        const LocalFile &file = files.at(row);
        if (isUnread(file))
            continue;
        try {
            const FileStamp stamp = FileStamp::of(file.path);
            if (!(stamp == file.stamp))
                look.changed.emplace_back(row, stamp);
        } catch (const Failure &) {
            look.gone.push_back(row);
        }
    }
    return look;
}

} // namespace

void proposePaths(LocalFiles &files, const backends::Backend *backend, domain::FolderForm folders)
{
    for (LocalFile &file : files)
        file.archive.clear(); // those of another server or form
    if (!backend) {
        for (LocalFile &file : files) {
            if (!file.remoteIsOwn)
                file.remote = file.relative;
        }
        return;
    }
    const bool allRead = std::none_of(files.cbegin(), files.cend(), isUnread);
    if (allRead)
        return backend->proposeRemotePaths(files, folders);
    LocalFiles read;
    std::copy_if(files.cbegin(), files.cend(), std::back_inserter(read),
                 [](const LocalFile &file) { return !isUnread(file); });
    backend->proposeRemotePaths(read, folders);
    qsizetype next = 0;
    for (LocalFile &file : files) {
        if (!isUnread(file))
            file = read.at(next++);
    }
}

FileInspection::FileInspection(const QString &nwbReaderProgram)
    : m_scanner(&m_pool)
{
    m_pool.setMaxThreadCount(2);
    inspect::NwbReader::Options options;
    if (!nwbReaderProgram.isEmpty())
        options.program = nwbReaderProgram;
    m_reader = std::make_unique<inspect::NwbReader>(options);
}

FileInspection::~FileInspection() = default;

Task<Inspected> FileInspection::add(QList<PlannedFile> paths, LocalFiles known,
                                    std::shared_ptr<const backends::Backend> backend,
                                    domain::FolderForm folders, std::function<void(qint64)> found,
                                    std::stop_token stop)
{
    Inspected result;
    result.files = std::move(known);
    QStringList locals;
    for (const PlannedFile &path : paths)
        locals.append(path.local);
    std::function<void(inspect::ScanProgress)> report = [found](const inspect::ScanProgress &progress) {
        found(progress.files());
    };
    inspect::ScanResult scan;
    try {
        scan = co_await m_scanner.scan(locals, report, stop);
    } catch (const Failure &failure) {
        if (!failure.isCancelled())
            throw;
        result.stopped = true;
    }
    if (result.stopped)
        co_return result;

    forgetUnread(result.files, paths);
    QHash<QString, qsizetype> rows;
    for (qsizetype row = 0; row < result.files.size(); ++row)
        rows.insert(result.files.at(row).path, row);
    const QHash<QString, QString> planned = plannedRemotes(paths);
    std::vector<qsizetype> fresh;
    for (LocalFile &file : scan.files) {
        const QString remote = planned.isEmpty() ? QString() : plannedRemote(planned, file.path);
        if (!remote.isEmpty()) {
            file.remote = remote;
            file.remoteIsOwn = true;
        }
        const auto already = rows.constFind(file.path);
        if (already == rows.cend()) {
            fresh.push_back(result.files.size());
            rows.insert(file.path, result.files.size());
            result.files.append(file);
        } else if (!remote.isEmpty()) {
            result.files[*already].remote = remote;
            result.files[*already].remoteIsOwn = true;
        }
    }
    for (const Problem &problem : scan.problems) {
        const auto row = rows.constFind(problem.file);
        if (row != rows.cend()) {
            if (!result.files.at(*row).problems.contains(problem))
                result.files[*row].problems.append(problem);
        } else if (problem.isError() && !problem.file.isEmpty()) {
            rows.insert(problem.file, result.files.size());
            result.files.append(unreadRow(problem));
        } else {
            result.notes.append(problem);
        }
    }
    found(static_cast<qint64>(scan.files.size()));
    try {
        co_await readInside(&result.files, fresh, backend, stop);
    } catch (const Failure &failure) {
        if (!failure.isCancelled())
            throw;
        result.stopped = true;
    }
    proposePaths(result.files, backend.get(), folders);
    co_return result;
}

Task<Inspected> FileInspection::refresh(LocalFiles files, std::shared_ptr<const backends::Backend> backend,
                                        domain::FolderForm folders, std::stop_token stop)
{
    Inspected result;
    result.files = std::move(files);
    auto work = [list = result.files, stop] { return lookAgain(list, stop); };
    const Look look = co_await base::inPool(m_pool, std::move(work), stop);
    std::vector<qsizetype> again;
    for (const auto &[row, stamp] : look.changed) {
        LocalFile &file = result.files[row];
        forgetStampProblems(file);
        file.stamp = stamp;
        markChanged(file);
        again.push_back(row);
    }
    for (const qsizetype row : look.gone) {
        forgetStampProblems(result.files[row]);
        markVanished(result.files[row]);
    }
    // A scan that was stopped has left files behind whose inside nobody has looked at.
    for (qsizetype row = 0; backend && row < result.files.size(); ++row) {
        const LocalFile &file = result.files.at(row);
        if (file.metadata.isEmpty() && !isUnread(file) && !hasInsideProblem(file) &&
            std::find(again.cbegin(), again.cend(), row) == again.cend() && backend->wantsInside(file.path))
            again.push_back(row);
    }
    co_await readInside(&result.files, again, backend, stop);
    proposePaths(result.files, backend.get(), folders);
    co_return result;
}

Task<> FileInspection::readInside(LocalFiles *files, std::vector<qsizetype> rows,
                                  std::shared_ptr<const backends::Backend> backend, std::stop_token stop)
{
    if (!backend)
        co_return;
    std::vector<LocalFile *> wanted;
    for (const qsizetype row : rows) {
        if (backend->wantsInside(files->at(row).path))
            wanted.push_back(&(*files)[row]);
    }
    auto each = [this](LocalFile *file, const std::stop_token &inner) { return readOne(file, inner); };
    co_await base::forEachParallel(std::move(wanted), filesReadAtOnce, std::move(each), stop);
}

Task<> FileInspection::readOne(LocalFile *file, std::stop_token stop)
{
    forgetInsideProblems(*file);
    file->metadata = QJsonObject();
    try {
        const domain::NwbMetadata metadata = co_await m_reader->read(file->path, stop);
        file->metadata = metadata.toJson();
    } catch (const Failure &failure) {
        if (failure.isCancelled())
            throw;
        const bool missing = failure.kind() == Failure::Kind::Internal;
        file->problems.append(
            missing ? problemOf(*file, Problem::Severity::Error, "nwb-reader-missing",
                                tr("Slipway\u2019s helper for NWB files was not found."),
                                tr("Install Slipway again."))
                    : problemOf(*file, Problem::Severity::Error, "nwb-unreadable",
                                tr("This file cannot be read as NWB: it may be damaged, cut short, or "
                                   "something else under this name."),
                                tr("Write the file again with the program that made it, or leave it out.")));
    }
}

} // namespace slipway::session
