// SPDX-License-Identifier: MIT
#include "session/reportparts.h"

#include "base/cryptoscope.h"
#include "base/log.h"
#include "base/trfunctions.h"
#include "session/withoutsecrets.h"
#include "upload/textzip.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QSslSocket>
#include <QStandardPaths>
#include <QSysInfo>

#include <algorithm>

namespace slipway::session {

namespace {

using store::FileRecord;
using store::PublicationRecord;

constexpr qsizetype mostPublications = 20;
constexpr qsizetype mostFiles = 500;
constexpr qint64 mostOfALog = 2 * 1024 * 1024; // bytes, of its end

SLIPWAY_TR_FUNCTIONS(Report)

QString nameOf(domain::Stage stage)
{
    switch (stage) {
    case domain::Stage::Verified:
        return QStringLiteral("verified");
    case domain::Stage::Skipped:
        return QStringLiteral("skipped");
    case domain::Stage::Failed:
        return QStringLiteral("failed");
    default:
        return QStringLiteral("waiting");
    }
}

QJsonObject toJson(const FileRecord &record)
{
    QJsonObject object;
    object.insert(u"id", record.id);
    object.insert(u"remote", withoutSecrets(record.file.remote, true));
    object.insert(u"size", record.file.stamp.size());
    object.insert(u"stage", nameOf(record.stage));
    if (!record.file.archive.isEmpty())
        object.insert(u"archive", record.file.archive);
    object.insert(u"memory", withoutSecrets(QJsonValue(record.memory), true));
    object.insert(u"result", withoutSecrets(QJsonValue(record.result), true));
    return object;
}

int rankOf(const FileRecord &record)
{
    if (record.stage == domain::Stage::Failed)
        return 0;
    return domain::isFinal(record.stage) ? 2 : 1;
}

QJsonObject toJson(const PublicationRecord &record, QList<FileRecord> files)
{
    QJsonObject counts;
    for (const FileRecord &file : std::as_const(files))
        counts[nameOf(file.stage)] = counts.value(nameOf(file.stage)).toInt() + 1;
    std::stable_sort(files.begin(), files.end(), [](const FileRecord &one, const FileRecord &other) {
        return rankOf(one) < rankOf(other);
    });
    QJsonArray rows;
    for (const FileRecord &file : files.first(std::min(mostFiles, files.size())))
        rows.append(toJson(file));
    QJsonObject object;
    object.insert(u"id", record.id);
    object.insert(u"state", record.state);
    object.insert(u"page", record.page);
    object.insert(u"server", withoutSecrets(record.server, false));
    object.insert(u"dataset", record.datasetId);
    object.insert(u"created", record.created.toUTC().toString(Qt::ISODate));
    object.insert(u"updated", record.updated.toUTC().toString(Qt::ISODate));
    object.insert(u"bytes", record.bytesTotal);
    object.insert(u"draft", withoutSecrets(QJsonValue(record.draft), false));
    object.insert(u"files", counts);
    object.insert(u"rows", rows);
    object.insert(u"rows_left_out", qint64(files.size() - rows.size()));
    return object;
}

QByteArray endOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tr("(it cannot be read: %1)").arg(file.errorString()).toUtf8();
    file.seek(std::max<qint64>(0, file.size() - mostOfALog));
    // A second time: by now a secret may be known that was none when the line was written.
    return withoutSecrets(QString::fromUtf8(file.readAll()), false).toUtf8();
}

QByteArray versions()
{
    const base::CryptoScope scope; // to ask for the version of TLS loads it
    const QStringList lines = {
        QStringLiteral("Slipway " SLIPWAY_VERSION),
        QStringLiteral("Program: ") + QCoreApplication::applicationName(),
        QStringLiteral("Qt %1, built with %2").arg(QLatin1String(qVersion()), QLatin1String(QT_VERSION_STR)),
        QStringLiteral("TLS: ") + QSslSocket::sslLibraryVersionString(),
        QStringLiteral("System: %1, %2 %3, %4")
            .arg(QSysInfo::prettyProductName(), QSysInfo::kernelType(), QSysInfo::kernelVersion(),
                 QSysInfo::currentCpuArchitecture()),
        QStringLiteral("Language: ") + QLocale().name(),
    };
    return (lines.join(QLatin1Char('\n')) + QLatin1Char('\n')).toUtf8();
}

QByteArray readMe()
{
    return tr("This report was made by Slipway for somebody who helps with a problem.\n"
              "\n"
              "It holds the log, versions, settings, servers you added, and what the journal has of "
              "publications that are not finished.\n"
              "Keys, tokens, passwords and the addresses of uploads have been taken out. Names of files, "
              "folders, datasets and servers are in it.\n")
        .toUtf8();
}

} // namespace

QString logFolder(const QString &dataFolder)
{
    // What grows does not belong into a profile that travels over the network.
    const QString usual = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    const QString local = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    const bool isUsual = QDir::cleanPath(dataFolder) == QDir::cleanPath(usual);
    return QDir(isUsual ? local : dataFolder).filePath(QStringLiteral("logs"));
}

ReportFiles journalParts(store::Journal &journal)
{
    ReportFiles parts;
    const QList<PublicationRecord> records = journal.unfinished();
    for (const PublicationRecord &record : records.first(std::min(mostPublications, records.size()))) {
        const QJsonObject object = toJson(record, journal.files(record.id));
        parts.append({QStringLiteral("publications/%1.json").arg(record.id), QJsonDocument(object).toJson()});
    }
    return parts;
}

ReportFiles folderParts(const QString &dataFolder, const QStringList &settings)
{
    base::flushLog();
    ReportFiles parts;
    parts.append({QStringLiteral("read-me.txt"), readMe()});
    parts.append({QStringLiteral("versions.txt"), versions()});
    parts.append({QStringLiteral("settings.txt"),
                  withoutSecrets(settings.join(QLatin1Char('\n')) + QLatin1Char('\n'), false).toUtf8()});
    QFile servers(QDir(dataFolder).filePath(QStringLiteral("profiles.json")));
    if (servers.open(QIODevice::ReadOnly)) {
        const QJsonDocument own = QJsonDocument::fromJson(servers.readAll());
        const QJsonValue value = own.isArray() ? QJsonValue(own.array()) : QJsonValue(own.object());
        const QJsonValue clean = withoutSecrets(value, false);
        parts.append({QStringLiteral("servers.json"), clean.isArray()
                                                          ? QJsonDocument(clean.toArray()).toJson()
                                                          : QJsonDocument(clean.toObject()).toJson()});
    }
    const QStringList logs = base::logFilesIn(logFolder(dataFolder));
    for (const QString &log : logs)
        parts.append({QStringLiteral("log/") + QFileInfo(log).fileName(), endOf(log)});
    return parts;
}

QByteArray zipOf(const SupportReport &report)
{
    QList<upload::ZipText> texts;
    for (const ReportFile &file : report.files)
        texts.append({file.name, file.text});
    return upload::zipOfTexts(texts, report.made);
}

} // namespace slipway::session
