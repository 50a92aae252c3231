// SPDX-License-Identifier: MIT
#include "databankworkshop.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QProcess>

namespace slipway::tests {

using namespace Qt::StringLiterals;

DatabankWorkshop::DatabankWorkshop(const char *protocol)
    : m_host(m_folder.filePath(u"practice"_s), u"databank"_s,
             {u"--databank-protocol"_s, QLatin1String(protocol)})
{
    QDir().mkpath(dataFolder());
    m_dataset = makeDataset();
}

void DatabankWorkshop::write(const QString &name, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(at(name)).absolutePath());
    QFile file(at(name));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    ASSERT_EQ(file.write(bytes), bytes.size());
}

QString DatabankWorkshop::sha256(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QJsonObject DatabankWorkshop::makeDataset(const QString &state)
{
    return m_host.databank(u"datasets"_s, {{u"state"_s, state}});
}

QJsonObject DatabankWorkshop::plan(const QStringList &names) const
{
    QJsonArray files;
    for (const QString &name : names)
        files.append(at(name));
    QJsonObject plan;
    plan.insert(u"server", QJsonObject{{u"kind"_s, u"databank"_s}, {u"api"_s, m_host.api()}});
    plan.insert(u"dataset", QJsonObject{{u"id"_s, key()}});
    plan.insert(u"files", files);
    return plan;
}

QJsonObject DatabankWorkshop::with(QJsonObject plan, const QString &key, const QJsonValue &value)
{
    plan.insert(key, value);
    return plan;
}

QString DatabankWorkshop::save(const QJsonObject &plan, const QString &name)
{
    write(name, QJsonDocument(plan).toJson());
    return at(name);
}

int DatabankWorkshop::run(Cli &cli, const QJsonObject &plan)
{
    return cli.key(token()).run({u"run"_s, save(plan), u"--json"_s, u"--give-up-after"_s, u"30"_s});
}

int DatabankWorkshop::resume(Cli &cli, const QStringList &more)
{
    return cli.key(token()).run(QStringList{u"resume"_s, u"--json"_s, u"--give-up-after"_s, u"30"_s} + more);
}

QStringList DatabankWorkshop::records(const QString &datasetKey)
{
    const QString which = datasetKey.isEmpty() ? key() : datasetKey;
    const QJsonObject view = m_host.databank(u"datasets/"_s + which + u"?sha256=1"_s);
    QStringList all;
    for (const QJsonValue &value : view.value(u"records").toArray()) {
        const QJsonObject record = value.toObject();
        const bool incomplete = record.value(u"incomplete").toBool();
        all.append(record.value(u"name").toString() + u' ' +
                   (incomplete ? u"incomplete"_s : record.value(u"sha256").toString()));
    }
    all.sort();
    return all;
}

/// A blob is a folder of chunks that are named by their offsets.
QByteArray DatabankWorkshop::content(const QString &name)
{
    QString blob;
    for (const QJsonValue &value : m_host.databank(u"datasets/"_s + key()).value(u"records").toArray()) {
        if (value.toObject().value(u"name").toString() == name)
            blob = value.toObject().value(u"blob").toString();
    }
    QMap<qint64, QByteArray> chunks;
    QDirIterator files(at(u"practice"_s), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        const QFileInfo info(file);
        if (!blob.isEmpty() && info.dir().dirName() == blob && file.open(QIODevice::ReadOnly))
            chunks.insert(info.fileName().toLongLong(), file.readAll());
    }
    QByteArray bytes;
    for (const QByteArray &chunk : std::as_const(chunks))
        bytes += chunk;
    return bytes;
}

/// With other eyes than those that made it.
QStringList DatabankWorkshop::listOf(const QByteArray &archive, const QString &name)
{
    static const char script[] = R"(import hashlib, sys, tarfile, zipfile
name = sys.argv[1]
if zipfile.is_zipfile(name):
    with zipfile.ZipFile(name) as z:
        assert z.testzip() is None
        for member in z.namelist():
            print(member, hashlib.sha256(z.read(member)).hexdigest())
else:
    with tarfile.open(name, "r:") as t:
        for member in t.getmembers():
            if member.isfile():
                print(member.name, hashlib.sha256(t.extractfile(member).read()).hexdigest())
)";
    write(name, archive);
    QProcess python;
    python.start(u"python3"_s, {u"-c"_s, QLatin1String(script), at(name)});
    python.waitForFinished();
    EXPECT_EQ(python.exitCode(), 0) << python.readAllStandardError().toStdString();
    QStringList lines = QString::fromUtf8(python.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    lines.sort();
    return lines;
}

void DatabankWorkshop::expectPlain(const Cli &cli)
{
    const QJsonObject last = cli.lastJson();
    EXPECT_EQ(last.value(u"event").toString(), u"error"_s) << said(cli);
    for (const char *part : {"title", "explanation", "action"}) {
        const QString text = last.value(QLatin1String(part)).toString();
        EXPECT_FALSE(text.isEmpty()) << part;
        EXPECT_FALSE(text.contains(u'<') || text.contains(u'{')) << text.toStdString();
    }
}

} // namespace slipway::tests
