// SPDX-License-Identifier: MIT
// A plan with more files than one upload may hold: shared out into plans that together publish every file
// once, into one dataset.
#include "nomadworkshop.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

namespace slipway::tests {
namespace {

using namespace Qt::StringLiterals;

/// Two calculations of which each fits into an upload of this server, and both do not.
class NomadSplitting : public NomadWorkshop
{
protected:
    NomadSplitting()
    {
        write(u"data/silicon/WAVECAR"_s, QByteArray(60'000, 's'));
        write(u"data/carbon/WAVECAR"_s, QByteArray(60'000, 'c'));
        limitUploads(100'000);
    }

    /// What those who run an Oasis write into its profile.
    void limitUploads(qint64 bytes)
    {
        QJsonObject server;
        server.insert(u"id", u"small-oasis"_s);
        server.insert(u"kind", u"nomad"_s);
        server.insert(u"name", u"Small Oasis"_s);
        server.insert(u"api", m_host.api());
        server.insert(u"options", QJsonObject{{u"largest_upload"_s, bytes}});
        QJsonObject file;
        file.insert(u"version", 1);
        file.insert(u"servers", QJsonArray{server});
        write(u"slipway/profiles.json"_s, QJsonDocument(file).toJson());
    }

    QJsonObject smallPlan() const
    {
        return with(plan(), u"server"_s,
                    QJsonObject{{u"profile"_s, u"small-oasis"_s}, {u"user"_s, u"alice"_s}});
    }
    int split(Cli &cli, const QJsonObject &plan) { return cli.run({u"split"_s, save(plan), u"--json"_s}); }
    int runPart(Cli &cli, int number)
    {
        return alice(cli).run(
            {u"run"_s, at(u"plan-part-%1.json"_s.arg(number)), u"--json"_s, u"--give-up-after"_s, u"30"_s});
    }
    QStringList files(const QString &pattern) const
    {
        return QDir(m_folder.path()).entryList({pattern}, QDir::Files, QDir::Name);
    }
    static QStringList namesIn(const QJsonObject &receipt)
    {
        QStringList names;
        for (const QJsonValue &file : receipt.value(u"files").toArray())
            names.append(file.toObject().value(u"remote").toString());
        return names;
    }
};

TEST_P(NomadSplitting, ThePartsPublishEveryFileOnceIntoOneDataset)
{
    Cli whole(dataFolder());
    ASSERT_EQ(run(whole, smallPlan()), 4) << said(whole);
    EXPECT_EQ(m_host.nomadState().value(u"datasets").toInt(), 0);

    Cli one(dataFolder());
    ASSERT_EQ(split(one, smallPlan()), 0) << said(one);
    const QJsonArray parts = one.lastJson().value(u"parts").toArray();
    ASSERT_EQ(parts.size(), 2) << said(one);
    EXPECT_EQ(parts.at(0).toObject().value(u"plan").toString(), at(u"plan-part-1.json"_s));
    EXPECT_EQ(parts.at(0).toObject().value(u"files").toInt(), 3);
    EXPECT_EQ(m_host.nomadState().value(u"uploads").toInt(), 0) << "splitting changes nothing there";

    Cli first(dataFolder());
    ASSERT_EQ(runPart(first, 1), 0) << said(first);
    Cli second(dataFolder());
    ASSERT_EQ(runPart(second, 2), 0) << said(second);
    const QJsonObject state = m_host.nomadState();
    EXPECT_EQ(state.value(u"datasets").toInt(), 1);
    EXPECT_EQ(state.value(u"uploads").toInt(), 2);
    EXPECT_EQ(state.value(u"published").toInt(), 2);
    EXPECT_EQ(second.lastJson().value(u"dataset"), first.lastJson().value(u"dataset"));
    EXPECT_NE(second.lastJson().value(u"upload").toObject().value(u"id"),
              first.lastJson().value(u"upload").toObject().value(u"id"));
    QStringList names = namesIn(first.lastJson()) + namesIn(second.lastJson());
    names.sort();
    EXPECT_EQ(names, QStringList({u"carbon/INCAR"_s, u"carbon/WAVECAR"_s, u"carbon/vasprun.xml"_s,
                                  u"silicon/INCAR"_s, u"silicon/WAVECAR"_s, u"silicon/vasprun.xml"_s}))
        << names.join(u' ').toStdString();
}

TEST_P(NomadSplitting, TheSecondPartMayRunFirst)
{
    Cli one(dataFolder());
    ASSERT_EQ(split(one, smallPlan()), 0) << said(one);
    Cli second(dataFolder());
    ASSERT_EQ(runPart(second, 2), 0) << said(second);
    Cli first(dataFolder());
    ASSERT_EQ(runPart(first, 1), 0) << said(first);
    EXPECT_EQ(m_host.nomadState().value(u"datasets").toInt(), 1);
    EXPECT_EQ(m_host.nomadState().value(u"published").toInt(), 2);
}

TEST_P(NomadSplitting, WhatFitsIsLeftAlone)
{
    limitUploads(1'000'000);
    Cli one(dataFolder());
    EXPECT_EQ(split(one, smallPlan()), 2) << said(one);
    EXPECT_EQ(code(one), "nothing-to-split");
    EXPECT_TRUE(files(u"plan-part-*"_s).isEmpty());
    Cli list(dataFolder());
    ASSERT_EQ(list.run({u"list"_s, u"--json"_s}), 0);
    EXPECT_TRUE(list.lastJson().value(u"publications").toArray().isEmpty()) << said(list);
}

TEST_P(NomadSplitting, AFolderThatIsTooLargeIsNamed)
{
    limitUploads(50'000);
    Cli one(dataFolder());
    EXPECT_EQ(split(one, smallPlan()), 2) << said(one);
    EXPECT_EQ(code(one), "folder-too-large");
    EXPECT_TRUE(one.output().contains("carbon (60")) << said(one);
    EXPECT_TRUE(files(u"plan-part-*"_s).isEmpty());
}

TEST_P(NomadSplitting, TheUploadToContinueStaysWithTheFirstPart)
{
    Cli one(dataFolder());
    const QJsonObject upload{{u"id"_s, u"abc"_s}};
    ASSERT_EQ(split(one, with(smallPlan(), u"upload"_s, upload)), 0) << said(one);
    const auto read = [this](const QString &name) {
        QFile file(at(name));
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                              : QJsonObject();
    };
    EXPECT_EQ(read(u"plan-part-1.json"_s).value(u"upload").toObject(), upload);
    EXPECT_FALSE(read(u"plan-part-2.json"_s).contains(u"upload"));
    EXPECT_EQ(read(u"plan-part-2.json"_s).value(u"metadata"), smallPlan().value(u"metadata"));
}

TEST_P(NomadSplitting, NothingIsOverwritten)
{
    const QByteArray mine = "{\"mine\": true}";
    write(u"plan-part-7.json"_s, mine);
    Cli one(dataFolder());
    EXPECT_EQ(split(one, smallPlan()), 2) << said(one);
    EXPECT_EQ(code(one), "parts-exist");
    EXPECT_EQ(files(u"plan-part-*"_s), QStringList{u"plan-part-7.json"_s});
    EXPECT_EQ(QFileInfo(at(u"plan-part-7.json"_s)).size(), mine.size());
}

INSTANTIATE_TEST_SUITE_P(Generation, NomadSplitting, ::testing::Values(1, 2));

} // namespace
} // namespace slipway::tests
