// SPDX-License-Identifier: MIT
#include "base/log.h"

#include "base/logwriter.h"
#include "base/secret.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include <chrono>
#include <cstdio>

namespace slipway::base {

namespace {

constexpr auto flushWithin = std::chrono::seconds(2);

/// Ends with the program: what is said later goes Qt's own way.
struct Sink
{
    LogWriter *writer = new LogWriter;
    ~Sink()
    {
        qInstallMessageHandler(nullptr);
        if (writer->end(flushWithin)) // else its thread still hangs in the disk
            delete writer;
    }
};

LogWriter &writer()
{
    static Sink one;
    return *one.writer;
}

void handle(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    static const char *const levels[] = {"debug", "warning", "critical", "fatal", "info"};
    // Redacted here and now: the secret may be gone when the line is written.
    const QString line = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs) + QLatin1Char(' ') +
                         QLatin1String(levels[type]) + QLatin1Char(' ') +
                         QLatin1String(context.category ? context.category : "default") +
                         QStringLiteral(": ") + redact(message) + QLatin1Char('\n');
    const QByteArray bytes = line.toUtf8();
    const bool isFiled = writer().write(bytes);
    if (type == QtCriticalMsg || type == QtFatalMsg || (type == QtWarningMsg && !isFiled))
        std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stderr);
    if (type == QtFatalMsg)
        writer().flush(flushWithin); // the program ends with this message
}

} // namespace

bool installLog(const QString &file)
{
    const bool isOpen = writer().open(file);
    qInstallMessageHandler(handle);
    return isOpen;
}

void flushLog()
{
    writer().flush(flushWithin);
}

QStringList logFilesIn(const QString &folder)
{
    QStringList files;
    const QFileInfoList found = QDir(folder).entryInfoList(
        {QStringLiteral("*.log"), QStringLiteral("*.log.?")}, QDir::Files, QDir::Name);
    for (const QFileInfo &file : found)
        files.append(file.absoluteFilePath());
    return files;
}

} // namespace slipway::base
