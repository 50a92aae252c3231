// SPDX-License-Identifier: MIT
#include "workshop.h"

#include "tests/support/places.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

namespace slipway::tests {

Workshop::Workshop(const QStringList &more)
    : m_host(m_folder.filePath(QStringLiteral("practice")), QStringLiteral("dandi"), more)
{
    QDir().mkpath(dataFolder());
    m_dandiset = m_host.makeDandiset(QStringLiteral("Flows"));
}

void Workshop::write(const QString &name, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(at(name)).absolutePath());
    QFile file(at(name));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    ASSERT_EQ(file.write(bytes), bytes.size());
}

QString Workshop::makeNwb(const QString &name, const QByteArray &variant, int session)
{
    QFile example(projectFile(u"resources/practice/mouse M1 track session %1.nwb").arg(session));
    EXPECT_TRUE(example.open(QIODevice::ReadOnly));
    write(name, example.readAll() + variant); // HDF5 does not look behind its own end
    return at(name);
}

QString Workshop::makeLargeNwb(const QString &name, qint64 bytes, int session)
{
    makeNwb(name, QByteArray(), session);
    EXPECT_TRUE(QFile::resize(at(name), bytes));
    return at(name);
}

QJsonObject Workshop::file(const QString &local, const QString &remote)
{
    QJsonObject object;
    object.insert(u"local", local);
    object.insert(u"remote", remote);
    return object;
}

QJsonObject Workshop::plan(const QJsonArray &files) const
{
    QJsonObject server;
    server.insert(u"kind", QStringLiteral("dandi"));
    server.insert(u"api", m_host.api());
    QJsonObject dataset;
    dataset.insert(u"id", m_dandiset);
    QJsonObject plan;
    plan.insert(u"server", server);
    plan.insert(u"dataset", dataset);
    plan.insert(u"files", files);
    return plan;
}

QJsonObject Workshop::planToCreate(const QString &name, const QJsonArray &files) const
{
    QJsonObject create;
    create.insert(u"name", name);
    create.insert(u"description", QStringLiteral("Two short sessions."));
    create.insert(u"license", QStringLiteral("spdx:CC-BY-4.0"));
    QJsonObject dataset;
    dataset.insert(u"create", create);
    QJsonObject whole = plan(files);
    whole.insert(u"dataset", dataset);
    return whole;
}

QString Workshop::save(const QJsonObject &plan, const QString &name)
{
    write(name, QJsonDocument(plan).toJson());
    return at(name);
}

Cli Workshop::cli() const
{
    return Cli(dataFolder());
}

} // namespace slipway::tests
