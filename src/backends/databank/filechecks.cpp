// SPDX-License-Identifier: MIT
#include "backends/databank/filechecks.h"

#include "backends/databank/naming.h"
#include "base/trfunctions.h"

#include <QFileInfo>
#include <QHash>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace slipway::backends::databank {

namespace {

using domain::LocalFile;
using domain::LocalFiles;
using domain::Problem;
using domain::Problems;
using Severity = Problem::Severity;

constexpr qint64 largestFile = 2'199'023'255'552; // bytes, 2 TiB
constexpr qint64 largeFile = 50'000'000'000;      // bytes; what the web site promises
constexpr qint64 yearlyTotal = 2'000'000'000'000; // bytes for each principal investigator
constexpr qsizetype longestName = 255;            // bytes
constexpr qsizetype groupFrom = 12;               // more are better grouped
constexpr qsizetype pageLimit = 100;
constexpr qsizetype mostFiles = 500;

SLIPWAY_TR_FUNCTIONS(Databank)

QString inWords(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString largeFileForm()
{
    return QStringLiteral("https://forms.illinois.edu/sec/1813779862");
}

Problem about(const LocalFile &file, Severity severity, const char *code, const QString &what,
              const QString &remedy)
{
    Problem problem(severity, code, what, remedy);
    problem.file = file.path;
    return problem;
}

/// What the dataset will list: a file, or the archive of several.
struct Listed
{
    QString name;
    qint64 size = 0; ///< bytes
    LocalFile first; ///< of it
    bool isArchive = false;
};

QList<Listed> listedOf(const LocalFiles &files)
{
    QList<Listed> all;
    QHash<QString, qsizetype> archives;
    for (const LocalFile &file : files) {
        const qint64 size = std::max<qint64>(0, file.stamp.size());
        const auto known = file.archive.isEmpty() ? archives.cend() : archives.constFind(file.archive);
        if (known != archives.cend()) {
            all[*known].size += size;
            continue;
        }
        Listed listed;
        listed.name = listedName(file);
        listed.size = size;
        listed.first = file;
        listed.isArchive = !file.archive.isEmpty();
        if (listed.isArchive)
            archives.insert(file.archive, all.size());
        all.append(listed);
    }
    return all;
}

bool hasControls(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(), [](QChar c) {
        return c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line ||
               c.category() == QChar::Separator_Paragraph;
    });
}

void checkName(const Listed &listed, Problems &problems)
{
    static const QRegularExpression advised(QStringLiteral("\\A[A-Za-z0-9_-][A-Za-z0-9._-]*\\z"));
    const QString &name = listed.name;
    if (name.trimmed().isEmpty() || name == QLatin1String(".") || name == QLatin1String(".."))
        problems.append(about(listed.first, Severity::Error, "name-missing",
                              tr("The file has no name that the dataset could list."),
                              tr("Give it a name.")));
    else if (hasControls(name))
        problems.append(about(listed.first, Severity::Error, "path-characters",
                              tr("The name holds line breaks or other invisible characters."),
                              tr("Rename the file.")));
    else if (name.contains(QLatin1Char('/')) || name.contains(QLatin1Char('\\')))
        problems.append(
            about(listed.first, Severity::Error, "name-with-folder",
                  tr("\u201c%1\u201d names a folder, and a dataset of the Data Bank has none.").arg(name),
                  tr("Give the file a name without / and \\, or put the folder into an archive.")));
    else if (name.toUtf8().size() > longestName)
        problems.append(
            about(listed.first, Severity::Error, "name-too-long",
                  tr("The name is longer than %1 bytes, which servers do not keep.").arg(longestName),
                  tr("Shorten the name.")));
    else if (!advised.match(name).hasMatch())
        problems.append(about(
            listed.first, Severity::Warning, "name-unusual",
            tr("The name \u201c%1\u201d has spaces or characters that some programs cannot open.").arg(name),
            listed.isArchive
                ? tr("The Data Bank advises letters, digits, \u201c_\u201d and \u201c-\u201d. The archive "
                     "is named after the folder: give the folder such a name and add it again.")
                : tr("The Data Bank advises letters, digits, \u201c_\u201d and \u201c-\u201d. Another "
                     "name for it in the dataset can be set here; the file keeps its own.")));
}

void checkSize(const Listed &listed, Problems &problems)
{
    if (listed.size == 0 && !listed.isArchive)
        problems.append(about(listed.first, Severity::Error, "empty-file",
                              tr("The file is empty. The Data Bank cannot keep empty files: one blocks the "
                                 "review of the whole dataset."),
                              tr("Leave it out, write it again, or put it into an archive with others.")));
    else if (listed.size > largestFile)
        problems.append(
            about(listed.first, Severity::Error, "file-too-large",
                  tr("\u201c%1\u201d has %2; the Data Bank takes at most 2 TiB in one file.")
                      .arg(listed.name, inWords(listed.size)),
                  tr("Split it, or ask the Research Data Service for another way: %1").arg(largeFileForm())));
    else if (listed.size > largeFile)
        problems.append(
            about(listed.first, Severity::Warning, "file-very-large",
                  tr("\u201c%1\u201d has %2. For files of more than 50 GB the Data Bank asks for an "
                     "arrangement beforehand.")
                      .arg(listed.name, inWords(listed.size)),
                  tr("Send this form first: %1. The upload here works up to 2 TiB.").arg(largeFileForm())));
}

/// Two files of one name block the review; names that differ in capitals alone overwrite each other on many
/// computers when somebody downloads them.
void checkTwice(const QList<Listed> &all, Problems &problems)
{
    QHash<QString, QString> exact;
    QHash<QString, QString> folded;
    for (const Listed &listed : all) {
        const QString &name = listed.name;
        const QString alike = name.toCaseFolded();
        if (exact.contains(name))
            problems.append(
                about(listed.first, Severity::Error, "path-twice",
                      tr("\u201c%1\u201d would have the same name in the dataset: %2.")
                          .arg(exact.value(name), name),
                      tr("Give one of the two another name, leave it out, or put their folders into "
                         "archives.")));
        else if (folded.contains(alike))
            problems.append(
                about(listed.first, Severity::Warning, "path-twice-but-case",
                      tr("\u201c%1\u201d and \u201c%2\u201d differ in capital letters only: on many "
                         "computers the one will overwrite the other.")
                          .arg(folded.value(alike), name),
                      tr("Give one of the two another name.")));
        exact.insert(name, listed.first.path);
        folded.insert(alike, name);
    }
}

void checkInside(const LocalFiles &files, Problems &problems)
{
    QHash<QString, QString> places;
    for (const LocalFile &file : files) {
        if (file.archive.isEmpty())
            continue;
        const QString place = file.archive + QLatin1Char('\n') + file.remote;
        const QStringList names = file.remote.split(QLatin1Char('/'));
        if (names.contains(QString()) || names.contains(QStringLiteral(".")) ||
            names.contains(QStringLiteral("..")) || hasControls(file.remote))
            problems.append(about(file, Severity::Error, "path-characters",
                                  tr("\u201c%1\u201d is no place inside an archive.").arg(file.remote),
                                  tr("Rename the file.")));
        else if (places.contains(place))
            problems.append(about(file, Severity::Error, "path-twice",
                                  tr("\u201c%1\u201d would go to the same place in the archive: %2.")
                                      .arg(places.value(place), file.remote),
                                  tr("Give one of the two another place, or leave it out.")));
        places.insert(place, file.path);
    }
}

void checkNumber(qsizetype count, Problems &problems)
{
    const QString remedy =
        tr("Pack what belongs together into archives: add whole folders, and choose ZIP or TAR for them.");
    if (count > mostFiles)
        problems.append(
            Problem(Severity::Error, "too-many-files",
                    tr("{This is|These are} %n file(s); the Data Bank reviews no dataset with more than %1.",
                       nullptr, int(count))
                        .arg(mostFiles),
                    remedy));
    else if (count > pageLimit)
        problems.append(
            Problem(Severity::Warning, "many-files",
                    tr("{This is|These are} %n file(s); the Data Bank asks for at most %1 in a dataset.",
                       nullptr, int(count))
                        .arg(pageLimit),
                    remedy));
    else if (count > groupFrom)
        problems.append(
            Problem(Severity::Note, "files-to-group",
                    tr("{This is|These are} %n file(s). The Data Bank advises to group more than %1.",
                       nullptr, int(count))
                        .arg(groupFrom),
                    remedy));
}

void checkTotal(const QList<Listed> &all, Problems &problems)
{
    qint64 total = 0;
    for (const Listed &listed : all)
        total += listed.size;
    if (total > yearlyTotal)
        problems.append(
            Problem(Severity::Warning, "total-too-large",
                    tr("The files have %1 together. The Data Bank allows 2 TB in twelve months for each "
                       "faculty member or principal investigator.")
                        .arg(inWords(total)),
                    tr("Write to the Research Data Service before you send them: "
                       "databank@library.illinois.edu.")));
}

void checkLink(const LocalFile &file, Problems &problems)
{
    if (!file.path.isEmpty() && QFileInfo(file.path).isSymLink())
        problems.append(about(file, Severity::Note, "symbolic-link",
                              tr("This is a link: what it leads to is sent, under the name of the link."),
                              tr("If that is not wanted, leave it out.")));
}

} // namespace

Problems fileProblems(const LocalFiles &files)
{
    Problems problems;
    const QList<Listed> all = listedOf(files);
    for (const Listed &listed : all) {
        checkName(listed, problems);
        checkSize(listed, problems);
    }
    for (const LocalFile &file : files)
        checkLink(file, problems);
    checkTwice(all, problems);
    checkInside(files, problems);
    checkNumber(all.size(), problems);
    checkTotal(all, problems);
    return problems;
}

} // namespace slipway::backends::databank
