// SPDX-License-Identifier: MIT
#include "inspect/folderlisting.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

#include <algorithm>
#include <memory>
#include <utility>

namespace slipway::inspect {

namespace {

using Kind = FolderEntry::Kind;

QList<FolderEntry> sorted(QList<FolderEntry> entries)
{
    const auto byName = [](const FolderEntry &left, const FolderEntry &right) {
        return left.name() < right.name();
    };
    std::sort(entries.begin(), entries.end(), byName);
    return entries;
}

#ifdef Q_OS_UNIX

Kind kindOf(mode_t mode, bool throughLink)
{
    if (S_ISREG(mode))
        return Kind::File;
    if (S_ISDIR(mode))
        return throughLink ? Kind::LinkToFolder : Kind::Folder;
    return Kind::Other;
}

/// `folder` is the open folder: names are looked up in it, so that a long path costs nothing.
Kind lookAt(int folder, const dirent &entry)
{
    if (entry.d_type == DT_REG)
        return Kind::File;
    if (entry.d_type == DT_DIR)
        return Kind::Folder;
    struct stat status;
    if (::fstatat(folder, entry.d_name, &status, AT_SYMLINK_NOFOLLOW) != 0)
        return Kind::BrokenLink;
    if (!S_ISLNK(status.st_mode))
        return kindOf(status.st_mode, false);
    if (::fstatat(folder, entry.d_name, &status, 0) != 0)
        return Kind::BrokenLink;
    return kindOf(status.st_mode, true);
}

bool isSelfOrParent(const char *name)
{
    return name[0] == '.' && (name[1] == '\0' || (name[1] == '.' && name[2] == '\0'));
}

#else // Windows, untried

Kind lookAt(const QFileInfo &info)
{
    if (!info.exists())
        return Kind::BrokenLink;
    if (info.isDir())
        return info.isSymLink() || info.isJunction() ? Kind::LinkToFolder : Kind::Folder;
    return info.isFile() ? Kind::File : Kind::Other;
}

#endif

} // namespace

FolderEntry::FolderEntry(QString name, Kind kind)
    : m_name(std::move(name))
    , m_kind(kind)
{}

std::optional<QList<FolderEntry>> listFolder(const QString &path)
{
    QList<FolderEntry> entries;
#ifdef Q_OS_UNIX
    const auto close = [](DIR *folder) { ::closedir(folder); };
    const std::unique_ptr<DIR, decltype(close)> folder(::opendir(QFile::encodeName(path).constData()));
    if (!folder)
        return std::nullopt;
    while (const dirent *entry = ::readdir(folder.get())) {
        if (isSelfOrParent(entry->d_name))
            continue;
        const QByteArray bytes = QByteArray::fromRawData(entry->d_name, qsizetype(qstrlen(entry->d_name)));
        const QString name = QFile::decodeName(bytes);
        const bool isText = QFile::encodeName(name) == bytes;
        entries.append(FolderEntry(name, isText ? lookAt(::dirfd(folder.get()), *entry) : Kind::BadName));
    }
#else
    const QDir folder(path);
    if (!folder.isReadable())
        return std::nullopt;
    const auto filter = QDir::AllEntries | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot;
    for (const QFileInfo &info : folder.entryInfoList(filter, QDir::NoSort))
        entries.append(FolderEntry(info.fileName(), lookAt(info)));
#endif
    return sorted(std::move(entries));
}

bool isReadable(const QString &path)
{
#ifdef Q_OS_UNIX
    return ::access(QFile::encodeName(path).constData(), R_OK) == 0;
#else
    return QFileInfo(path).isReadable();
#endif
}

} // namespace slipway::inspect
