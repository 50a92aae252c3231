// SPDX-License-Identifier: MIT
#include "backends/dandi/layout.h"
#include "backends/dandi/mediatype.h"
#include "backends/dandi/pathrules.h"
#include "base/trfunctions.h"

#include <QFileInfo>
#include <QHash>
#include <QStringList>

namespace slipway::backends::dandi {

namespace {

using domain::LocalFile;
using domain::Problem;
using domain::Problems;
using Severity = Problem::Severity;

SLIPWAY_TR_FUNCTIONS(DandiLayout)

Problem problemAt(const LocalFile &file, Severity severity, const char *code, const QString &what,
                  const QString &remedy)
{
    Problem problem(severity, code, what, remedy);
    problem.file = file.path;
    problem.field = QStringLiteral("path");
    return problem;
}

QString fileNameOf(const QString &path)
{
    return path.section(QLatin1Char('/'), -1);
}

/// Rules of the server: an asset with such a path would be refused after all its bytes were sent.
Problems checkLetters(const LocalFile &file)
{
    const auto faults = pathFaults(file.remote);
    if (faults.empty())
        return {};
    QStringList sentences;
    for (std::size_t i = 0; i < faults.size() && i < 3; ++i)
        sentences.append(faults[i].text());
    const QString better = acceptable(file.remote);
    const QString remedy = isAcceptable(better) && better != file.remote
                               ? tr("Change the remote path, for example to \"%1\".").arg(better)
                               : tr("Change the remote path.");
    return {problemAt(
        file, Severity::Error, "path-characters",
        tr("DANDI refuses the path \"%1\". %2").arg(file.remote.left(200), sentences.join(QLatin1Char(' '))),
        remedy)};
}

/// What the dandi client never uploads (DANDI contract 5.2).
Problems checkKind(const LocalFile &file)
{
    const QStringList folders = file.relative.split(QLatin1Char('/'));
    for (qsizetype i = 0; i + 1 < folders.size(); ++i) {
        const QString lower = folders[i].toLower();
        if (lower.endsWith(QLatin1String(".zarr")) || lower.endsWith(QLatin1String(".ngff")))
            return {problemAt(file, Severity::Error, "inside-zarr",
                              tr("The file is part of the Zarr folder \"%1\", which cannot be uploaded here.")
                                  .arg(folders[i]),
                              tr("Leave it out, or export the data as an NWB file in HDF5."))};
    }
    if (file.relative.contains(QLatin1String(".dandidownload")))
        return {problemAt(file, Severity::Error, "partial-download",
                          tr("The file is what a broken download left behind."), tr("Leave it out."))};
    if (fileNameOf(file.relative) == QLatin1String("dandiset.yaml"))
        return {problemAt(file, Severity::Warning, "dandiset-yaml",
                          tr("The file \"dandiset.yaml\" describes the dandiset and is no data."),
                          tr("Leave it out; edit the description on the web site."))};
    return {};
}

/// DANDI's layout; the server takes other ones as well (DANDI contract 5.4).
Problems checkLayout(const LocalFile &file)
{
    if (!file.remote.endsWith(QLatin1String(".nwb")))
        return {};
    const QString remedy = tr("Use the proposed path, or go on: the server takes it, but others expect "
                              "sub-<subject>/sub-<subject>_ses-<session>.nwb.");
    const QString name = fileNameOf(file.remote);
    const QString folder = file.remote.section(QLatin1Char('/'), 0, -2);
    Problems problems;
    if (!isOrganisedName(name))
        problems.append(problemAt(file, Severity::Warning, "layout-filename",
                                  tr("The name \"%1\" is not of DANDI\u2019s form.").arg(name.left(200)),
                                  remedy));
    if (!isOrganisedName(folder + QStringLiteral(".nwb")) || folder.contains(QLatin1Char('_')))
        problems.append(problemAt(file, Severity::Warning, "layout-folder",
                                  tr("The file does not lie in a folder of its subject at the top."),
                                  remedy));
    if (problems.isEmpty() && name.chopped(4).section(QLatin1Char('_'), 0, 0) != folder)
        problems.append(problemAt(file, Severity::Warning, "layout-subject",
                                  tr("The subject in the name \"%1\" is not that of its folder \"%2\".")
                                      .arg(name.left(200), folder.left(200)),
                                  remedy));
    return problems;
}

/// Two files at one place, or a file where another one needs a folder (DANDI contract 4.1).
class Collisions
{
public:
    explicit Collisions(const domain::LocalFiles &files)
    {
        for (const LocalFile &file : files) {
            if (!m_files.contains(file.remote))
                m_files.insert(file.remote, file.path);
            const QString lower = file.remote.toLower();
            if (!m_anyCase.contains(lower))
                m_anyCase.insert(lower, file.remote);
        }
    }

    Problems check(const LocalFile &file) const
    {
        Problems problems;
        const QString first = m_files.value(file.remote);
        if (first != file.path)
            problems.append(problemAt(
                file, Severity::Error, "path-twice",
                tr("\"%1\" would go to the same place: %2.").arg(QFileInfo(first).fileName(), file.remote),
                tr("Change one of the two remote paths, or leave one file out.")));
        else if (m_anyCase.value(file.remote.toLower()) != file.remote)
            problems.append(problemAt(file, Severity::Warning, "path-case",
                                      tr("Only large and small letters tell the path from \"%1\".")
                                          .arg(m_anyCase.value(file.remote.toLower())),
                                      tr("Change one of the two: on many disks they are the same.")));
        for (qsizetype slash = file.remote.indexOf(QLatin1Char('/')); slash > 0;
             slash = file.remote.indexOf(QLatin1Char('/'), slash + 1)) {
            if (m_files.contains(file.remote.left(slash)))
                problems.append(problemAt(
                    file, Severity::Error, "path-inside-file",
                    tr("The folder \"%1\" would have the name of a file.").arg(file.remote.left(slash)),
                    tr("Change one of the two remote paths.")));
        }
        return problems;
    }

private:
    QHash<QString, QString> m_files;   ///< remote -> local path of the first with it
    QHash<QString, QString> m_anyCase; ///< in small letters -> the first as written
};

} // namespace

Problems checkPaths(const domain::LocalFiles &files)
{
    const Collisions collisions(files);
    Problems problems;
    for (const LocalFile &file : files) {
        problems += checkLetters(file);
        problems += checkKind(file);
        problems += checkLayout(file);
        problems += collisions.check(file);
    }
    return problems;
}

} // namespace slipway::backends::dandi
