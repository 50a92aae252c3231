// SPDX-License-Identifier: MIT
#include "backends/dandi/contentchecks.h"

#include "backends/dandi/age.h"
#include "backends/dandi/subjectterms.h"
#include "base/trfunctions.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>

namespace slipway::backends::dandi {

namespace {

using domain::NwbMetadata;
using domain::Problem;
using domain::Problems;
using Severity = Problem::Severity;

SLIPWAY_TR_FUNCTIONS(DandiContent)

/// Collects findings; `field` is the place inside the NWB file.
class Findings
{
public:
    void add(Severity severity, const char *code, const QString &field, const QString &what,
             const QString &remedy)
    {
        Problem problem(severity, code, what, remedy);
        problem.field = field;
        m_problems.append(problem);
    }

    void error(const char *code, const QString &field, const QString &what, const QString &remedy)
    {
        add(Severity::Error, code, field, what, remedy);
    }
    void warning(const char *code, const QString &field, const QString &what, const QString &remedy)
    {
        add(Severity::Warning, code, field, what, remedy);
    }

    Problems take() { return std::move(m_problems); }

private:
    Problems m_problems;
};

const QString subjectPlace = QStringLiteral("/general/subject");

QString subjectField(const char *name)
{
    return subjectPlace + QLatin1Char('/') + QLatin1String(name);
}

QString addToSubject()
{
    return tr("Add it to the subject in the NWB file and write the file again.");
}

void checkVersion(const NwbMetadata &nwb, Findings *findings)
{
    static const QRegularExpression semantic(QStringLiteral(
        "^(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?$"));
    const QString field = QStringLiteral("/nwb_version");
    if (nwb.nwbVersion.isEmpty()) {
        findings->error("nwb-version-missing", field,
                        tr("The file does not say which NWB version it follows."),
                        tr("Write it with a current NWB library, or check that it is an NWB file at all."));
        return;
    }
    QString version = nwb.nwbVersion;
    if (version.startsWith(QLatin1String("NWB-")))
        version.remove(0, 4);
    if (!semantic.match(version).hasMatch())
        findings->warning(
            "nwb-version-form", field,
            tr("The NWB version \"%1\" is not written like 2.6.0.").arg(nwb.nwbVersion.left(60)),
            tr("Write the file with a current NWB library."));
}

void checkRequired(const NwbMetadata &nwb, Findings *findings)
{
    for (const QString &place : nwb.missingDatasets)
        findings->error("nwb-dataset-missing", place,
                        tr("\"%1\" is missing; every NWB file must have it.").arg(place),
                        tr("Write the file with a current NWB library."));
}

void checkSpecies(const NwbMetadata &nwb, Findings *findings)
{
    const QString field = subjectField("species");
    if (nwb.species.isEmpty()) {
        findings->error("species-missing", field, tr("The species of the subject is missing."),
                        addToSubject());
    } else if (!isLatinBinomial(nwb.species) && !isTaxonUrl(nwb.species)) {
        findings->error("species-form", field,
                        tr("The species \"%1\" is not a Latin name.").arg(nwb.species.left(100)),
                        tr("Write its Latin name, for example Mus musculus, or its NCBITaxon address."));
    } else if (!knownSpecies(nwb.species)) {
        findings->warning(
            "species-unknown", field,
            tr("DANDI\u2019s list does not have the species \"%1\".").arg(nwb.species.left(100)),
            tr("Check the spelling. The name is kept without an identifier; better is the address "
               "http://purl.obolibrary.org/obo/NCBITaxon_… of the species."));
    }
}

void checkSex(const NwbMetadata &nwb, Findings *findings)
{
    const QString field = subjectField("sex");
    const bool isWorm = nwb.species == QLatin1String("Caenorhabditis elegans") ||
                        nwb.species.endsWith(QLatin1String("NCBITaxon_6239"));
    const QStringList allowed = isWorm ? QStringList{QStringLiteral("XO"), QStringLiteral("XX")}
                                       : QStringList{QStringLiteral("M"), QStringLiteral("F"),
                                                     QStringLiteral("O"), QStringLiteral("U")};
    if (nwb.sex.isEmpty())
        findings->error("sex-missing", field, tr("The sex of the subject is missing."),
                        tr("Add M, F, O (other) or U (unknown) to the subject in the NWB file."));
    else if (!allowed.contains(nwb.sex))
        findings->error(
            "sex-form", field,
            tr("The sex \"%1\" is not one of %2.").arg(nwb.sex.left(60), allowed.join(QStringLiteral(", "))),
            tr("Write one of these letters."));
}

void checkAge(const NwbMetadata &nwb, Findings *findings)
{
    const QString field = subjectField("age");
    if (nwb.age.isEmpty() && nwb.dateOfBirth.isEmpty()) {
        findings->error("age-missing", field,
                        tr("The age of the subject is missing, and so is its birthday."),
                        tr("Add an age like P90D (90 days), or the date of birth."));
        return;
    }
    if (!nwb.age.isEmpty() && !isIsoAge(nwb.age))
        findings->error("age-form", field,
                        tr("The age \"%1\" is not written as a duration.").arg(nwb.age.left(60)),
                        tr("Write it like P90D (90 days), P12W (12 weeks), or P1D/P3D for a range."));
    const auto birth = Moment::parse(nwb.dateOfBirth);
    const auto session = Moment::parse(nwb.sessionStartTime);
    if (!nwb.dateOfBirth.isEmpty() && !birth)
        findings->error("birth-form", subjectField("date_of_birth"),
                        tr("The date of birth \"%1\" is not a date.").arg(nwb.dateOfBirth.left(60)),
                        tr("Write it like 2024-01-31T00:00:00+00:00."));
    else if (birth && session && session->microseconds() < birth->microseconds())
        findings->error("birth-after-session", subjectField("date_of_birth"),
                        tr("The subject was born after the session."), tr("Correct one of the two dates."));
}

void checkSubject(const NwbMetadata &nwb, Findings *findings)
{
    if (!nwb.hasSubject) {
        findings->error("subject-missing", subjectPlace, tr("The file says nothing about the subject."),
                        tr("Add a subject with an ID, species, sex and age to the NWB file."));
        return;
    }
    if (nwb.subjectId.isEmpty())
        findings->error("subject-id-missing", subjectField("subject_id"), tr("The subject has no ID."),
                        addToSubject());
    checkSpecies(nwb, findings);
    checkSex(nwb, findings);
    checkAge(nwb, findings);
}

void checkSession(const NwbMetadata &nwb, const QDateTime &now, Findings *findings)
{
    const QString field = QStringLiteral("/session_start_time");
    if (nwb.sessionStartTime.isEmpty())
        return; // said by checkRequired
    const auto start = Moment::parse(nwb.sessionStartTime);
    if (!start)
        findings->error(
            "session-time-form", field,
            tr("The session\u2019s start \"%1\" is not a date and time.").arg(nwb.sessionStartTime.left(60)),
            tr("Write it like 2024-01-31T09:30:00+01:00."));
    else if (start->microseconds() > now.toMSecsSinceEpoch() * 1000)
        findings->error("session-in-future", field, tr("The session starts in the future."),
                        tr("Correct the date in the NWB file, or the clock of this computer."));
    else if (start->wallClock().date() < QDate(1980, 1, 1))
        findings->warning("session-long-ago", field, tr("The session is dated before 1980."),
                          tr("Check the date in the NWB file."));
}

QString sentenceFor(const domain::NwbFinding &finding)
{
    const QString place = finding.path.left(200);
    if (finding.code == QLatin1String("rate-zero"))
        return tr("The time series \"%1\" has a sampling rate of 0.").arg(place);
    if (finding.code == QLatin1String("timestamps-length"))
        return tr("The time series \"%1\" has another number of times than of samples: %2.")
            .arg(place, finding.detail);
    if (finding.code == QLatin1String("electrodes-count"))
        return tr("The recording \"%1\" has another number of channels than of electrodes: %2.")
            .arg(place, finding.detail);
    if (finding.code == QLatin1String("rois-count"))
        return tr("The series \"%1\" has another number of columns than of regions: %2.")
            .arg(place, finding.detail);
    if (finding.code == QLatin1String("spatial-columns"))
        return tr("The positions \"%1\" have more than three dimensions: %2.").arg(place, finding.detail);
    if (finding.code == QLatin1String("table-ids"))
        return tr("The table \"%1\" uses an ID twice: %2.").arg(place, finding.detail);
    return tr("The data at \"%1\" break a rule of NWB: %2.").arg(place, finding.detail);
}

void checkData(const NwbMetadata &nwb, Findings *findings)
{
    for (const domain::NwbFinding &finding : nwb.findings)
        findings->error(("nwb-" + finding.code.toLatin1()).constData(), finding.path, sentenceFor(finding),
                        tr("Correct it where the NWB file is made, and write the file again."));
    if (!nwb.externalLinks.isEmpty())
        findings->error("external-links", nwb.externalLinks.front().section(QLatin1String(" -> "), 0, 0),
                        tr("The file contains links to other files (%1), which DANDI does not take.")
                            .arg(nwb.externalLinks.front().left(200)),
                        tr("Export the file with its data inside (for example with pynwb\u2019s export)."));
    if (!nwb.unread.isEmpty())
        findings->add(Severity::Note, "nwb-not-all-read", QString(),
                      tr("The file is unusually large inside; not all of it was looked at."),
                      tr("Nothing needs to be done."));
}

void checkManners(const NwbMetadata &nwb, Findings *findings)
{
    const auto note = [findings](const char *code, const char *place, const QString &what) {
        findings->add(Severity::Warning, code, QLatin1String(place), what,
                      tr("Add it to the NWB file, so that others find and understand the data."));
    };
    if (nwb.experimenters.isEmpty())
        note("experimenter-missing", "/general/experimenter", tr("The file does not name an experimenter."));
    if (nwb.institution.isEmpty())
        note("institution-missing", "/general/institution", tr("The file does not name an institution."));
    if (nwb.keywords.isEmpty())
        note("keywords-missing", "/general/keywords", tr("The file has no keywords."));
}

bool isWebAddress(const QString &file)
{
    return file.contains(QLatin1String("://"));
}

} // namespace

Problems checkContent(const NwbMetadata &nwb, const QDateTime &now)
{
    Findings findings;
    checkVersion(nwb, &findings);
    checkRequired(nwb, &findings);
    checkSubject(nwb, &findings);
    checkSession(nwb, now, &findings);
    checkData(nwb, &findings);
    checkManners(nwb, &findings);
    return findings.take();
}

Problems checkExternalFiles(const NwbMetadata &nwb, const QString &localPath)
{
    Findings findings;
    const QDir folder = QFileInfo(localPath).absoluteDir();
    for (const domain::NwbExternalFiles &series : nwb.externalFiles) {
        for (const QString &file : series.files) {
            if (isWebAddress(file) || QFileInfo::exists(folder.absoluteFilePath(file)))
                continue;
            findings.error("external-file-missing", series.series,
                           tr("The file points at \"%1\", which is not there.").arg(file.left(200)),
                           tr("Put it beside the NWB file, or correct its name there."));
        }
    }
    return findings.take();
}

Problems checkIdentifiers(const domain::LocalFiles &files)
{
    QHash<QString, QString> firstWith;
    Problems problems;
    for (const domain::LocalFile &file : files) {
        const QString identifier = NwbMetadata::fromJson(file.metadata).identifier;
        if (identifier.isEmpty())
            continue;
        const auto before = firstWith.constFind(identifier);
        if (before == firstWith.cend()) {
            firstWith.insert(identifier, file.path);
            continue;
        }
        Problem problem(Severity::Error, "identifier-twice",
                        tr("The file has the same identifier as \"%1\".").arg(QFileInfo(*before).fileName()),
                        tr("Leave one out if they are copies; else give each its own identifier."));
        problem.file = file.path;
        problem.field = QStringLiteral("/identifier");
        problems.append(problem);
    }
    return problems;
}

} // namespace slipway::backends::dandi
