// SPDX-License-Identifier: MIT
#include "backends/nomad/reviewing.h"

#include "backends/nomad/filechecks.h"
#include "base/trfunctions.h"

#include <QHash>

namespace slipway::backends::nomad {

namespace {

using domain::Entry;
using domain::Problem;
using domain::Processing;
using domain::ReceiptFile;

SLIPWAY_TR_FUNCTIONS(Nomad)

QString statusWords(const Processing &processing)
{
    if (processing.submission.published)
        return processing.submission.embargoMonths > 0
                   ? tr("Published, embargo of %n month(s)", nullptr, processing.submission.embargoMonths)
                   : tr("Published");
    switch (processing.state) {
    case Processing::State::Running:
        return tr("Being processed");
    case Processing::State::Failed:
        return tr("Processing failed");
    case Processing::State::Succeeded:
        return tr("Processed, not published");
    case Processing::State::Untouched:
        return tr("Not processed");
    }
    return QString();
}

QString entryWords(const Entry &entry)
{
    switch (entry.state) {
    case Entry::State::Succeeded:
        return tr("Recognised");
    case Entry::State::Failed:
        return tr("Failed");
    case Entry::State::Processing:
    case Entry::State::Waiting:
        return tr("Being processed");
    }
    return QString();
}

ReceiptFile missing(const QString &path)
{
    ReceiptFile file;
    file.remote = path;
    file.size = -1;
    if (isUnpacked(path))
        file.reason = tr("The server has unpacked this archive and keeps its contents instead.");
    else if (path.section(QLatin1Char('/'), -1).startsWith(QLatin1String("POTCAR")))
        file.reason =
            tr("The server does not list this file. NOMAD may remove POTCAR files for their licence.");
    else
        file.reason = tr("The server does not list this file.");
    return file;
}

Problem failedEntry(const Entry &entry)
{
    const QString reason = entry.errors.isEmpty() ? tr("no reason was given") : entry.errors.constFirst();
    Problem problem(Problem::Severity::Warning, "entry-failed",
                    tr("The server could not read %1: %2").arg(entry.mainfile, reason),
                    tr("Check the file with the program that made it."));
    problem.file = entry.mainfile;
    return problem;
}

} // namespace

domain::Review reviewOf(const domain::Dataset &dataset, const Processing &processing,
                        const QStringList &paths, const domain::RemoteFiles &files)
{
    domain::Review review;
    review.dataset = dataset;
    review.dataset.status = statusWords(processing);
    review.dataset.published = processing.submission.published;
    review.processing = processing;
    review.stillChecking = processing.isRunning();
    QHash<QString, const Entry *> entries;
    for (const Entry &entry : processing.entries) {
        entries.insert(entry.mainfile, &entry);
        if (entry.state == Entry::State::Failed)
            review.serverFindings.append(failedEntry(entry));
    }
    QStringList order = paths;
    if (order.isEmpty()) {
        order = files.keys();
        order.sort();
    }
    for (const QString &path : std::as_const(order)) {
        const auto found = files.constFind(path);
        if (found == files.constEnd()) {
            review.files.append(missing(path));
            continue;
        }
        ReceiptFile file;
        file.remote = path;
        file.size = found->size;
        file.state = ReceiptFile::State::Verified;
        if (const Entry *entry = entries.value(path))
            file.serverStatus = entryWords(*entry);
        review.files.append(file);
    }
    return review;
}

} // namespace slipway::backends::nomad
