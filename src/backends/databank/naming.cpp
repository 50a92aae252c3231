// SPDX-License-Identifier: MIT
#include "backends/databank/naming.h"

#include "base/trfunctions.h"

#include <QFileInfo>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace slipway::backends::databank {

namespace {

using domain::FolderForm;
using domain::LocalFile;
using domain::LocalFiles;

SLIPWAY_TR_FUNCTIONS(Databank)

constexpr qsizetype mostBesideEachOther = 12; // files of one folder

/// The folder that was added, of which `relative` is the inside.
QString addedFolder(const LocalFile &file)
{
    const QString path = file.path.normalized(QString::NormalizationForm_C);
    return path.chopped(std::min(path.size(), file.relative.size() + 1));
}

QString baseName(const LocalFile &file)
{
    return QFileInfo(file.relative.isEmpty() ? file.path : file.relative)
        .fileName()
        .normalized(QString::NormalizationForm_C);
}

/// A name that no other archive has.
QString freeName(const QString &folder, const QString &ending, const QSet<QString> &taken)
{
    const QString name = folder.isEmpty() ? QStringLiteral("folder") : folder;
    QString free = name + ending;
    for (int number = 2; taken.contains(free.toCaseFolded()); ++number)
        free = name + QLatin1Char('-') + QString::number(number) + ending;
    return free;
}

/// The added folders that become archives: those with folders inside, and those with more files than a
/// dataset should have beside each other (Data Bank contract 4D).
QStringList packedFolders(const LocalFiles &files)
{
    QStringList packed;
    QHash<QString, qsizetype> counts;
    for (const LocalFile &file : files) {
        if (!file.inFolder)
            continue;
        const QString folder = addedFolder(file);
        const qsizetype count = ++counts[folder];
        if ((count > mostBesideEachOther || file.relative.contains(QLatin1Char('/'))) &&
            !packed.contains(folder))
            packed.append(folder);
    }
    return packed;
}

/// The archive of each folder that becomes one.
QHash<QString, QString> archivesOf(const LocalFiles &files, FolderForm form)
{
    const QString ending = form == FolderForm::Tar ? QStringLiteral(".tar") : QStringLiteral(".zip");
    QHash<QString, QString> archives;
    QSet<QString> taken;
    const QStringList folders = packedFolders(files);
    for (const QString &folder : folders) {
        const QString name = QFileInfo(folder).fileName().normalized(QString::NormalizationForm_C);
        const QString archive = freeName(name, ending, taken);
        taken.insert(archive.toCaseFolded());
        archives.insert(folder, archive);
    }
    return archives;
}

} // namespace

void proposeNames(LocalFiles &files, FolderForm folders)
{
    const QHash<QString, QString> archives =
        folders == FolderForm::Files ? QHash<QString, QString>() : archivesOf(files, folders);
    for (LocalFile &file : files) {
        file.archive = file.inFolder ? archives.value(addedFolder(file)) : QString();
        if (!file.remoteIsOwn)
            file.remote = file.archive.isEmpty() ? baseName(file)
                                                 : file.relative.normalized(QString::NormalizationForm_C);
    }
}

QString listedName(const LocalFile &file)
{
    return file.archive.isEmpty() ? file.remote : file.archive;
}

domain::Shipping shippingOf(const LocalFiles &files)
{
    domain::Shipping shipping;
    QHash<QString, qsizetype> places;
    qsizetype packed = 0;
    for (qsizetype row = 0; row < files.size(); ++row) {
        const QString &archive = files.at(row).archive;
        if (archive.isEmpty() || files.at(row).stamp.size() < 0)
            continue;
        if (!places.contains(archive)) {
            places.insert(archive, shipping.archives.size());
            shipping.archives.append(QList<qsizetype>());
        }
        shipping.archives[places.value(archive)].append(row);
        ++packed;
    }
    if (packed == 0)
        return shipping;
    QStringList names = places.keys();
    names.sort();
    shipping.words = names.size() == 1
                         ? tr("%n file(s) {is|are} packed into \u201c%1\u201d while {it is|they are} sent, "
                              "which needs no space on "
                              "this disk. After an interruption the sending goes on where it was.",
                              nullptr, int(packed))
                               .arg(names.constFirst())
                         : tr("%n file(s) {is|are} packed into %1 archives while {it is|they are} sent, "
                              "which needs no space on "
                              "this disk. After an interruption the sending goes on where it was.",
                              nullptr, int(packed))
                               .arg(names.size());
    return shipping;
}

} // namespace slipway::backends::databank
