// SPDX-License-Identifier: MIT
#include "backends/dandi/preflight.h"

#include "backends/dandi/contentchecks.h"
#include "backends/dandi/digestplan.h"
#include "backends/dandi/layout.h"
#include "base/trfunctions.h"
#include "domain/nwbmetadata.h"

#include <QDateTime>
#include <QFileInfo>

#include <algorithm>

namespace slipway::backends::dandi {

namespace {

using domain::LocalFile;
using domain::LocalFiles;
using domain::Problem;
using domain::Problems;
using Severity = Problem::Severity;

SLIPWAY_TR_FUNCTIONS(Dandi)

Problem about(const LocalFile &file, Severity severity, const QByteArray &code, const QString &what,
              const QString &remedy)
{
    Problem problem(severity, code, what, remedy);
    problem.file = file.path;
    return problem;
}

/// True if whoever scanned the file has said so already.
bool isKnown(const LocalFile &file, const QByteArray &code)
{
    return std::any_of(file.problems.cbegin(), file.problems.cend(),
                       [&code](const Problem &problem) { return problem.code == code; });
}

void checkOnDisk(const LocalFile &file, Problems &problems)
{
    if (file.stamp.size() == 0 && !isKnown(file, "empty-file"))
        problems.append(about(file, Severity::Error, "empty-file", tr("The file is empty."),
                              tr("The server takes no empty files: leave it out.")));
    if (file.stamp.size() > maximumFileSize)
        problems.append(about(file, Severity::Error, "too-large", tr("The file is larger than 5 TiB."),
                              tr("Split it into several files.")));
    if (isKnown(file, "unreadable-file"))
        return;
    const QFileInfo info(file.path);
    if (!info.exists())
        problems.append(about(file, Severity::Error, "file-missing", tr("The file is not there any more."),
                              tr("Put it back, or remove it from the list.")));
    else if (info.isDir())
        problems.append(about(file, Severity::Error, "not-a-file", tr("This is a folder, not a file."),
                              tr("Remove it from the list and add the files inside it.")));
    else if (!info.isReadable())
        problems.append(about(file, Severity::Error, "unreadable-file",
                              tr("You are not allowed to read this file."),
                              tr("Change its permissions, or remove it from the list.")));
}

void checkHidden(const LocalFile &file, Problems &problems)
{
    for (const QString &name : file.remote.split(QLatin1Char('/'))) {
        if (!name.startsWith(QLatin1Char('.')))
            continue;
        problems.append(
            about(file, Severity::Warning, "hidden-name",
                  tr("\u201c%1\u201d is a hidden name, which other programs leave out.").arg(name),
                  tr("Leave the file out unless others need it.")));
        return;
    }
}

void checkInside(const LocalFile &file, const QDateTime &now, Problems &problems)
{
    if (file.metadata.isEmpty())
        return;
    const auto inside = domain::NwbMetadata::fromJson(file.metadata);
    Problems found = checkContent(inside, now);
    found.append(checkExternalFiles(inside, file.path));
    for (Problem &problem : found) {
        problem.file = file.path;
        problems.append(problem);
    }
}

} // namespace

Problems fileProblems(const LocalFiles &files)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    Problems problems;
    for (const LocalFile &file : files) {
        checkOnDisk(file, problems);
        checkHidden(file, problems);
        checkInside(file, now, problems);
    }
    problems.append(checkPaths(files));
    problems.append(checkIdentifiers(files));
    return problems;
}

Problems dandisetProblems(const domain::Account &account, const domain::Dataset &dataset)
{
    Problems problems;
    if (!account.mayUpload)
        problems.append(Problem(Severity::Error, "account-not-approved",
                                tr("Your account may not upload to this server yet."), account.standing));
    if (!dataset.writable)
        problems.append(Problem(
            Severity::Error, "not-owner", tr("The dataset %1 does not belong to you.").arg(dataset.id),
            tr("Ask one of its owners to add you on the web site, or choose another dataset.")));
    if (dataset.busy)
        problems.append(
            Problem(Severity::Error, "unembargo-running",
                    tr("The embargo of the dataset %1 is being released; until that is done nothing can "
                       "be changed.")
                        .arg(dataset.id),
                    tr("Try again in some minutes.")));
    if (!dataset.embargoed && account.mayUpload && dataset.writable)
        problems.append(Problem(
            Severity::Note, "open-dataset",
            tr("Everybody can see and download what is uploaded to this dataset, from the first file on. "
               "Files "
               "that are under embargo in another dataset become visible when they are uploaded here."),
            tr("If that is not wanted, create a dataset with an embargo.")));
    return problems;
}

} // namespace slipway::backends::dandi
