// SPDX-License-Identifier: MIT
#include "base/filestamp.h"

#include "base/failure.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

#include <utility>

namespace slipway::base {

namespace {

Failure unreadable(const QString &path, const QString &detail)
{
    Failure failure(Failure::Kind::LocalFile, QStringLiteral("look at a file"));
    return failure.file(path).detail(detail);
}

} // namespace

FileStamp::FileStamp(qint64 size, qint64 modifiedNanoseconds, QString identity)
    : m_size(size)
    , m_modified(modifiedNanoseconds)
    , m_identity(std::move(identity))
{}

FileStamp FileStamp::of(const QString &path)
{
#ifdef Q_OS_UNIX
    struct stat status;
    if (::stat(QFile::encodeName(path).constData(), &status) != 0)
        throw unreadable(path, QCoreApplication::translate("FileStamp", "The file is no longer there."));
    if (!S_ISREG(status.st_mode))
        throw unreadable(path, QCoreApplication::translate("FileStamp", "This is not an ordinary file."));
#ifdef Q_OS_MACOS // untried
    const auto &time = status.st_mtimespec;
#else
    const auto &time = status.st_mtim;
#endif
    const QString identity =
        QString::number(status.st_dev) + QLatin1Char(':') + QString::number(status.st_ino);
    return FileStamp(status.st_size, qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec, identity);
#else // Windows, untried: without an identity, size and time must do
    const QFileInfo info(path);
    if (!info.exists())
        throw unreadable(path, QCoreApplication::translate("FileStamp", "The file is no longer there."));
    if (!info.isFile())
        throw unreadable(path, QCoreApplication::translate("FileStamp", "This is not an ordinary file."));
    return FileStamp(info.size(), info.lastModified().toMSecsSinceEpoch() * 1'000'000, QString());
#endif
}

} // namespace slipway::base
