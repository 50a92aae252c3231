// SPDX-License-Identifier: MIT
#include "nomadworkshop.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

namespace slipway::tests {

using namespace Qt::StringLiterals;

NomadHost::NomadHost(const QString &stateFolder, int generation)
    : PracticeHost(
          stateFolder, u"nomad"_s,
          {u"--nomad-generation"_s, QString::number(generation), u"--nomad-process-delay"_s, u"30"_s})
{}

int NomadHost::times(const QString &method, const QString &pathEnd)
{
    int found = 0;
    const QJsonArray all = requests();
    for (const QJsonValue &one : all) {
        const QJsonObject request = one.toObject();
        if (request.value(u"method").toString() == method &&
            request.value(u"path").toString().endsWith(pathEnd))
            ++found;
    }
    return found;
}

NomadWorkshop::NomadWorkshop(int generation)
    : m_host(m_folder.filePath(u"practice"_s), generation)
{
    QDir().mkpath(dataFolder());
    makeCalculation(u"data/silicon"_s);
    makeCalculation(u"data/carbon"_s);
}

void NomadWorkshop::write(const QString &name, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(at(name)).absolutePath());
    QFile file(at(name));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    ASSERT_EQ(file.write(bytes), bytes.size());
}

void NomadWorkshop::makeCalculation(const QString &folder, bool good)
{
    const QByteArray body = good ? "<calculation/>" : "<no.such.Section/>";
    write(folder + u"/vasprun.xml"_s, "<?xml version=\"1.0\"?>\n<modeling>\n" + body + "\n</modeling>\n");
    write(folder + u"/INCAR"_s, "ENCUT = 520\n");
}

QJsonObject NomadWorkshop::plan() const
{
    QJsonObject metadata;
    metadata.insert(u"comment", u"Two calculations."_s);
    metadata.insert(u"references", QJsonArray{u"10.1063/5.0104914"_s});
    metadata.insert(u"coauthors", QJsonArray{u"bob@example.org"_s});
    QJsonObject plan;
    plan.insert(u"server",
                QJsonObject{{u"kind"_s, u"nomad"_s}, {u"api"_s, m_host.api()}, {u"user"_s, u"alice"_s}});
    plan.insert(u"dataset", QJsonObject{{u"create"_s, QJsonObject{{u"name"_s, u"Elements"_s}}}});
    plan.insert(u"files", QJsonArray{at(u"data"_s)});
    plan.insert(u"metadata", metadata);
    plan.insert(u"publish", true);
    return plan;
}

QJsonObject NomadWorkshop::with(QJsonObject plan, const QString &key, const QJsonValue &value)
{
    plan.insert(key, value);
    return plan;
}

QString NomadWorkshop::save(const QJsonObject &plan, const QString &name)
{
    write(name, QJsonDocument(plan).toJson());
    return at(name);
}

int NomadWorkshop::run(Cli &cli, const QJsonObject &plan)
{
    return alice(cli).run({u"run"_s, save(plan), u"--json"_s, u"--give-up-after"_s, u"30"_s});
}

int NomadWorkshop::resume(Cli &cli)
{
    return alice(cli).run({u"resume"_s, u"--json"_s, u"--give-up-after"_s, u"30"_s});
}

void NomadWorkshop::expectExactly(int published)
{
    const QJsonObject state = m_host.nomadState();
    EXPECT_EQ(state.value(u"uploads").toInt(), 1) << "an upload too many or too few";
    EXPECT_EQ(state.value(u"datasets").toInt(), 1) << "a dataset too many or too few";
    EXPECT_EQ(state.value(u"published").toInt(), published);
}

} // namespace slipway::tests
