// SPDX-License-Identifier: MIT
#include "backends/nomad/filechecks.h"

#include "backends/nomad/splitting.h"
#include "base/trfunctions.h"

#include <QFileInfo>
#include <QHash>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace slipway::backends::nomad {

namespace {

using domain::LocalFile;
using domain::LocalFiles;
using domain::Problem;
using domain::Problems;
using Severity = Problem::Severity;

constexpr qsizetype longestName = 255; // bytes, on the disks of servers

SLIPWAY_TR_FUNCTIONS(Nomad)

Problem about(const LocalFile &file, Severity severity, const char *code, const QString &what,
              const QString &remedy)
{
    Problem problem(severity, code, what, remedy);
    problem.file = file.path;
    return problem;
}

/// The folder that was added, of which `relative` is the inside; of a single file the folder it lies in.
QString addedFolder(const LocalFile &file)
{
    if (!file.path.endsWith(QLatin1Char('/') + file.relative))
        return QString();
    return file.path.chopped(file.relative.size() + 1);
}

bool hasControls(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(),
                       [](QChar c) { return c.unicode() < 32 || c.unicode() == 127; });
}

void checkPath(const LocalFile &file, Problems &problems)
{
    const QStringList names = file.remote.split(QLatin1Char('/'));
    const QString remedy = tr("Give the file another place in the upload.");
    const bool empty =
        std::any_of(names.cbegin(), names.cend(), [](const QString &name) { return name.isEmpty(); });
    const bool dots = names.contains(QStringLiteral(".")) || names.contains(QStringLiteral(".."));
    if (empty || dots)
        problems.append(about(file, Severity::Error, "path-characters",
                              tr("\u201c%1\u201d is no place inside an upload.").arg(file.remote), remedy));
    else if (hasControls(file.remote))
        problems.append(about(file, Severity::Error, "path-characters",
                              tr("The name holds line breaks or other invisible characters."),
                              tr("Rename the file.")));
    for (const QString &name : names) {
        if (name.toUtf8().size() > longestName) {
            problems.append(
                about(file, Severity::Error, "name-too-long",
                      tr("A name is longer than %1 bytes, which servers do not keep.").arg(longestName),
                      tr("Shorten the name.")));
            break;
        }
    }
}

/// Two files at one place, or a file where another one needs a folder: the server would overwrite the one,
/// and fail over the other (NOMAD contract 4.3).
void checkClashes(const LocalFiles &files, Problems &problems)
{
    QHash<QString, QString> places;
    for (const LocalFile &file : files) {
        if (!places.contains(file.remote))
            places.insert(file.remote, file.path);
    }
    for (const LocalFile &file : files) {
        const QString first = places.value(file.remote);
        if (first != file.path)
            problems.append(
                about(file, Severity::Error, "path-twice",
                      tr("\u201c%1\u201d would go to the same place: %2.").arg(first, file.remote),
                      tr("Give one of the two another place, or leave it out.")));
        for (qsizetype slash = file.remote.indexOf(QLatin1Char('/')); slash > 0;
             slash = file.remote.indexOf(QLatin1Char('/'), slash + 1)) {
            const QString folder = file.remote.left(slash);
            if (places.contains(folder))
                problems.append(
                    about(file, Severity::Error, "path-inside-file",
                          tr("The folder \u201c%1\u201d would have the name of a file.").arg(folder),
                          tr("Give one of the two another place, or leave it out.")));
        }
    }
}

qint64 totalOf(const LocalFiles &files)
{
    qint64 total = 0;
    for (const LocalFile &file : files)
        total += std::max<qint64>(0, file.stamp.size());
    return total;
}

QString inWords(qint64 bytes)
{
    constexpr qint64 gigabyte = 1'000'000'000;
    return QLocale().formattedDataSize(bytes, bytes % gigabyte == 0 ? 0 : 1, QLocale::DataSizeSIFormat);
}

void checkTotal(const LocalFiles &files, const UploadLimit &limit, Problems &problems)
{
    const qint64 total = totalOf(files);
    if (total <= limit.sure)
        return;
    const QString size = QLocale().formattedDataSize(total, 1, QLocale::DataSizeSIFormat);
    if (total > limit.largest)
        problems.append(Problem(Severity::Error, "upload-too-large",
                                tr("The files have %1 together; NOMAD takes at most %2 in one upload.")
                                    .arg(size, inWords(limit.sure)),
                                splittingAdvice(sharesFor(files, limit))));
    else
        problems.append(Problem(
            Severity::Warning, "upload-nearly-too-large",
            tr("The files have %1 together, which is just at NOMAD\u2019s limit of %2 for one upload.")
                .arg(size, inWords(limit.sure)),
            tr("To be safe, leave something out or make two uploads.")));
}

