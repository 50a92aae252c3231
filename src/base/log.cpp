// SPDX-License-Identifier: MIT
#include "base/log.h"

#include "base/secret.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMutex>

#include <cstdio>

namespace slipway::base {

namespace {

constexpr qint64 largestLog = 5 * 1024 * 1024;

struct Sink
{
    QMutex mutex;
    QFile file;
};

Sink &sink()
{
    static Sink one;
    return one;
}

void rotate(QFile &file)
{
    const QString name = file.fileName();
    file.close();
    QFile::remove(name + QStringLiteral(".1"));
    QFile::rename(name, name + QStringLiteral(".1"));
}

bool openForAppending(QFile &file)
{
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append))
        return false;
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return true;
}

void handle(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    static const char *const levels[] = {"debug", "warning", "critical", "fatal", "info"};
    const QString line = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs) + QLatin1Char(' ') +
                         QLatin1String(levels[type]) + QLatin1Char(' ') +
                         QLatin1String(context.category ? context.category : "default") +
                         QStringLiteral(": ") + redact(message) + QLatin1Char('\n');
    const QByteArray bytes = line.toUtf8();
    const QMutexLocker lock(&sink().mutex);
    QFile &file = sink().file;
    if (file.isOpen()) {
        if (file.size() > largestLog) {
            rotate(file);
            openForAppending(file);
        }
        file.write(bytes);
        file.flush();
    }
    if (type == QtCriticalMsg || type == QtFatalMsg || (type == QtWarningMsg && !file.isOpen()))
        std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stderr);
}

} // namespace

bool installLog(const QString &file)
{
    bool opened = false;
    {
        const QMutexLocker lock(&sink().mutex);
        QDir().mkpath(QFileInfo(file).absolutePath());
        if (QFileInfo(file).size() > largestLog) {
            sink().file.setFileName(file);
            rotate(sink().file);
        }
        sink().file.setFileName(file);
        opened = openForAppending(sink().file);
    }
    qInstallMessageHandler(handle);
    return opened;
}

} // namespace slipway::base
