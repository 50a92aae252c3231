// SPDX-License-Identifier: MIT
// The program slipway-practice: its one line, its options, its end.
#include "rawclient.h"

#include "tests/support/places.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace slipway::practice::test {

using namespace Qt::StringLiterals;

namespace {

class ProgramTest : public ::testing::Test
{
protected:
    void start(const QStringList &arguments)
    {
        process.start(tests::builtProgram(u"slipway-practice"), arguments);
        ASSERT_TRUE(process.waitForStarted());
    }

    QJsonObject firstLine()
    {
        while (!process.canReadLine() && process.waitForReadyRead(10'000)) {
        }
        line = QJsonDocument::fromJson(process.readLine()).object();
        return line["dandi"_L1].toObject();
    }

    int exitCode()
    {
        EXPECT_TRUE(process.waitForFinished(10'000));
        EXPECT_EQ(process.exitStatus(), QProcess::NormalExit);
        return process.exitCode();
    }

    QProcess process;
    QJsonObject line;
};

} // namespace

TEST_F(ProgramTest, PrintsOneLineAndEndsOnTerminate)
{
    start({});
    const QJsonObject dandi = firstLine();
    const std::string api = dandi["api"_L1].toString().toStdString();
    EXPECT_EQ(request("GET", api + "/info/").status, 200);
    EXPECT_EQ(dandi["accounts"_L1].toArray()[0].toObject()["status"_L1].toString(), u"APPROVED"_s);
    process.terminate();
    EXPECT_EQ(exitCode(), 0);
    EXPECT_TRUE(process.readAllStandardOutput().isEmpty());
}

TEST_F(ProgramTest, StartsEitherGenerationOfNomad)
{
    start({u"--nomad-generation"_s, u"2"_s, u"--nomad-port"_s, u"0"_s, u"--nomad-token-life"_s, u"60"_s});
    firstLine();
    const QJsonObject nomad = line["nomad"_L1].toObject();
    EXPECT_EQ(nomad["generation"_L1].toInt(), 2);
    const std::string api = nomad["api"_L1].toString().toStdString();
    EXPECT_TRUE(api.ends_with("/prod/v1/test/api/v1"));
    EXPECT_EQ(request("GET", api + "/info").status, 200);
    EXPECT_EQ(request("GET", api + "/auth/token").status, 405);
    const QJsonArray accounts = nomad["accounts"_L1].toArray();
    ASSERT_EQ(accounts.size(), 5);
    for (const char *name : {"name", "username", "password", "email"})
        EXPECT_FALSE(accounts[0].toObject()[QLatin1StringView(name)].toString().isEmpty()) << name;
    process.terminate();
    EXPECT_EQ(exitCode(), 0);
}

TEST_F(ProgramTest, StartsTheDataBankWithAnyProtocol)
{
    for (const QString &protocol : {u"tus"_s, u"phases"_s, u"next"_s}) {
        start({u"--databank-protocol"_s, protocol, u"--databank-port"_s, u"0"_s});
        firstLine();
        const QJsonObject databank = line["databank"_L1].toObject();
        EXPECT_EQ(databank["protocol"_L1].toString(), protocol);
        const std::string api = databank["api"_L1].toString().toStdString();
        EXPECT_EQ(request("GET", api + "/datasets/new").status, 200);
        const QJsonArray datasets = databank["datasets"_L1].toArray();
        ASSERT_GE(datasets.size(), 3);
        EXPECT_EQ(datasets[0].toObject()["state"_L1].toString(), u"draft"_s);
        EXPECT_EQ(datasets[0].toObject()["token"_L1].toString().size(), 32);
        EXPECT_EQ(datasets[2].toObject()["state"_L1].toString(), u"released"_s);
        process.terminate();
        EXPECT_EQ(exitCode(), 0);
    }
}

TEST_F(ProgramTest, EndsWithItsInputIfAsked)
{
    start({u"--end-with-input"_s});
    ASSERT_FALSE(firstLine().isEmpty());
    process.write("a word is no end\n");
    EXPECT_FALSE(process.waitForFinished(200));
    process.closeWriteChannel();
    EXPECT_EQ(exitCode(), 0);

    start({});
    const std::string api = firstLine()["api"_L1].toString().toStdString();
    process.closeWriteChannel();
    EXPECT_FALSE(process.waitForFinished(200)) << "nobody asked for it";
    EXPECT_EQ(request("GET", api + "/info/").status, 200);
    process.terminate();
    EXPECT_EQ(exitCode(), 0);
}

TEST_F(ProgramTest, KeysSurviveInTheStateFolder)
{
    QTemporaryDir folder;
    const QStringList arguments{u"--state"_s, folder.path(), u"--tls"_s};
    start(arguments);
    const QJsonObject before = firstLine();
    process.terminate();
    EXPECT_EQ(exitCode(), 0);
    const QJsonValue datasets = line["databank"_L1].toObject()["datasets"_L1];
    start(arguments);
    EXPECT_EQ(firstLine()["accounts"_L1], before["accounts"_L1]);
    EXPECT_EQ(line["databank"_L1].toObject()["datasets"_L1], datasets);
    EXPECT_TRUE(line["databank"_L1].toObject()["api"_L1].toString().startsWith(u"https://"_s));
    EXPECT_TRUE(before["certificate"_L1].toString().startsWith(folder.path()));
    process.terminate();
    EXPECT_EQ(exitCode(), 0);
}

TEST_F(ProgramTest, UsageErrorsAreExitCode2)
{
    for (const QStringList &arguments : {QStringList{u"--nomad-port"_s, u"70000"_s},
                                         {u"--nomad-generation"_s, u"0"_s},
                                         {u"--nomad-generation"_s, u"3"_s},
                                         {u"--nomad-process-delay"_s, u"-1"_s},
                                         {u"--nomad-token-life"_s, u"soon"_s},
                                         {u"--databank-port"_s, u"70000"_s},
                                         {u"--databank-protocol"_s, u"ftp"_s},
                                         {u"--dandi-port"_s, u"x"_s},
                                         {u"--dandi-port"_s, u"70000"_s},
                                         {u"--unknown"_s},
                                         {u"argument"_s}}) {
        start(arguments);
        EXPECT_EQ(exitCode(), 2) << arguments.join(u' ').toStdString();
        EXPECT_TRUE(process.readAllStandardOutput().isEmpty());
        EXPECT_FALSE(process.readAllStandardError().isEmpty());
    }
}

} // namespace slipway::practice::test