void checkMetadataFile(const LocalFile &file, Problems &problems)
{
    static const QSet<QString> names = {QStringLiteral("nomad.json"), QStringLiteral("nomad.yaml"),
                                        QStringLiteral("nomad.yml")};
    if (names.contains(file.remote.section(QLatin1Char('/'), -1)))
        problems.append(about(file, Severity::Note, "metadata-file",
                              tr("NOMAD reads metadata from this file, and says nothing if it cannot."),
                              tr("Compare the details after processing with what the file says.")));
}

void checkRecognition(const LocalFiles &files, Problems &problems)
{
    const bool any = std::any_of(files.cbegin(), files.cend(), [](const LocalFile &file) {
        return looksRecognisable(file.remote) || isUnpacked(file.remote);
    });
    if (any || files.isEmpty())
        return;
    problems.append(Problem(Severity::Note, "nothing-recognisable",
                            tr("None of the files looks like one that NOMAD recognises. An upload without a "
                               "recognised file cannot be "
                               "published."),
                            tr("Add the main output files of your calculations or measurements, for example "
                               "vasprun.xml, aims.out, a "
                               ".nxs or an .archive.yaml file, each in a folder of its own. Which codes are "
                               "known is listed on the web "
                               "site.")));
}

} // namespace

UploadLimit uploadLimitOf(const domain::Profile &profile)
{
    UploadLimit limit;
    const qint64 own = profile.options.value(QLatin1String("largest_upload")).toInteger();
    if (own > 0)
        limit.sure = limit.largest = own;
    return limit;
}

domain::Shares sharesFor(const LocalFiles &files, const UploadLimit &limit)
{
    if (totalOf(files) <= limit.largest)
        return {};
    return shares(files, limit.sure);
}

bool isUnpacked(const QString &path)
{
    static const QRegularExpression name(QStringLiteral("\\.(?:zip|tgz|gz|tar\\.gz|tar\\.bz2|tar|eln)\\z"),
                                         QRegularExpression::CaseInsensitiveOption);
    return name.match(path).hasMatch();
}

bool looksRecognisable(const QString &path)
{
    static const QRegularExpression name(
        QStringLiteral("(?:^|/)(?:"
                       "vasprun\\.xml(?:[._].*)?|OUTCAR(?:[._].*)?|.*\\.archive\\.(?:json|ya?ml)|.*\\.nxs|"
                       "aims.*\\.out|.*\\.out(?:put)?|.*\\.log|.*\\.xml|.*\\.scf|.*\\.struct|INFO\\.OUT|"
                       ".*\\.castep|.*\\.magres|.*\\.traj|.*\\.gpw2?|.*\\.fdf|.*\\.xtc|.*\\.trr|.*\\.tpr|"
                       ".*\\.h5md|.*\\.h5|.*\\.hdf5|.*\\.nc|.*\\.fchk|.*\\.dcd|.*\\.lammps.*|.*\\.pwo|"
                       ".*\\.dat|phonopy\\.yaml|phonon\\.yaml|lobsterout|inp|gamess.*|geometry\\.in|"
                       ".*\\.(?:csv|xlsx|ods)|outdata.*|.*\\.eln"
                       ")(?:\\.(?:gz|bz2|xz))?\\z"),
        QRegularExpression::CaseInsensitiveOption);
    return name.match(path).hasMatch();
}

void proposePaths(LocalFiles &files)
{
    QHash<QString, QSet<QString>> foldersOf; // place -> the folders that would put a file there
    for (const LocalFile &file : files)
        foldersOf[file.relative].insert(addedFolder(file));
    QSet<QString> sharing;
    for (const QSet<QString> &folders : std::as_const(foldersOf)) {
        if (folders.size() > 1)
            sharing.unite(folders);
    }
    for (LocalFile &file : files) {
        if (file.remoteIsOwn)
            continue;
        const QString folder = addedFolder(file);
        const QString name = QFileInfo(folder).fileName();
        const bool named = sharing.contains(folder) && !name.isEmpty();
        file.remote = named ? name + QLatin1Char('/') + file.relative : file.relative;
    }
}

Problems fileProblems(const LocalFiles &files, const UploadLimit &limit)
{
    Problems problems;
    for (const LocalFile &file : files) {
        checkPath(file, problems);
        checkMetadataFile(file, problems);
    }
    checkClashes(files, problems);
    checkTotal(files, limit, problems);
    checkRecognition(files, problems);
    return problems;
}

} // namespace slipway::backends::nomad
