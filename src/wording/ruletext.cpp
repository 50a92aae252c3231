// SPDX-License-Identifier: MIT
#include "wording/ruletext.h"

#include "base/trfunctions.h"

#include <QHash>

namespace slipway::wording {

namespace {

using domain::Problem;

using Titles = QHash<QByteArray, const char *>;

SLIPWAY_TR_FUNCTIONS(RuleText)

/// What is found before anything is sent, whatever the server.
const Titles &titlesOfFiles()
{
    static const Titles titles = {
        {"broken-link", QT_TR_NOOP("Links that lead nowhere")},
        {"empty-file", QT_TR_NOOP("Empty files")},
        {"exists-already", QT_TR_NOOP("Files that the dataset has already, with other content")},
        {"file-changed", QT_TR_NOOP("Files that changed since they were added")},
        {"file-missing", QT_TR_NOOP("Files that are not there any more")},
        {"file-vanished", QT_TR_NOOP("Files that are not there any more")},
        {"hidden-name", QT_TR_NOOP("Files with a hidden name")},
        {"link-to-folder", QT_TR_NOOP("Links to folders")},
        {"missing-file", QT_TR_NOOP("Files that are not there")},
        {"name-encoding", QT_TR_NOOP("Names that cannot be read")},
        {"no-files", QT_TR_NOOP("No files to publish")},
        {"no-ordinary-file", QT_TR_NOOP("Things that are no ordinary files")},
        {"not-a-file", QT_TR_NOOP("Folders in the place of files")},
        {"partial-download", QT_TR_NOOP("Leftovers of broken downloads")},
        {"path-case", QT_TR_NOOP("Names that differ in capital letters only")},
        {"path-characters", QT_TR_NOOP("Names with characters that the server refuses")},
        {"path-inside-file", QT_TR_NOOP("A file in the place of a folder")},
        {"path-twice", QT_TR_NOOP("Several files of the same name")},
        {"path-twice-but-case", QT_TR_NOOP("Names that differ in capital letters only")},
        {"symbolic-link", QT_TR_NOOP("Links in the place of files")},
        {"too-large", QT_TR_NOOP("Files that are too large")},
        {"unreadable-file", QT_TR_NOOP("Files that cannot be read")},
        {"unreadable-folder", QT_TR_NOOP("Folders that cannot be read")},
    };
    return titles;
}

/// The account and the dataset.
const Titles &titlesOfDatasets()
{
    static const Titles titles = {
        {"account-not-approved", QT_TR_NOOP("This account is not approved yet")},
        {"already-published", QT_TR_NOOP("It is published already")},
        {"award-missing", QT_TR_NOOP("The award number is missing")},
        {"contact-email-missing", QT_TR_NOOP("The contact\u2019s e-mail address is missing")},
        {"contact-missing", QT_TR_NOOP("A contact is missing")},
        {"dataset-has-doi", QT_TR_NOOP("The dataset has a DOI")},
        {"dataset-not-listed", QT_TR_NOOP("What is in the dataset cannot be seen from here")},
        {"dataset-not-yours", QT_TR_NOOP("The dataset belongs to somebody else")},
        {"dataset-unknown", QT_TR_NOOP("The dataset is not known")},
        {"embargo-past", QT_TR_NOOP("The embargo would end in the past")},
        {"embargo-too-long", QT_TR_NOOP("The embargo is too long")},
        {"funder-missing", QT_TR_NOOP("The funder is missing")},
        {"not-owner", QT_TR_NOOP("The dataset belongs to somebody else")},
        {"open-dataset", QT_TR_NOOP("What is uploaded can be seen by everybody")},
        {"secret-may-end", QT_TR_NOOP("The token may end before the upload does")},
        {"server-validation", QT_TR_NOOP("What the server\u2019s own check says")},
        {"unembargo-running", QT_TR_NOOP("The embargo is being lifted")},
    };
    return titles;
}

/// The inside of NWB files, and the layout of DANDI.
const Titles &titlesOfNwb()
{
    static const Titles titles = {
        {"age-form", QT_TR_NOOP("Ages that are not written as the standard wants")},
        {"age-missing", QT_TR_NOOP("The subject\u2019s age is missing")},
        {"birth-after-session", QT_TR_NOOP("Births after the session")},
        {"birth-form", QT_TR_NOOP("Dates of birth that cannot be read")},
        {"dandiset-yaml", QT_TR_NOOP("Descriptions of a dandiset among the data")},
        {"experimenter-missing", QT_TR_NOOP("The experimenter is missing")},
        {"external-file-missing", QT_TR_NOOP("Videos that a file refers to are missing")},
        {"external-links", QT_TR_NOOP("Files with parts in other files")},
        {"identifier-twice", QT_TR_NOOP("Several files with the same identifier")},
        {"inside-zarr", QT_TR_NOOP("Files inside of a Zarr folder")},
        {"institution-missing", QT_TR_NOOP("The institution is missing")},
        {"keywords-missing", QT_TR_NOOP("Keywords are missing")},
        {"layout-filename", QT_TR_NOOP("File names that are not laid out as DANDI has it")},
        {"layout-folder", QT_TR_NOOP("Folders that are not laid out as DANDI has it")},
        {"layout-subject", QT_TR_NOOP("Folders with the name of another subject")},
        {"nwb-dataset-missing", QT_TR_NOOP("Needed parts of the NWB file are missing")},
        {"nwb-electrodes-count", QT_TR_NOOP("Channels and electrodes do not match")},
        {"nwb-not-all-read", QT_TR_NOOP("Files that were read in part only")},
        {"nwb-rate-zero", QT_TR_NOOP("Sampling rates of zero")},
        {"nwb-reader-missing", QT_TR_NOOP("The reader for NWB files is missing")},
        {"nwb-rois-count", QT_TR_NOOP("Columns and regions do not match")},
        {"nwb-spatial-columns", QT_TR_NOOP("Positions with too many dimensions")},
        {"nwb-table-ids", QT_TR_NOOP("Tables that use an ID twice")},
        {"nwb-timestamps-length", QT_TR_NOOP("Times and samples do not match")},
        {"nwb-unreadable", QT_TR_NOOP("NWB files that cannot be read")},
        {"nwb-version-form", QT_TR_NOOP("Versions of NWB that cannot be read")},
        {"nwb-version-missing", QT_TR_NOOP("The version of NWB is missing")},
        {"session-in-future", QT_TR_NOOP("Sessions in the future")},
        {"session-long-ago", QT_TR_NOOP("Sessions long ago")},
        {"session-time-form", QT_TR_NOOP("Times of sessions that cannot be read")},
        {"sex-form", QT_TR_NOOP("The subject\u2019s sex is not written as the standard wants")},
        {"sex-missing", QT_TR_NOOP("The subject\u2019s sex is missing")},
        {"species-form", QT_TR_NOOP("Species that are not written as the standard wants")},
        {"species-missing", QT_TR_NOOP("The species is missing")},
        {"species-unknown", QT_TR_NOOP("Species that are not known")},
        {"subject-id-missing", QT_TR_NOOP("The subject has no ID")},
        {"subject-missing", QT_TR_NOOP("Nothing is said about the subject")},
    };
    return titles;
}

/// Uploads that a server takes in and processes, and files that are handed over.
const Titles &titlesOfUploads()
{
    static const Titles titles = {
        {"all-entries-failed", QT_TR_NOOP("Every entry failed")},
        {"archive-broken", QT_TR_NOOP("Archives that cannot be read")},
        {"archive-empty", QT_TR_NOOP("Empty archives")},
        {"archive-encrypted", QT_TR_NOOP("Archives with a password")},
        {"archive-kept", QT_TR_NOOP("Archives that the server leaves as they are")},
        {"archive-links", QT_TR_NOOP("Archives with links inside")},
        {"archive-nested", QT_TR_NOOP("Archives inside of archives")},
        {"archive-stays", QT_TR_NOOP("Archives that the server leaves as they are")},
        {"coauthor-and-reviewer", QT_TR_NOOP("A person is co-author and reviewer")},
        {"details-differ", QT_TR_NOOP("Details that the server has otherwise")},
        {"details-not-applied", QT_TR_NOOP("The details are not written yet")},
        {"embargo-and-visible", QT_TR_NOOP("An embargo on what everybody can see")},
        {"embargo-only-lifted", QT_TR_NOOP("The embargo can only be lifted")},
        {"embargo-out-of-range", QT_TR_NOOP("The embargo is too long")},
        {"entries-failed", QT_TR_NOOP("Some entries failed")},
        {"entry-failed", QT_TR_NOOP("Entries that failed")},
        {"file-in-doubt", QT_TR_NOOP("Files of which nobody knows whether they arrived")},
        {"file-too-large", QT_TR_NOOP("Files that are too large")},
        {"file-very-large", QT_TR_NOOP("Very large files")},
        {"files-to-group", QT_TR_NOOP("Many small files")},
        {"gzip-packed", QT_TR_NOOP("Packed files")},
        {"many-files", QT_TR_NOOP("Many files")},
        {"metadata-file", QT_TR_NOOP("Files that hold details of the upload")},
        {"name-handed-before", QT_TR_NOOP("Files that were handed over before")},
        {"name-missing", QT_TR_NOOP("Files without a name")},
        {"name-too-long", QT_TR_NOOP("Names that are too long")},
        {"name-unusual", QT_TR_NOOP("Unusual names")},
        {"name-with-folder", QT_TR_NOOP("Names with a folder")},
        {"no-entries", QT_TR_NOOP("Nothing was recognised in the files")},
        {"not-your-submission", QT_TR_NOOP("The upload belongs to somebody else")},
        {"nothing-recognisable", QT_TR_NOOP("Nothing that the server would recognise")},
        {"processing-failed", QT_TR_NOOP("The processing has failed")},
        {"still-processing", QT_TR_NOOP("The server is still processing")},
        {"submission-gone", QT_TR_NOOP("The upload is gone")},
        {"submission-published", QT_TR_NOOP("The upload is published already")},
        {"too-many-files", QT_TR_NOOP("Too many files")},
        {"too-many-submissions", QT_TR_NOOP("Too many unpublished uploads")},
        {"total-too-large", QT_TR_NOOP("The files are very large together")},
        {"upload-nearly-too-large", QT_TR_NOOP("The files are nearly too large together")},
        {"upload-too-large", QT_TR_NOOP("The files are too large together")},
    };
    return titles;
}

/// What is typed into forms.
const Titles &titlesOfFields()
{
    static const Titles titles = {
        {"address", QT_TR_NOOP("An address that cannot be used")},
        {"field-choice", QT_TR_NOOP("A choice that there is not")},
        {"field-date", QT_TR_NOOP("A date that cannot be read")},
        {"field-kind", QT_TR_NOOP("A value of the wrong kind")},
        {"field-link", QT_TR_NOOP("An address that is none")},
        {"field-number", QT_TR_NOOP("A number that cannot be read")},
        {"field-pattern", QT_TR_NOOP("A value that is written otherwise")},
        {"field-range", QT_TR_NOOP("A number that is too small or too large")},
        {"field-refused", QT_TR_NOOP("A value that the server refuses")},
        {"field-required", QT_TR_NOOP("A needed value is missing")},
        {"field-too-long", QT_TR_NOOP("A text that is too long")},
        {"field-unknown", QT_TR_NOOP("A field that there is not")},
        {"link-refused", QT_TR_NOOP("References that are no web addresses")},
        {"person-unknown", QT_TR_NOOP("People whom the server does not know")},
    };
    return titles;
}

QString titleOf(const QByteArray &code)
{
    for (const Titles *titles :
         {&titlesOfFiles(), &titlesOfDatasets(), &titlesOfNwb(), &titlesOfUploads(), &titlesOfFields()}) {
        const auto found = titles->constFind(code);
        if (found != titles->cend())
            return tr(*found);
    }
    return {};
}

/// For findings that bring no advice of their own.
QString usualAction(Problem::Severity severity)
{
    switch (severity) {
    case Problem::Severity::Error:
        return tr("Fix it, then check again.");
    case Problem::Severity::Warning:
        return tr("Look at it; you can continue as it is.");
    case Problem::Severity::Note:
        return tr("Nothing has to be done.");
    }
    return {};
}

} // namespace

RuleText textFor(const Problem &problem)
{
    RuleText text;
    text.title = titleOf(problem.code);
    text.explanation = problem.what;
    text.action = problem.remedy.isEmpty() ? usualAction(problem.severity) : problem.remedy;
    if (text.title.isEmpty())
        text.title = problem.what;
    return text;
}

QList<QByteArray> knownRules()
{
    return titlesOfFiles().keys() + titlesOfDatasets().keys() + titlesOfNwb().keys() +
           titlesOfUploads().keys() + titlesOfFields().keys();
}

} // namespace slipway::wording
