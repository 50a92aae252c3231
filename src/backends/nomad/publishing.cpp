// SPDX-License-Identifier: MIT
#include "backends/nomad/publishing.h"

#include "base/trfunctions.h"

#include <QLocale>

namespace slipway::backends::nomad {

namespace {

using domain::Problem;
using domain::Processing;
using Severity = Problem::Severity;

SLIPWAY_TR_FUNCTIONS(Nomad)

Problem aboutFailures(const Processing &processing)
{
    const QString remedy =
        tr("Look at the table of entries for the reasons. Files cannot be changed once they are "
           "published.");
    if (processing.failed >= processing.total)
        return Problem(Severity::Warning, "all-entries-failed",
                       tr("{The only entry|All %n entries} failed: NOMAD recognised the {file|files}, but "
                          "could not read {it|any of them}.",
                          nullptr, int(processing.total)),
                       remedy);
    return Problem(
        Severity::Warning, "entries-failed",
        tr("%1 of %n entr(ies) failed. What failed is published as it is.", nullptr, int(processing.total))
            .arg(QLocale().toString(processing.failed)),
        remedy);
}

} // namespace

domain::Problems publishProblems(const Processing &processing)
{
    domain::Problems problems;
    if (processing.submission.published) {
        problems.append(Problem(Severity::Note, "already-published", tr("The upload is published already."),
                                tr("Nothing is left to do.")));
        return problems;
    }
    if (processing.isRunning()) {
        problems.append(Problem(Severity::Error, "still-processing",
                                tr("NOMAD is still working on the upload."), tr("Wait until it is done.")));
        return problems;
    }
    if (processing.state == Processing::State::Failed)
        problems.append(
            Problem(Severity::Error, "processing-failed",
                    tr("The processing of the upload failed, so it cannot be published."),
                    tr("Have it processed again. If that fails too, look at the reasons, and send the "
                       "files again where they are broken.")));
    if (processing.total == 0)
        problems.append(
            Problem(Severity::Error, "no-entries",
                    tr("NOMAD recognised none of the files. An upload without an entry cannot be published."),
                    tr("Add the main output files of your calculations or measurements, for example "
                       "vasprun.xml or an "
                       ".archive.yaml file.")));
    else if (processing.failed > 0)
        problems.append(aboutFailures(processing));
    return problems;
}

} // namespace slipway::backends::nomad
